import path from 'node:path';
import { createGit, type Git } from '../node/git/createGit.ts';
import { type LoadedPlan, loadPlan } from '../node/plan/loadPlan.ts';
import { foldersUpward, planFolderIn } from '../node/plan/planFolders.ts';
import { type CommandIo, displayPath } from './io.ts';

export type OpenResult =
  | { readonly ok: true; readonly value: LoadedPlan }
  | { readonly ok: false; readonly message: string };

/** Git for a command: whoever runs it in a folder trusts that folder. */
export function gitFor({ env }: CommandIo): Git {
  return createGit({ trusted: () => true, env });
}

/** The plan in the folder that the user named, else the nearest one from the current folder upward. */
export async function openPlan(io: CommandIo, named: string | undefined): Promise<OpenResult> {
  const git = gitFor(io);
  const folders = named === undefined ? foldersUpward(io.cwd) : [path.resolve(io.cwd, named)];
  let why = '';
  for (const folder of folders) {
    const found = await planFolderIn(folder);
    if (found === undefined) continue;
    const loaded = await loadPlan(found, git);
    if (loaded.ok) return loaded;
    if (loaded.reason !== 'ignored') return loaded;
    why ||= ` ${loaded.message}`;
  }
  const where = named === undefined ? 'here or in a folder above' : `in ${displayPath(io, folders[0] ?? '')}`;
  const hint = why || ' A plan is a folder with a plan.yaml; a folder "plan" is looked into as well.';
  return { ok: false, message: `There is no plan ${where}.${hint}` };
}
