import { type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import path from 'node:path';
import type { Repository } from './repositoryOf.ts';

/** Events come in bursts (a rebase, a fetch); one call of `onChange` stands for all within this time. */
const burstMs = 100;

/**
 * Calls `onChange` soon after HEAD, any ref or the configuration of the repository has changed, however it was changed,
 * and after a fetch that brought nothing. Starts no process, so it serves in untrusted workspaces too, and does not poll.
 *
 * It watches folders, one watcher each, because git replaces files by renaming; and it follows the folders below
 * `refs` itself, because on Linux a recursive `fs.watch` costs a watcher for each ref and misses recreated folders.
 *
 * @param onError hears of a folder that can't be watched, for example because the system has no watches left
 */
export function watchRepository(
  repository: Pick<Repository, 'gitDir' | 'commonDir'>,
  onChange: () => void,
  onError: (error: unknown) => void = () => {},
): { dispose(): void } {
  const { gitDir, commonDir } = repository;
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;

  // Settings of branches stand in the configuration.
  const others = new Set([
    ...['HEAD', 'FETCH_HEAD'].map((file) => path.join(gitDir, file)),
    ...['packed-refs', 'config'].map((file) => path.join(commonDir, file)),
  ]);

  const report = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      onChange();
    }, burstMs);
  };

  const unwatch = (folder: string): void => {
    for (const [watched, watcher] of watchers) {
      if (watched !== folder && !watched.startsWith(folder + path.sep)) continue;
      watcher.close();
      watchers.delete(watched);
    }
  };

  const watchFolder = (folder: string): void => {
    try {
      const watcher = watch(folder, (event, name) => onEvent(folder, event, name));
      // Windows reports the deletion of a watched folder as an error.
      watcher.on('error', () => {
        unwatch(folder);
        report();
      });
      watchers.set(folder, watcher);
      // Read after the watcher stands, so that nothing falls between the two.
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const child = path.join(folder, entry.name);
        if (entry.isDirectory() && holdsRefs(child)) watchFolder(child);
      }
    } catch (error) {
      if (!isGone(error)) onError(error);
    }
  };

  const holdsRefs = (name: string): boolean =>
    [gitDir, commonDir].some((top) => /^(refs|reftable)$/.test(path.relative(top, name).split(path.sep)[0] ?? ''));

  const onEvent = (folder: string, event: string, name: string | null): void => {
    const changed = name === null ? folder : path.join(folder, name);
    if (holdsRefs(changed)) {
      // A folder that was deleted and made again has the same name but needs a new watcher.
      if (event === 'rename') unwatch(changed);
      if (event === 'rename' && lstatSync(changed, { throwIfNoEntry: false })?.isDirectory()) watchFolder(changed);
      // Locks come and go with every change, and no ref's name may end so.
      if (!changed.endsWith('.lock')) report();
    } else if (name === null || others.has(changed)) {
      report();
    }
  };

  for (const folder of new Set([gitDir, commonDir])) watchFolder(folder);
  return {
    dispose() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
