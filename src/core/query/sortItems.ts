import type { Item, Plan } from '../model/plan.ts';

/** Items by priority (the highest first, those without last), then rank (unranked last), then id. */
export function sortItems(plan: Plan, items: readonly Item[]): Item[] {
  const places = new Map(plan.priorities.map((priority, index) => [priority, index]));
  const placeOf = (item: Item): number => places.get(item.values.priority ?? '') ?? places.size;
  const rankOf = (item: Item): number => item.values.rank ?? Number.POSITIVE_INFINITY;
  return [...items].sort((a, b) => placeOf(a) - placeOf(b) || compare(rankOf(a), rankOf(b)) || compare(a.id, b.id));
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
