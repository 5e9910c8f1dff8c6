import type { Effort } from '../model/efforts.ts';
import { minutesOf } from '../model/efforts.ts';
import type { Item } from '../model/item.ts';
import type { Plan } from '../model/plan.ts';
import { hoursPerDayOf } from '../model/workingTime.ts';

/** A hundred years of work: more is a slip of the pen. */
export const MOST_MINUTES = 100 * 52 * 40 * 60;

/**
 * The work that an item is, in whole minutes: what is left of it where those who do it say so, else its estimate.
 * Of three efforts it is their mean, with the likely one four times (as PERT has it; Malcolm et al. 1959). Undefined where
 * nobody says.
 * @param perPoint the minutes of a story point
 */
export function effortOf(plan: Plan, { values: { estimate, remaining } }: Item, perPoint: number): number | undefined {
  const hoursPerDay = hoursPerDayOf(plan);
  const minutes = (effort: Effort): number => minutesOf(effort, hoursPerDay);
  if (remaining !== undefined) return whole(minutes(remaining));
  if (estimate === undefined) return undefined;
  if ('points' in estimate) return whole(estimate.points * perPoint);
  return whole((minutes(estimate.low) + 4 * minutes(estimate.likely) + minutes(estimate.high)) / 6);
}

/** How long an item takes whoever works on it, in whole minutes of its plan's calendar; undefined where that is its work's matter. */
export function durationOf(plan: Plan, { values: { duration } }: Item): number | undefined {
  return duration === undefined ? undefined : whole(minutesOf(duration, hoursPerDayOf(plan)));
}

function whole(minutes: number): number {
  return Math.min(Math.max(Math.round(minutes), 0), MOST_MINUTES);
}
