import { partsOf } from '../model/assignee.ts';
import type { Item } from '../model/item.ts';
import { isOpen } from '../model/itemState.ts';
import type { Person, Plan } from '../model/plan.ts';
import type { PersonInPlan } from '../model/samePerson.ts';
import { isWork, minutesLeft } from '../model/work.ts';
import { itemsNaming } from './assignedTo.ts';
import { deadlineOf } from './deadline.ts';

/** What somebody has to do of an open item. */
export interface WorkShare {
  readonly plan: Plan;
  readonly item: Item;
  /** Their part of the work that is left, in minutes; undefined where nobody says how much that is. */
  readonly minutes?: number;
  /** The day by which it has to be done. */
  readonly deadline?: string;
}

/**
 * What each person of several plans has to do. Those who share an item share what is left of it by their parts of the
 * day, and a team's part is its members'.
 */
export function sharesByPerson(plans: readonly Plan[]): ReadonlyMap<Person, readonly WorkShare[]> {
  const shares = new Map<Person, WorkShare[]>();
  for (const plan of plans) addShares(plan, plan.items, shares);
  return shares;
}

/** What some persons have to do, for which only their own items are looked at. */
export function sharesOf(persons: readonly PersonInPlan[]): readonly WorkShare[] {
  return persons.flatMap(({ plan, person }) => {
    const shares = new Map<Person, WorkShare[]>();
    addShares(plan, itemsNaming(plan, [person]), shares);
    return shares.get(person) ?? [];
  });
}

function addShares(plan: Plan, items: readonly Item[], shares: Map<Person, WorkShare[]>): void {
  for (const item of items) {
    if (item.values.assignees === undefined || !isOpen(plan, item) || !isWork(plan, item)) continue;
    const left = minutesLeft(plan, item);
    const deadline = deadlineOf(plan, item);
    for (const [person, part] of partsByPerson(plan, item)) {
      const share = {
        plan,
        item,
        ...(left !== undefined && { minutes: left * part }),
        ...(deadline && { deadline }),
      };
      const known = shares.get(person);
      if (known) known.push(share);
      else shares.set(person, [share]);
    }
  }
}

/** Each person's part of an item; a team's is its members'. */
function partsByPerson(plan: Plan, { values: { assignees = [] } }: Item): Map<Person, number> {
  const parts = new Map<Person, number>();
  for (const { person: name, part } of partsOf(assignees)) {
    const members = plan.teams.get(name)?.values.members ?? [{ person: name, text: name }];
    for (const member of partsOf(members)) {
      const person = plan.people.get(member.person);
      if (person) parts.set(person, (parts.get(person) ?? 0) + part * member.part);
    }
  }
  return parts;
}
