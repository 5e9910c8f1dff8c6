import type { Git } from './createGit.ts';

/** The ids that the configuration gives a branch by `branch.<name>.plandeck-item`; none where git cannot say. */
export async function configuredItems(git: Git, folder: string, branch: string): Promise<readonly string[]> {
  const args = ['--null', '--get-all', `branch.${branch}.plandeck-item`];
  const listed = await git.run(folder, 'config', args, { exitCodes: [0, 1] });
  if (!listed.ok) return [];
  const ids = listed.value.stdout.toString().split('\0').slice(0, -1);
  return ids.map((id) => id.trim());
}
