import { compare } from '../model/compare.ts';
import { scoreOf } from '../model/customFields.ts';
import type { Item } from '../model/item.ts';
import type { Plan } from '../model/plan.ts';

/** Items by priority (the highest first, those without last), then score (the highest first), then rank (unranked last), then id. */
export function sortItems(plan: Plan, items: readonly Item[]): Item[] {
  return sorted(plan, items, (a, b) => compare(a.id, b.id));
}

/** Siblings of the outline: by priority, score and rank, and where these do not tell, as they stand in the text. */
export function sortSiblings(plan: Plan, items: readonly Item[]): Item[] {
  return sorted(plan, items, () => 0);
}

/** Each item is looked at once, since a large plan compares far more often than it has items. */
function sorted(plan: Plan, items: readonly Item[], otherwise: (a: Item, b: Item) => number): Item[] {
  const placeOf = priorityPlace(plan);
  return items
    .map((item) => ({
      item,
      place: placeOf(item),
      score: plan.score ? (scoreOf(plan, item) ?? 0) : 0,
      rank: item.values.rank ?? Number.POSITIVE_INFINITY,
    }))
    .sort((a, b) => {
      return a.place - b.place || compare(b.score, a.score) || compare(a.rank, b.rank) || otherwise(a.item, b.item);
    })
    .map(({ item }) => item);
}

/** The place of an item's priority among those of the plan, 0 for the highest; after them where it has none of these. */
export function priorityPlace(plan: Plan): (item: Item) => number {
  const places = new Map(plan.priorities.map((priority, index) => [priority, index]));
  return ({ values }) => places.get(values.priority ?? '') ?? places.size;
}
