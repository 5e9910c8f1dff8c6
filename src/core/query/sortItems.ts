import { compare } from '../model/compare.ts';
import { scoreOf } from '../model/customFields.ts';
import type { Item } from '../model/item.ts';
import type { Plan } from '../model/plan.ts';

/** Items by priority (the highest first, those without last), then score (the highest first), then rank (unranked last), then id. */
export function sortItems(plan: Plan, items: readonly Item[]): Item[] {
  const byImportance = importance(plan);
  return [...items].sort((a, b) => byImportance(a, b) || compare(a.id, b.id));
}

/** Siblings of the outline: by priority, score and rank, and where these do not tell, as they stand in the text. */
export function sortSiblings(plan: Plan, items: readonly Item[]): Item[] {
  return [...items].sort(importance(plan));
}

function importance(plan: Plan): (a: Item, b: Item) => number {
  const placeOf = priorityPlace(plan);
  const rankOf = (item: Item): number => item.values.rank ?? Number.POSITIVE_INFINITY;
  const scoreAt = plan.score ? remembered((item: Item) => scoreOf(plan, item) ?? 0) : () => 0;
  return (a, b) => placeOf(a) - placeOf(b) || compare(scoreAt(b), scoreAt(a)) || compare(rankOf(a), rankOf(b));
}

/** The place of an item's priority among those of the plan, 0 for the highest; after them where it has none of these. */
export function priorityPlace(plan: Plan): (item: Item) => number {
  const places = new Map(plan.priorities.map((priority, index) => [priority, index]));
  return ({ values }) => places.get(values.priority ?? '') ?? places.size;
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
