import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Git } from '../git/createGit.ts';
import { ignoredPaths } from '../git/ignoredPaths.ts';
import { foldersUpward } from './planFolders.ts';

export interface KeptFiles {
  readonly files: readonly string[];
  /** A sentence for the user, where git should have known and did not say. */
  readonly problem?: string;
}

/** Those of `files` (relative to `folder`) that git does not ignore; all of them without git or outside a repository. */
export async function withoutIgnored(
  git: Git | undefined,
  folder: string,
  files: readonly string[],
): Promise<KeptFiles> {
  const root = files.length > 0 ? await worktreeOf(folder) : undefined;
  if (git === undefined || root === undefined) return { files };
  const paths = new Map(files.map((file) => [path.join(folder, file), file]));
  const ignored = await ignoredPaths(git, root, [...paths.keys()]);
  if (ignored.ok) return { files: [...paths].flatMap(([name, file]) => (ignored.value.has(name) ? [] : [file])) };
  if (ignored.reason === 'no-git' || ignored.reason === 'no-repository') return { files };
  return { files, problem: `Files that git ignores are not left out. ${ignored.message}` };
}

/** Whether `folder` is the top of a worktree; told from its `.git`, a folder or (in a submodule, a worktree) a file. */
export async function isWorktreeRoot(folder: string): Promise<boolean> {
  return access(path.join(folder, '.git')).then(
    () => true,
    () => false,
  );
}

/** The top of the worktree that a folder lies in; undefined outside a repository. */
export async function worktreeOf(folder: string): Promise<string | undefined> {
  for (const candidate of foldersUpward(folder)) if (await isWorktreeRoot(candidate)) return candidate;
  return undefined;
}
