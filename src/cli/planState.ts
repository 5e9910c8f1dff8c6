import path from 'node:path';
import { createBlobReader } from '../node/git/blobReader.ts';
import { INDEX, type StateName } from '../node/git/gitState.ts';
import { type PlanAtResult, planAt } from '../node/plan/planAt.ts';
import { foldersUpward, planFolderIn } from '../node/plan/planFolders.ts';
import { gitFor } from './gitFor.ts';
import { type CommandIo, displayPath } from './io.ts';

/** Reads states of the plan that the user means: the one in the folder named, else the nearest from here upward. */
export function stateReader(
  io: CommandIo,
  named: string | undefined,
): (state: StateName, before?: Promise<PlanAtResult>) => Promise<PlanAtResult> {
  const git = gitFor(io);
  const blobs = createBlobReader(git);
  const folders = named === undefined ? foldersUpward(io.cwd) : [path.resolve(io.cwd, named)];
  let near: Promise<string | undefined> | undefined;
  return async (state, before) => {
    near ??= planFolderNow(folders);
    return planAt(git, blobs, { folders, near: await near, state, before });
  };
}

/** The folder of the plan that is on the disk now: a submodule may have none of its own, and mean one around it. */
async function planFolderNow(folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    const found = await planFolderIn(folder);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** That a state has no plan, as a sentence. */
export function noPlanAt(io: CommandIo, named: string | undefined, state: StateName): string {
  const where =
    named === undefined ? 'here or in a folder above' : `in ${displayPath(io, path.resolve(io.cwd, named))}`;
  return `There is no plan ${where} ${state === INDEX ? 'in the index' : `at ${state}`}.`;
}
