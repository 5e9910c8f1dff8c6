import { addDays } from '../model/days.ts';
import type { Plan } from '../model/plan.ts';
import { calendarOf, workingMinutesOn } from '../model/workingTime.ts';

/** Whoever has been away for longer does not ask what was done yesterday. */
const MAX_DAYS = 31;

/** The last working day of a plan before today: what is done since then is news. Without any, it is yesterday. */
export function sinceDay(plan: Plan, today: string): string {
  const calendar = calendarOf(plan, undefined);
  for (let back = 1; back <= MAX_DAYS; back++) {
    const day = addDays(today, -back);
    if (workingMinutesOn(plan, calendar, day) > 0) return day;
  }
  return addDays(today, -1);
}

/** From which day on a stand-up over several plans tells what was done: the earliest of their last working days. */
export function firstSinceDay(plans: readonly Plan[], today: string): string {
  const days = plans.map((plan) => sinceDay(plan, today)).sort();
  return days[0] ?? today;
}
