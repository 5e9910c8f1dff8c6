import type { EntryOf } from '../../model/sections.ts';
import { overlaps, type PlannedDays } from './plannedDays.ts';

export type Contract = EntryOf<'contracts'>;
/** The contracts under which people work. */
export type ContractsByPerson = ReadonlyMap<string, readonly Contract[]>;

/** Whether a contract holds on some of the days; one without a term always does. */
export function isUnder({ values: { term } }: Contract, days: PlannedDays): boolean {
  return term === undefined || overlaps(term, days);
}
