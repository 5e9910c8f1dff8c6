import type { Calendar, Person, Plan } from './plan.ts';

/** The calendar that a person names. */
export function ownCalendarOf(plan: Plan, { values }: Person): Calendar | undefined {
  return plan.calendars.get(values.calendar ?? '');
}

/** By the ids of people. Every day of everybody asks for one. */
const byMember = new WeakMap<Plan, ReadonlyMap<string, Calendar>>();

/** The calendar of the first of a person's teams that has one. */
export function teamCalendarOf(plan: Plan, { id }: Person): Calendar | undefined {
  const known = byMember.get(plan) ?? teamCalendars(plan);
  byMember.set(plan, known);
  return known.get(id);
}

function teamCalendars(plan: Plan): Map<string, Calendar> {
  const found = new Map<string, Calendar>();
  for (const { values } of plan.teams.values()) {
    const calendar = plan.calendars.get(values.calendar ?? '');
    if (calendar === undefined) continue;
    for (const { person } of values.members ?? []) if (!found.has(person)) found.set(person, calendar);
  }
  return found;
}
