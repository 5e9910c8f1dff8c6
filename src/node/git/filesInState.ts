import type { Git } from './createGit.ts';
import type { GitResult } from './gitResult.ts';
import type { GitState } from './gitState.ts';

/** A file as git keeps it. */
export interface GitFile {
  /** Of its blob. */
  readonly id: string;
  /** In bytes, where git says it with the name. */
  readonly size?: number;
}

const IN_TREE = /^100\d{3} blob (?<id>[0-9a-f]{40,64}) +(?<size>\d+)\t(?<name>.+)$/s;
/** Of a file with conflicts, our side counts (stage 2), as it does where a file with conflict markers is read. */
const IN_INDEX = /^100\d{3} (?<id>[0-9a-f]{40,64}) [02]\t(?<name>.+)$/s;

/**
 * The regular files of a state, in one call of git; symbolic links and submodules are none.
 * @param root the top folder of a worktree, as `repositoryOf` gives it
 * @param paths files, and folders with all below them, relative to the root with forward slashes; '' is the root itself
 * @returns by their paths from the root
 */
export async function filesInState(
  git: Git,
  root: string,
  state: GitState,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<GitResult<ReadonlyMap<string, GitFile>>> {
  const some = paths.includes('') ? [] : paths;
  const listed =
    state.kind === 'commit'
      ? // "./" keeps a name that begins with a colon from being taken for a pathspec with magic.
        await git.run(
          root,
          'ls-tree',
          ['-r', '-z', '--long', '--full-tree', state.commit, '--', ...some.map((name) => `./${name}`)],
          { signal },
        )
      : await git.run(root, 'ls-files', ['-z', '--stage', '--', ...some.map((name) => `:(top,literal)${name}`)], {
          signal,
        });
  if (!listed.ok) return listed;
  const files = new Map<string, GitFile>();
  const pattern = state.kind === 'commit' ? IN_TREE : IN_INDEX;
  for (const line of listed.value.stdout.toString().split('\0')) {
    const { id, size, name } = pattern.exec(line)?.groups ?? {};
    if (id !== undefined && name !== undefined)
      files.set(name, { id, ...(size !== undefined && { size: Number(size) }) });
  }
  return { ok: true, value: files };
}
