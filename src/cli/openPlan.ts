import path from 'node:path';
import { type LoadedPlan, loadPlan } from '../node/plan/loadPlan.ts';
import { foldersUpward, planFolderIn } from '../node/plan/planFolders.ts';
import { planOnDisk } from '../node/plan/planSource.ts';
import { gitFor } from './gitFor.ts';
import { type CommandIo, displayPath } from './io.ts';
import { noPlanAt, stateReader } from './planState.ts';

export type OpenResult =
  | { readonly ok: true; readonly value: LoadedPlan }
  | { readonly ok: false; readonly message: string; readonly isAbsent?: boolean };

/** The plan that a command is about: as it was at the revision that the user named, else as it is on the disk. */
export async function openPlan(
  io: CommandIo,
  { plan: named, at }: { readonly plan?: string | undefined; readonly at?: string | undefined },
): Promise<OpenResult> {
  if (at === undefined) return openOnDisk(io, named);
  const found = await stateReader(io, named)(at);
  if (!found.ok) return found;
  return found.value ? { ok: true, value: found.value } : { ok: false, message: noPlanAt(io, named, at) };
}

/**
 * The plan in the folder that the user named, else the nearest one from the current folder upward.
 * @param before a state of the plan with which it has much in common
 */
export async function openOnDisk(io: CommandIo, named: string | undefined, before?: LoadedPlan): Promise<OpenResult> {
  const folders = named === undefined ? foldersUpward(io.cwd) : [path.resolve(io.cwd, named)];
  let why = '';
  for (const folder of folders) {
    const found = await planFolderIn(folder);
    if (found === undefined) continue;
    const loaded = await loadPlan(found, planOnDisk(gitFor(io)), before);
    if (loaded.ok) return loaded;
    if (loaded.reason !== 'ignored') return loaded;
    why ||= ` ${loaded.message}`;
  }
  const where = named === undefined ? 'here or in a folder above' : `in ${displayPath(io, folders[0] ?? '')}`;
  const hint = why || ' A plan is a folder with a plan.yaml; a folder "plan" is looked into as well.';
  return { ok: false, message: `There is no plan ${where}.${hint}`, isAbsent: true };
}
