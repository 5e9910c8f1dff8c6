import type { Finding } from '../core/model/finding.ts';
import type { Item } from '../core/model/item.ts';
import type { Plan } from '../core/model/plan.ts';
import type { ObservedWork, ScheduleInput } from '../core/schedule/compilePlans.ts';
import { scheduleFindings } from '../core/schedule/scheduleFindings.ts';
import { schedulePlans } from '../core/schedule/schedulePlans.ts';
import type { LoadedPortfolio } from '../node/plan/loadPortfolio.ts';
import type { CheckTarget } from './checkTargets.ts';
import type { CommandIo } from './io.ts';
import { workInGit } from './workInGit.ts';

/**
 * What is wrong with plans once they are scheduled, by plan: those of a portfolio together, as `plandeck schedule` does,
 * and each of the others by itself.
 * @param at the revision of which they are; undefined for the files as they are
 */
export async function datesFindings(
  io: CommandIo,
  targets: readonly CheckTarget[],
  portfolios: readonly LoadedPortfolio[],
  { asOf, at }: { readonly asOf: string; readonly at: string | undefined },
): Promise<ReadonlyMap<Plan, readonly Finding[]>> {
  const found = new Map<Plan, readonly Finding[]>();
  for (const input of inputsOf(targets, portfolios, asOf)) {
    const observed = new Map<Item, ObservedWork>();
    for (const plan of input.plans) {
      for (const [item, work] of await workInGit(io, plan, { asOf, at })) observed.set(item, work);
    }
    for (const [plan, findings] of scheduleFindings(schedulePlans({ ...input, observed }))) found.set(plan, findings);
  }
  return found;
}

function* inputsOf(
  targets: readonly CheckTarget[],
  portfolios: readonly LoadedPortfolio[],
  asOf: string,
): Generator<ScheduleInput> {
  const left = new Map(targets.map(({ loaded: { plan } }) => [plan.folder, plan]));
  for (const { portfolio, folders } of portfolios) {
    const plans = portfolio.plans.flatMap(({ id }) => left.get(folders.get(id) ?? '') ?? []);
    for (const { folder } of plans) left.delete(folder);
    if (plans.length > 0) yield { plans, portfolio, asOf };
  }
  for (const plan of left.values()) yield { plans: [plan], asOf };
}
