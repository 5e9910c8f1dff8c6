import { statusesSince } from '../core/links/statusSince.ts';
import type { Item } from '../core/model/item.ts';
import { categoryOf } from '../core/model/itemState.ts';
import type { Plan } from '../core/model/plan.ts';
import type { ObservedWork } from '../core/schedule/compilePlans.ts';
import { createBlobReader } from '../node/git/blobReader.ts';
import { repositoryOf } from '../node/git/repositoryOf.ts';
import { statusRuns } from '../node/plan/statusRuns.ts';
import { gitFor } from './gitFor.ts';
import type { CommandIo } from './io.ts';

/**
 * The days on which items of a plan were begun and done, where the plan does not say: since when git knows the status that
 * they have. Git is asked only if there is such an item; outside of a repository nothing is known.
 */
export async function observedWork(io: CommandIo, plan: Plan): Promise<ReadonlyMap<Item, ObservedWork>> {
  const observed = new Map<Item, ObservedWork>();
  const asked = plan.items.filter((item) => fieldAsked(plan, item) !== undefined);
  if (asked.length === 0) return observed;
  const git = gitFor(io);
  const repository = await repositoryOf(git, plan.folder);
  if (!repository.ok) return observed;
  const runs = await statusRuns(git, createBlobReader(git), repository.value, { folder: plan.folder });
  if (!runs.ok) return observed;
  const since = statusesSince(plan, runs.value.runs, io.today);
  for (const item of asked) {
    const field = fieldAsked(plan, item);
    const date = since.get(item.id)?.date;
    if (field !== undefined && date !== undefined) observed.set(item, { [field]: date });
  }
  return observed;
}

/** The day of an item that git is asked for. */
function fieldAsked(plan: Plan, item: Item): keyof ObservedWork | undefined {
  const category = categoryOf(plan, item);
  if (category === 'doing' && item.values.started === undefined) return 'started';
  return category === 'done' && item.values.finished === undefined ? 'finished' : undefined;
}
