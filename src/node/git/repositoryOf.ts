import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Git } from './createGit.ts';
import { type GitResult, gitFailure } from './gitResult.ts';

/** A repository seen from one of its worktrees. All paths are absolute, with symbolic links resolved. */
export interface Repository {
  /** The top folder of the worktree. */
  readonly root: string;
  /** Holds this worktree's HEAD; for the main worktree usually `root/.git`. */
  readonly gitDir: string;
  /** Holds what all worktrees share: refs, packed-refs, objects. The same as `gitDir` in the main worktree. */
  readonly commonDir: string;
}

/**
 * The repository that a file or folder lies in; the file need not exist yet, its folder must. In a submodule that is
 * the submodule. Fails as `no-repository` also in a bare repository, which has no files to plan with.
 */
export async function repositoryOf(
  git: Git,
  fileOrFolder: string,
  signal?: AbortSignal,
): Promise<GitResult<Repository>> {
  const folder = (await realFolder(fileOrFolder)) ?? (await realFolder(path.dirname(fileOrFolder)));
  if (folder === undefined) return gitFailure('not-found', `There is no folder for ${fileOrFolder}.`);
  const result = await git.run(folder, 'rev-parse', ['--show-toplevel', '--absolute-git-dir', '--git-common-dir'], {
    signal,
  });
  if (!result.ok) return result;
  const [root, gitDir, commonDir, ...rest] = result.value.stdout.toString().split('\n');
  if (!root || !gitDir || !commonDir || rest.join() !== '') {
    return gitFailure('failed', 'The path of this repository holds a line break, which Plandeck does not support.');
  }
  // The common folder may come relative to where git ran, and on Windows all come with forward slashes.
  return {
    ok: true,
    value: { root: path.resolve(root), gitDir: path.resolve(gitDir), commonDir: path.resolve(folder, commonDir) },
  };
}

async function realFolder(name: string): Promise<string | undefined> {
  try {
    return (await stat(name)).isDirectory() ? await realpath(name) : undefined;
  } catch {
    return undefined;
  }
}
