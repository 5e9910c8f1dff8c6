import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Git } from './createGit.ts';
import { headOf } from './headOf.ts';
import type { Repository } from './repositoryOf.ts';

/**
 * The branch that is checked out, if one is. It stands in a file, which is read without a process; only where git keeps
 * refs elsewhere (reftable), and the file names an impossible branch, git is asked.
 */
export async function branchOf(git: Git, { root, gitDir }: Repository): Promise<string | undefined> {
  const text = await readFile(path.join(gitDir, 'HEAD'), 'utf8').catch(() => '');
  const branch = /^ref: refs\/heads\/(.+)$/m.exec(text)?.[1];
  if (branch !== '.invalid') return branch;
  const head = await headOf(git, root);
  return head.ok && head.value.kind !== 'detached' ? head.value.branch : undefined;
}
