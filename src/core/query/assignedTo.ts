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

/** Whether any item is assigned to people, or to a team that one of them is in. */
export function isAnyAssigned(plan: Plan, persons: readonly Person[], isWanted: (item: Item) => boolean): boolean {
  return namesOf(plan, persons).some((name) =>
    (plan.index.byPerson.get(name) ?? []).some((place) => {
      const item = plan.items[place];
      return item !== undefined && isWanted(item);
    }),
  );
}

/** The items that name people, or a team that one of them is in, in the order of the plan. */
export function itemsNaming(plan: Plan, persons: readonly Person[]): Item[] {
  const places = new Set(namesOf(plan, persons).flatMap((name) => plan.index.byPerson.get(name) ?? []));
  return [...places].sort((a, b) => a - b).flatMap((place) => plan.items[place] ?? []);
}

/** The ids by which items can name people: their own, and those of their teams. */
function namesOf(plan: Plan, persons: readonly Person[]): string[] {
  return [...new Set(persons.flatMap(({ id }) => [id, ...teamsOf(plan, id)]))];
}

/** The ids of the teams that a person is in. */
export function teamsOf(plan: Plan, id: string): string[] {
  return [...plan.teams.values()]
    .filter(({ values }) => values.members?.some(({ person }) => person === id))
    .map((team) => team.id);
}
