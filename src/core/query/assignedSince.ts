import type { Item } from '../model/item.ts';
import { idsEver } from '../model/itemId.ts';
import type { Plan } from '../model/plan.ts';
import { addressesOf, type PersonInPlan } from '../model/samePerson.ts';
import { teamsOf } from './assignedTo.ts';
import type { MyItem, MyWork } from './myWork.ts';

/**
 * Of a person's open items those that were not assigned to them in an earlier state of their plan, nor to a team of theirs.
 * @param persons who the person is in each plan
 * @param work what they have to do
 * @param planBefore the earlier state of a plan, undefined where there was none yet; null where that is not known
 */
export function assignedSince(
  persons: readonly PersonInPlan[],
  { overdue, doing, waiting, next }: MyWork,
  planBefore: (plan: Plan) => Plan | undefined | null,
): MyItem[] {
  const names = new Map<Plan, ReadonlySet<string>>();
  const namesIn = (plan: Plan, before: Plan): ReadonlySet<string> => {
    const known =
      names.get(plan) ??
      namesThen(
        before,
        persons.filter((one) => one.plan === plan),
      );
    names.set(plan, known);
    return known;
  };
  return [...overdue, ...doing, ...waiting, ...next].filter(({ plan, item }) => {
    const before = planBefore(plan);
    if (before === null) return false;
    const then = before && itemThen(before, item);
    return !before || !then?.values.assignees?.some(({ person }) => namesIn(plan, before).has(person));
  });
}

/** An item in an earlier state, in which it may have had another id. */
export function itemThen(before: Plan, item: Item): Item | undefined {
  return idsEver(item)
    .map((id) => before.itemsById.get(id))
    .find((then) => then !== undefined);
}

/** By which names a person and their teams went: those of now, and those of whoever had the same address. */
function namesThen(before: Plan, persons: readonly PersonInPlan[]): ReadonlySet<string> {
  const addresses = new Set(persons.flatMap(({ person }) => addressesOf(person)));
  const then = [...before.people.values()].filter((one) => addressesOf(one).some((address) => addresses.has(address)));
  const ids = [...persons.map(({ person }) => person), ...then].map(({ id }) => id);
  return new Set(ids.flatMap((id) => [id, ...teamsOf(before, id)]));
}
