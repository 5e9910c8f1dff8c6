import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from '../files/isInside.ts';
import type { Git } from './createGit.ts';
import type { GitResult } from './gitResult.ts';

/**
 * Those of `paths` that git ignores. Tracked files are never ignored; neither are files outside the worktree or in a
 * folder that does not exist.
 * @param root the top folder of a worktree, as `repositoryOf` gives it
 * @param paths absolute or relative to `root`; any characters
 */
export async function ignoredPaths(
  git: Git,
  root: string,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<GitResult<ReadonlySet<string>>> {
  const asked = await namesInWorktree(root, paths);
  if (asked.size === 0) return { ok: true, value: new Set() };
  // "./" keeps a name that begins with a colon from being taken for a pathspec with magic.
  const input = [...asked.keys()].map((name) => `./${name}`).join('\0');
  // With the index, one path inside a submodule would be fatal for all of them; so ignored tracked files come extra.
  const ignored = await git.run(root, 'check-ignore', ['--no-index', '-z', '--stdin'], {
    signal,
    input,
    exitCodes: [0, 1],
  });
  if (!ignored.ok) return ignored;
  const names = new Set(namesIn(ignored.value.stdout).map((name) => name.slice(2)));
  if (names.size > 0) {
    const tracked = await git.run(root, 'ls-files', ['-z', '--cached', '--ignored', '--exclude-standard'], { signal });
    if (!tracked.ok) return tracked;
    for (const name of namesIn(tracked.value.stdout)) names.delete(name);
  }
  return { ok: true, value: new Set([...names].flatMap((name) => asked.get(name) ?? [])) };
}

/**
 * Each path under the name that git has for it (from the root, no symbolic link on the way), with the spellings that
 * were asked for: a single path beyond a symbolic link or outside would make git refuse them all.
 */
async function namesInWorktree(root: string, paths: readonly string[]): Promise<Map<string, string[]>> {
  const folders = new Map<string, string | undefined>();
  const names = new Map<string, string[]>();
  const realRoot = await realpath(root);
  for (const asked of paths) {
    const file = path.resolve(root, asked);
    const folder = path.dirname(file);
    if (!folders.has(folder)) folders.set(folder, await realpath(folder).catch(() => undefined));
    const realFolder = folders.get(folder);
    if (realFolder === undefined || asked.includes('\0')) continue;
    const real = path.join(realFolder, path.basename(file));
    if (!isWithin(realRoot, real)) continue;
    const name = path.relative(realRoot, real).split(path.sep).join('/');
    names.set(name, [...(names.get(name) ?? []), asked]);
  }
  return names;
}

function namesIn(output: Buffer): string[] {
  return output.toString().split('\0').slice(0, -1);
}
