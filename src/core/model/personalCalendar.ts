import type { Calendar, Person, Plan } from './plan.ts';

/** The calendar that a person names. */
export function ownCalendarOf(plan: Plan, { values }: Person): Calendar | undefined {
  return plan.calendars.get(values.calendar ?? '');
}
