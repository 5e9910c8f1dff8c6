import { addDays, weekdayOf } from '../../model/days.ts';
import { minutesOf } from '../../model/efforts.ts';
import type { Finding } from '../../model/finding.ts';
import type { Item } from '../../model/item.ts';
import { isOpen } from '../../model/itemState.ts';
import type { Plan } from '../../model/plan.ts';
import { hoursPerDayOf } from '../../model/workingTime.ts';
import type { Check } from '../check.ts';
import { findingAt } from '../findingAt.ts';
import { capFindings } from './contractCaps.ts';
import { type Contract, type ContractsByPerson, isUnder } from './contractTerms.ts';
import { type PlannedDays, plannedDays } from './plannedDays.ts';

/** Contracts that end, that pay for less than is planned, and work that none pays for. */
export function* checkContracts(check: Check): Generator<Finding> {
  const { plan } = check;
  if (plan.contracts.size === 0) return;
  const byPerson = new Map<string, Contract[]>();
  for (const contract of plan.contracts.values()) {
    for (const person of contract.values.people ?? [])
      byPerson.set(person, [...(byPerson.get(person) ?? []), contract]);
  }
  for (const person of plan.people.values()) {
    const isContractor = person.values.kind?.toLowerCase() === 'contractor';
    if (isContractor && !byPerson.has(person.id)) yield findingAt(person, 'kind', 'no-contract', [person.id]);
  }
  for (const contract of plan.contracts.values()) yield* ending(check, contract, byPerson);
  for (const item of plan.items) {
    if (isOpen(plan, item) && check.isWork(item)) yield* outside(check, item, byPerson);
  }
  yield* capFindings(check, byPerson);
}

/** So many days before a contract's last day of notice it is time to think of it. */
const DAYS_TO_DECIDE = 14;

function* ending({ plan, today }: Check, contract: Contract, byPerson: ContractsByPerson): Generator<Finding> {
  const { people = [], term } = contract.values;
  if (term?.to === undefined || today > term.to) return;
  const noticeDay = lastDayOfNotice(plan, contract, term.to);
  if (today < addDays(noticeDay, -DAYS_TO_DECIDE)) return;
  const isRenewed = people.every((person) => byPerson.get(person)?.some((other) => goesOn(other, term.to ?? '')));
  if (people.length > 0 && isRenewed) return;
  yield findingAt(contract, 'term', 'contract-ends', [contract.id, term.to, noticeDay]);
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

function goesOn({ values: { term } }: Contract, end: string): boolean {
  return term !== undefined && (term.to === undefined || term.to > end);
}

function* outside(check: Check, item: Item, byPerson: ContractsByPerson): Generator<Finding> {
  const under = (item.values.assignees ?? []).filter(({ person }) => byPerson.has(person));
  const days = under.length === 0 ? undefined : plannedDays(check, item);
  if (days === undefined) return;
  for (const { person } of under) {
    if (byPerson.get(person)?.some((contract) => isUnder(contract, days))) continue;
    yield findingAt(item, 'assignees', 'outside-contract', [item.id, person, daysText(days)]);
  }
}

function daysText({ from, to }: PlannedDays): string {
  return to === undefined ? `${from} and after` : `${from} to ${to}`;
}
