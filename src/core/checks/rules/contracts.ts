import {
  type Contract,
  type ContractsByPerson,
  contractsByPerson,
  endOf,
  goesOnAfter,
  isUnder,
} from '../../model/contracts.ts';
import type { Finding } from '../../model/finding.ts';
import type { Item } from '../../model/item.ts';
import { isOpen } from '../../model/itemState.ts';
import { daysText, plannedDays } from '../../model/plannedDays.ts';
import { isWork } from '../../model/work.ts';
import type { Check } from '../check.ts';
import { findingAt } from '../findingAt.ts';
import { capFindings } from './contractCaps.ts';

/** Contracts that end, that pay for less than is planned, and work that none pays for. */
export function* checkContracts(check: Check): Generator<Finding> {
  const { plan } = check;
  if (plan.contracts.size === 0) return;
  const byPerson = contractsByPerson(plan);
  for (const person of plan.people.values()) {
    const isContractor = person.values.kind?.toLowerCase() === 'contractor';
    if (isContractor && !byPerson.has(person.id)) yield findingAt(person, 'kind', 'no-contract', [person.id]);
  }
  for (const contract of plan.contracts.values()) yield* ending(check, contract, byPerson);
  for (const item of plan.items) {
    if (isOpen(plan, item) && isWork(plan, item)) yield* outside(check, item, byPerson);
  }
  yield* capFindings(check, byPerson);
}

function* ending({ plan, today }: Check, contract: Contract, byPerson: ContractsByPerson): Generator<Finding> {
  const ends = endOf(plan, contract);
  if (ends === undefined || today > ends.end || today < ends.thinkFrom) return;
  const { people = [] } = contract.values;
  const isRenewed = people.every((person) => byPerson.get(person)?.some((other) => goesOnAfter(other, ends.end)));
  if (people.length > 0 && isRenewed) return;
  yield findingAt(contract, 'term', 'contract-ends', [contract.id, ends.end, ends.decideBy]);
}

function* outside(check: Check, item: Item, byPerson: ContractsByPerson): Generator<Finding> {
  const under = (item.values.assignees ?? []).filter(({ person }) => byPerson.has(person));
  const days = under.length === 0 ? undefined : plannedDays(check.iterations, item, check.today);
  if (days === undefined) return;
  for (const { person } of under) {
    if (byPerson.get(person)?.some((contract) => isUnder(contract, days))) continue;
    yield findingAt(item, 'assignees', 'outside-contract', [item.id, person, daysText(days)]);
  }
}
