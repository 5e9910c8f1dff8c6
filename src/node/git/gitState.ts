import { commitOf } from './commitOf.ts';
import type { Git } from './createGit.ts';
import type { GitResult } from './gitResult.ts';

/** A state of a repository in which git keeps files: a commit, or what is staged for the next one. */
export type GitState = { readonly kind: 'commit'; readonly commit: string } | { readonly kind: 'index' };

/** What is staged; every other state is named by a revision. */
export const INDEX = Symbol('index');
export type StateName = string | typeof INDEX;

/** The state that a branch, a tag or another revision names, typed by a user perhaps. */
export async function stateOf(
  git: Git,
  folder: string,
  name: StateName,
  signal?: AbortSignal,
): Promise<GitResult<GitState>> {
  if (name === INDEX) return { ok: true, value: { kind: 'index' } };
  const commit = await commitOf(git, folder, name, signal);
  return commit.ok ? { ok: true, value: { kind: 'commit', commit: commit.value } } : commit;
}
