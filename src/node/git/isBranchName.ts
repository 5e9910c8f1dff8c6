import type { Git } from './createGit.ts';
import type { GitResult } from './gitResult.ts';

/** Whether git takes a text for the name of a new branch, by its own rules. */
export async function isBranchName(git: Git, folder: string, name: string): Promise<GitResult<boolean>> {
  // The command takes no mark for the end of options, and names that start with a dash are none anyway. What is short
  // for HEAD it lets pass.
  if (name.startsWith('-') || name === '' || name === '@') return { ok: true, value: false };
  const checked = await git.run(folder, 'check-ref-format', ['--branch', name], { exitCodes: [0, 1, 128] });
  if (!checked.ok) return checked;
  // It makes another name of @{-1} and its like.
  return { ok: true, value: checked.value.exitCode === 0 && checked.value.stdout.toString().trimEnd() === name };
}
