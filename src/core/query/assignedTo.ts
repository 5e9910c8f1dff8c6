import type { Item } from '../model/item.ts';
import type { Person, Plan } from '../model/plan.ts';

/**
 * The items that are assigned to people, or to a team that one of them is in, in the order of the plan. A parent is left
 * out where something of theirs below it says more: an open child.
 */
export function assignedTo(plan: Plan, persons: readonly Person[], isWanted: (item: Item) => boolean): Item[] {
  const wanted = new Set(itemsNaming(plan, persons).filter(isWanted));
  return [...wanted].filter((item) => !plan.hierarchy.childrenOf(item).some((child) => wanted.has(child)));
}

/** The items that name people, or a team that one of them is in, in the order of the plan. */
export function itemsNaming(plan: Plan, persons: readonly Person[]): Item[] {
  const names = new Set(persons.flatMap(({ id }) => [id, ...teamsOf(plan, id)]));
  const places = new Set([...names].flatMap((name) => plan.index.byPerson.get(name) ?? []));
  return [...places].sort((a, b) => a - b).flatMap((place) => plan.items[place] ?? []);
}

/** The ids of the teams that a person is in. */
export function teamsOf(plan: Plan, id: string): string[] {
  return [...plan.teams.values()]
    .filter(({ values }) => values.members?.some(({ person }) => person === id))
    .map((team) => team.id);
}
