import { commitOf } from './commitOf.ts';
import type { Git } from './createGit.ts';
import type { GitResult } from './gitResult.ts';

/** What is checked out: a branch, a branch that has no commit yet, or a commit alone. */
export type Head =
  | { readonly kind: 'branch'; readonly branch: string; readonly commit: string }
  | { readonly kind: 'unborn'; readonly branch: string }
  | { readonly kind: 'detached'; readonly commit: string };

export async function headOf(git: Git, folder: string, signal?: AbortSignal): Promise<GitResult<Head>> {
  const symbolic = await git.run(folder, 'symbolic-ref', ['--quiet', 'HEAD'], { signal, exitCodes: [0, 1] });
  if (!symbolic.ok) return symbolic;
  const branch = symbolic.value.stdout.toString().trimEnd().replace('refs/heads/', '');
  const commit = await commitOf(git, folder, 'HEAD', signal);
  if (commit.ok) {
    const head = { commit: commit.value };
    return { ok: true, value: branch === '' ? { kind: 'detached', ...head } : { kind: 'branch', branch, ...head } };
  }
  return commit.reason === 'no-commits' && branch !== '' ? { ok: true, value: { kind: 'unborn', branch } } : commit;
}
