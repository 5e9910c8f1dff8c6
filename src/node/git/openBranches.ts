import type { Git } from './createGit.ts';
import type { GitResult } from './gitResult.ts';

/** The branches of a repository, those on remotes with the remote's name in front. */
export async function openBranches(git: Git, folder: string, signal?: AbortSignal): Promise<GitResult<string[]>> {
  const listed = await git.run(folder, 'rev-parse', ['--abbrev-ref', '--branches', '--remotes'], { signal });
  if (!listed.ok) return listed;
  return {
    ok: true,
    value: listed.value.stdout
      .toString()
      .split('\n')
      .filter((name) => name !== ''),
  };
}
