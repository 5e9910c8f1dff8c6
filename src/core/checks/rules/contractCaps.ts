import { partsOf } from '../../model/assignee.ts';
import { type Contract, type ContractsByPerson, isUnder } from '../../model/contracts.ts';
import { minutesOf } from '../../model/efforts.ts';
import type { Finding } from '../../model/finding.ts';
import type { Item } from '../../model/item.ts';
import { categoryOf } from '../../model/itemState.ts';
import type { Cap, Money, Rate } from '../../model/money.ts';
import type { Plan } from '../../model/plan.ts';
import { plannedDays } from '../../model/plannedDays.ts';
import { estimatedMinutes, isWork } from '../../model/work.ts';
import { hoursPerDayOf } from '../../model/workingTime.ts';
import type { Check } from '../check.ts';
import { findingAt } from '../findingAt.ts';

/**
 * Contracts under which more work is planned than they pay for. What counts is the likely estimate of every item
 * without children that is not dropped; those who share an item share it by their parts of the day.
 */
export function* capFindings(check: Check, byPerson: ContractsByPerson): Generator<Finding> {
  const hoursPerDay = hoursPerDayOf(check.plan);
  for (const [contract, minutes] of plannedMinutes(check, byPerson)) {
    const { cap, rate } = contract.values;
    const planned = cap === undefined ? undefined : inUnitOf(cap, minutes, rate, hoursPerDay);
    if (cap === undefined || planned === undefined || planned.amount <= planned.most) continue;
    const args = [contract.id, planned.text, planned.mostText];
    yield findingAt(contract, 'cap', 'over-cap', args);
  }
}

function plannedMinutes(check: Check, byPerson: ContractsByPerson): Map<Contract, number> {
  const { plan } = check;
  const sums = new Map<Contract, number>();
  for (const item of plan.items) {
    const minutes = estimatedMinutes(plan, item);
    if (minutes === undefined || !isWork(plan, item) || categoryOf(plan, item) === 'dropped') continue;
    for (const { person, part } of partsOf(item.values.assignees ?? [])) {
      const contract = contractFor(check, item, byPerson.get(person) ?? []);
      if (contract) sums.set(contract, (sums.get(contract) ?? 0) + minutes * part);
    }
  }
  return sums;
}

/** The contract under which somebody works on an item: the first that holds when it is planned, else today. */
function contractFor(check: Check, item: Item, contracts: readonly Contract[]): Contract | undefined {
  if (contracts.length === 0) return undefined;
  const days = plannedDays(check.iterations, item, check.today);
  if (days) return contracts.find((contract) => isUnder(contract, days));
  const { finished = check.today } = item.values;
  const now = contracts.find((contract) => isUnder(contract, { from: finished, to: finished }));
  return now ?? (contracts.length === 1 ? contracts[0] : undefined);
}

interface Planned {
  readonly amount: number;
  readonly most: number;
  readonly text: string;
  readonly mostText: string;
}

/** The minutes of work that a contract pays for; undefined where that cannot be told, or it pays for all. */
export function minutesPaid(plan: Plan, { values: { cap, rate } }: Contract): number | undefined {
  const hoursPerDay = hoursPerDayOf(plan);
  if (cap === undefined) return undefined;
  if (!('currency' in cap)) return minutesOf(cap, hoursPerDay);
  const perMinute = perMinuteOf(cap, rate, hoursPerDay);
  return perMinute === undefined || perMinute === 0 ? undefined : cap.amount / perMinute;
}

/** What a minute of work costs in the currency of a cap; undefined where that cannot be told. */
function perMinuteOf({ currency }: Money, rate: Rate | undefined, hoursPerDay: number): number | undefined {
  if (rate === undefined || rate.currency !== currency || rate.per === 'month') return undefined;
  const unit = ({ hour: 'hours', day: 'days', week: 'weeks' } as const)[rate.per];
  return rate.amount / minutesOf({ amount: 1, unit }, hoursPerDay);
}

/** Work in what a cap counts; undefined where that cannot be told. */
function inUnitOf(cap: Cap, minutes: number, rate: Rate | undefined, hoursPerDay: number): Planned | undefined {
  const days = `${round(minutes / 60 / hoursPerDay)}d`;
  if (!('currency' in cap)) {
    const most = minutesOf(cap, hoursPerDay);
    return { amount: minutes, most, text: days, mostText: `${round(most / 60 / hoursPerDay)}d` };
  }
  const perMinute = perMinuteOf(cap, rate, hoursPerDay);
  if (perMinute === undefined) return undefined;
  const amount = minutes * perMinute;
  const text = `${days} (${round(amount)} ${cap.currency})`;
  return { amount, most: cap.amount, text, mostText: `${cap.amount} ${cap.currency}` };
}

function round(amount: number): number {
  return Math.round(amount * 10) / 10;
}
