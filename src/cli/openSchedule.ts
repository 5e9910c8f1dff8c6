import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Item } from '../core/model/item.ts';
import { PORTFOLIO_FILE } from '../core/model/planFiles.ts';
import type { ObservedWork, ScheduleInput } from '../core/schedule/compilePlans.ts';
import { type LoadedPlan, loadPlan } from '../node/plan/loadPlan.ts';
import { loadPortfolio } from '../node/plan/loadPortfolio.ts';
import { planOnDisk } from '../node/plan/planSource.ts';
import { asOfDay } from './asOf.ts';
import { gitFor } from './gitFor.ts';
import { type CommandIo, displayPath, say } from './io.ts';
import { openPlan } from './openPlan.ts';
import type { Invocation } from './options.ts';
import { sayErrors } from './sayErrors.ts';
import { workInGit } from './workInGit.ts';

type OpenResult =
  | {
      readonly ok: true;
      readonly value: ScheduleInput;
      /** The plans with their texts. */
      readonly loaded: readonly [LoadedPlan, ...LoadedPlan[]];
    }
  | { readonly ok: false; readonly message: string };

const CONSEQUENCE = 'its dates may be others';

/** What a command is to schedule: the plans of the portfolio in the folder, where there is one, else the one plan. */
export async function openSchedule(io: CommandIo, invocation: Invocation): Promise<OpenResult> {
  const { plan: named, at } = invocation;
  const day = asOfDay(io, invocation);
  if (!day.ok) return day;
  const asOf = day.value;
  const folder = named === undefined ? io.cwd : path.resolve(io.cwd, named);
  if (at === undefined && existsSync(path.join(folder, PORTFOLIO_FILE))) return openPortfolio(io, folder, asOf);
  const opened = await openPlan(io, invocation);
  if (!opened.ok) return opened;
  for (const problem of opened.value.problems) say(io, problem);
  const { plan } = opened.value;
  sayErrors(io, plan, CONSEQUENCE);
  const observed = await workInGit(io, plan, { asOf, at });
  return { ok: true, value: { plans: [plan], asOf, observed }, loaded: [opened.value] };
}

async function openPortfolio(io: CommandIo, folder: string, asOf: string): Promise<OpenResult> {
  const loaded = await loadPortfolio(folder);
  const plans: LoadedPlan[] = [];
  const source = planOnDisk(gitFor(io));
  for (const { id } of loaded?.portfolio.plans ?? []) {
    const planFolder = loaded?.folders.get(id);
    const opened = planFolder === undefined ? undefined : await loadPlan(planFolder, source);
    if (opened?.ok) {
      for (const problem of opened.value.problems) say(io, problem);
      sayErrors(io, opened.value.plan, CONSEQUENCE);
      plans.push(opened.value);
    } else say(io, opened?.message ?? `There is no plan at ${id}.`);
  }
  const [first, ...others] = plans;
  if (first === undefined) return { ok: false, message: `There is no plan in ${displayPath(io, folder)}.` };
  const shared = loaded && { portfolio: loaded.portfolio };
  const observed = new Map<Item, ObservedWork>();
  for (const { plan } of plans)
    for (const [item, work] of await workInGit(io, plan, { asOf })) observed.set(item, work);
  return {
    ok: true,
    value: { plans: plans.map(({ plan }) => plan), asOf, observed, ...shared },
    loaded: [first, ...others],
  };
}
