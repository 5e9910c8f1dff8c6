import { contractsByPerson, isUnder } from '../model/contracts.ts';
import type { Item } from '../model/item.ts';
import { isOpen } from '../model/itemState.ts';
import { iterationsByName } from '../model/iterations.ts';
import type { Plan } from '../model/plan.ts';
import { daysText, plannedDays } from '../model/plannedDays.ts';
import { isWork } from '../model/work.ts';
import { type EditResult, type Refusal, refuse } from '../text/refusal.ts';
import type { Intent } from './intent.ts';

/** That somebody is to work on an item of a plan, besides those who do already. */
export interface Assignment {
  readonly plan: Plan;
  readonly item: Item;
  /** The id of a person of the plan. */
  readonly person: string;
}

/**
 * Assigns people to items, as the last of those who work on them. Those who do already stay as they are.
 * @param today an ISO date
 */
export function assign(assignments: readonly Assignment[], today: string): EditResult<readonly Intent[]> {
  for (const one of assignments) {
    const refusal = isAssigned(one) ? undefined : refusalToAssign(one, today);
    if (refusal) return { ok: false, refusal };
  }
  const intents = assignments
    .filter((one) => !isAssigned(one))
    .map(({ plan, item, person }): Intent => {
      const ref = { id: item.id, section: 'items', folder: plan.folder, file: item.file } as const;
      return { kind: 'add', ref, field: 'assignees', values: [person] };
    });
  const [first] = assignments;
  return first && intents.length === 0 ? refuse('assigned', first.person, first.item.id) : { ok: true, value: intents };
}

/**
 * Why somebody cannot be assigned to an item: it is open work that is planned for days on which none of their contracts
 * holds. A plan that does not check that does not mind it.
 */
export function refusalToAssign({ plan, item, person }: Assignment, today: string): Refusal | undefined {
  if (plan.checks['outside-contract'] === 'off' || !isOpen(plan, item) || !isWork(plan, item)) return undefined;
  const contracts = contractsByPerson(plan).get(person);
  const days = contracts && plannedDays(iterationsByName(plan), item, today);
  if (days === undefined || contracts?.some((contract) => isUnder(contract, days))) return undefined;
  return { code: 'outside-contract', args: [item.id, person, daysText(days)] };
}

function isAssigned({ item, person }: Assignment): boolean {
  return item.values.assignees?.some((one) => one.person === person) === true;
}
