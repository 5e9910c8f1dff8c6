import type { Git } from './createGit.ts';
import type { GitResult } from './gitResult.ts';

/**
 * The last commit before a time on the line that leads to HEAD, so that what was merged later does not count; undefined
 * where there is none.
 * @param time in seconds
 */
export async function commitBefore(git: Git, folder: string, time: number): Promise<GitResult<string | undefined>> {
  const args = ['--max-count=1', '--first-parent', `--min-age=${Math.floor(time)}`, '--end-of-options', 'HEAD'];
  const found = await git.run(folder, 'rev-list', args, { exitCodes: [0, 128] });
  if (!found.ok) return found;
  return { ok: true, value: /^[0-9a-f]{40,64}(?=\n$)/.exec(found.value.stdout.toString())?.[0] };
}
