import { addDays, weekdayOf } from './days.ts';
import { minutesOf } from './efforts.ts';
import { overlaps } from './period.ts';
import type { Plan } from './plan.ts';
import type { PlannedDays } from './plannedDays.ts';
import type { EntryOf } from './sections.ts';
import { hoursPerDayOf } from './workingTime.ts';

export type Contract = EntryOf<'contracts'>;
/** The contracts under which people work. */
export type ContractsByPerson = ReadonlyMap<string, readonly Contract[]>;

/** A plan's contracts by the people who work under them. */
export function contractsByPerson(plan: Plan): ContractsByPerson {
  const byPerson = new Map<string, Contract[]>();
  for (const contract of plan.contracts.values()) {
    for (const person of contract.values.people ?? [])
      byPerson.set(person, [...(byPerson.get(person) ?? []), contract]);
  }
  return byPerson;
}

/** Whether a contract holds on some of the days; one without a term always does. */
export function isUnder({ values: { term } }: Contract, days: PlannedDays): boolean {
  return term === undefined || overlaps(term, days);
}

/** Whether a contract holds after a day. */
export function goesOnAfter({ values: { term } }: Contract, day: string): boolean {
  return term !== undefined && (term.to === undefined || term.to > day);
}

/** So many days before a contract's last day of notice it is time to think of it. */
const DAYS_TO_DECIDE = 14;

/** That a contract ends: when, by when to say whether it goes on, and since when one should think of it. */
export interface ContractEnd {
  readonly end: string;
  readonly decideBy: string;
  readonly thinkFrom: string;
}

/** How a contract ends; undefined where it has no end. */
export function endOf(plan: Plan, contract: Contract): ContractEnd | undefined {
  const end = contract.values.term?.to;
  if (end === undefined) return undefined;
  const decideBy = lastDayOfNotice(plan, contract, end);
  return { end, decideBy, thinkFrom: addDays(decideBy, -DAYS_TO_DECIDE) };
}

/** The last day on which one can say whether a contract goes on: its notice counts days from Monday to Friday. */
function lastDayOfNotice(plan: Plan, { values: { notice } }: Contract, end: string): string {
  const perDay = hoursPerDayOf(plan) * 60;
  let left = notice === undefined ? 0 : Math.ceil(minutesOf(notice, hoursPerDayOf(plan)) / perDay);
  let day = end;
  while (left > 0) {
    day = addDays(day, -1);
    if (!/^(sat|sun)$/.test(weekdayOf(day))) left--;
  }
  return day;
}
