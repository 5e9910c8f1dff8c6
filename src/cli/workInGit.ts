import { statusesSince } from '../core/links/statusSince.ts';
import type { Item } from '../core/model/item.ts';
import type { Plan } from '../core/model/plan.ts';
import type { ObservedWork } from '../core/schedule/compilePlans.ts';
import { asksGit, observedWork } from '../core/schedule/observedWork.ts';
import { createBlobReader } from '../node/git/blobReader.ts';
import { repositoryOf } from '../node/git/repositoryOf.ts';
import { statusRuns } from '../node/plan/statusRuns.ts';
import { gitFor } from './gitFor.ts';
import type { CommandIo } from './io.ts';

/**
 * The days on which items of a plan were begun and done, as git tells. It is asked only if there is such an item; outside
 * of a repository nothing is known.
 */
export async function workInGit(io: CommandIo, plan: Plan): Promise<ReadonlyMap<Item, ObservedWork>> {
  if (!asksGit(plan)) return new Map();
  const git = gitFor(io);
  const repository = await repositoryOf(git, plan.folder);
  if (!repository.ok) return new Map();
  const runs = await statusRuns(git, createBlobReader(git), repository.value, { folder: plan.folder });
  return runs.ok ? observedWork(plan, statusesSince(plan, runs.value.runs, io.today)) : new Map();
}
