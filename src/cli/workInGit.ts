import { statusesSince } from '../core/links/statusSince.ts';
import type { Item } from '../core/model/item.ts';
import type { Plan } from '../core/model/plan.ts';
import type { ObservedWork } from '../core/schedule/compilePlans.ts';
import { observedWork } from '../core/schedule/observedWork.ts';
import { statusRunsIn } from '../node/plan/statusRunsIn.ts';
import { gitFor } from './gitFor.ts';
import type { CommandIo } from './io.ts';

/**
 * The days on which items of a plan were begun and done, as git tells; what it saw after the day that counts as today is of
 * that day, since the plan is scheduled as it is.
 * @param at the revision of which the plan is; undefined for the files as they are
 */
export async function workInGit(
  io: CommandIo,
  plan: Plan,
  { asOf, at }: { readonly asOf: string; readonly at?: string | undefined },
): Promise<ReadonlyMap<Item, ObservedWork>> {
  const runs = await statusRunsIn(gitFor(io), plan, at);
  return runs ? observedWork(plan, statusesSince(plan, runs, asOf)) : new Map();
}
