import { checkTexts } from '../checks/checkPlan.ts';
import type { Plan } from '../model/plan.ts';
import { type Impact, impactOf, withoutPrivate } from './impact.ts';
import { type PlanSchedule, schedulePlans } from './schedulePlans.ts';

/**
 * What becomes of the dates from one state of a plan to another, by what is in the commits in both. Nothing where a state is
 * not there, or is not read whole: what is missing in it would seem to move dates.
 * @param asOf the ISO date that is today in both
 */
export function impactOfChanges(before: Plan | undefined, after: Plan | undefined, asOf: string): Impact {
  if (before === undefined || after === undefined || before === after) return { moves: [], loads: [] };
  if (hasErrors(before) || hasErrors(after)) return { moves: [], loads: [] };
  const scheduleOf = (plan: Plan): PlanSchedule => schedulePlans({ plans: [withoutPrivate(plan)], asOf });
  return impactOf(scheduleOf(before), scheduleOf(after));
}

function hasErrors(plan: Plan): boolean {
  return checkTexts(plan).some(({ severity }) => severity === 'error');
}
