import type { Git } from './createGit.ts';
import type { GitResult } from './gitResult.ts';

/** Who the user is to git. Either may be missing: git asks for them at the first commit only. */
export interface Identity {
  readonly name?: string;
  readonly email?: string;
}

/** `user.name` and `user.email` as they hold in `folder`, which may lie outside any repository. */
export async function identityOf(git: Git, folder: string, signal?: AbortSignal): Promise<GitResult<Identity>> {
  const args = ['--null', '--get-regexp', String.raw`^user\.(name|email)$`];
  const result = await git.run(folder, 'config', args, { signal, exitCodes: [0, 1] });
  if (!result.ok) return result;
  const identity: { name?: string; email?: string } = {};
  // "key\nvalue\0" for each place that sets it, the strongest last.
  for (const [, key, value] of result.value.stdout.toString().matchAll(/user\.(name|email)\n([^\0]*)\0/g)) {
    identity[key === 'name' ? 'name' : 'email'] = value ?? '';
  }
  return { ok: true, value: identity };
}
