import { checkTexts } from '../checks/checkPlan.ts';
import { type StatusRun, statusesSince } from '../links/statusSince.ts';
import type { Plan } from '../model/plan.ts';
import { type Impact, impactOf, withoutPrivate } from './impact.ts';
import { observedWork } from './observedWork.ts';
import { type PlanSchedule, schedulePlans } from './schedulePlans.ts';

/** A state of a plan, with the time since which its items have their statuses, as far as git was asked. */
export interface StateInGit {
  readonly plan: Plan;
  readonly runs?: ReadonlyMap<string, StatusRun> | undefined;
}

/**
 * What becomes of the dates from one state of a plan to another, by what is in the commits in both. Nothing where a state is
 * not there, or is not read whole: what is missing in it would seem to move dates.
 * @param asOf the ISO date that is today in both
 */
export function impactOfChanges(before: StateInGit | undefined, after: StateInGit | undefined, asOf: string): Impact {
  if (before === undefined || after === undefined || before.plan === after.plan) return { moves: [], loads: [] };
  if (hasErrors(before.plan) || hasErrors(after.plan)) return { moves: [], loads: [] };
  const scheduleOf = ({ plan, runs }: StateInGit): PlanSchedule => {
    const shared = withoutPrivate(plan);
    const observed = runs && observedWork(shared, statusesSince(shared, runs, asOf));
    return schedulePlans({ plans: [shared], asOf, ...(observed && { observed }) });
  };
  return impactOf(scheduleOf(before), scheduleOf(after));
}

function hasErrors(plan: Plan): boolean {
  return checkTexts(plan).some(({ severity }) => severity === 'error');
}
