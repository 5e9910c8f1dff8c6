import { minutesOf } from './efforts.ts';
import type { Item } from './item.ts';
import { isOpen } from './itemState.ts';
import type { Plan } from './plan.ts';
import { hoursPerDayOf } from './workingTime.ts';

/** Whether an item has no others below it: those are the work, and what is said of it as a whole counts for them. */
export function isWork(plan: Plan, { id }: Item): boolean {
  return !plan.index.byParent.has(id);
}

/** Whether the plan says how big an item is, in whichever way. */
export function isEstimated({ values: { estimate, duration, remaining } }: Item): boolean {
  return (estimate ?? duration ?? remaining) !== undefined;
}

/** An item's work in minutes as it was estimated: the likely effort counts. Points and durations are no effort. */
export function estimatedMinutes(plan: Plan, { values: { estimate } }: Item): number | undefined {
  if (estimate === undefined || 'points' in estimate) return undefined;
  return minutesOf(estimate.likely, hoursPerDayOf(plan));
}

/** The work that is left of an item, in minutes: what those who do it see, else its estimate; undefined where nobody says. */
export function minutesLeft(plan: Plan, item: Item): number | undefined {
  if (!isOpen(plan, item)) return 0;
  const { remaining } = item.values;
  return remaining === undefined ? estimatedMinutes(plan, item) : minutesOf(remaining, hoursPerDayOf(plan));
}
