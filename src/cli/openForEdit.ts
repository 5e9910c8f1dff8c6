import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Plan } from '../core/model/plan.ts';
import { repositoryOf } from '../node/git/repositoryOf.ts';
import { type LoadedPlan, loadPlan } from '../node/plan/loadPlan.ts';
import { planOnDisk } from '../node/plan/planSource.ts';
import { plansBelow } from '../node/plan/plansBelow.ts';
import { gitFor } from './gitFor.ts';
import { type CommandIo, displayPath, EXIT, fail, say } from './io.ts';
import { openPlan } from './openPlan.ts';

/** The plan that is to be changed; undefined where there is none, which was said. */
export async function openForEdit(io: CommandIo, named: string | undefined): Promise<LoadedPlan | undefined> {
  const opened = await openPlan(io, { plan: named });
  if (!opened.ok) {
    fail(io, EXIT.usage, opened.message);
    return undefined;
  }
  for (const problem of opened.value.problems) say(io, problem);
  return opened.value;
}

/** A plan and the others of its repository, in which there may be references to what it has. */
export async function withOthers(io: CommandIo, loaded: LoadedPlan): Promise<[LoadedPlan, ...LoadedPlan[]]> {
  const { folder } = loaded.plan;
  const git = gitFor(io);
  const repository = await repositoryOf(git, folder);
  if (!repository.ok) return [loaded];
  const own = await realpath(folder);
  const others: LoadedPlan[] = [];
  const below = await plansBelow(repository.value.root, git);
  for (const problem of below.problems) say(io, problem);
  for (const other of below.folders) {
    if ((await realpath(other)) === own) continue;
    const result = await loadPlan(other, planOnDisk(git));
    if (result.ok) others.push(result.value);
    else say(io, result.message);
  }
  return [loaded, ...others];
}

/** A file of a plan by the name that the user gives it. */
export function planFileNamed(io: CommandIo, { files }: Plan, name: string): string | undefined {
  const file = path.resolve(io.cwd, name);
  return files.find((known) => known.file === file)?.file;
}

/** Why a name is no file of the plan. */
export function noSuchFile(io: CommandIo, { files }: Plan, name: string): string {
  const known = files.map(({ file }) => displayPath(io, file)).join(', ');
  return `There is no file ${name} in this plan. There are ${known}.`;
}
