import type { Item } from '../model/item.ts';
import { isOpen } from '../model/itemState.ts';
import type { Plan } from '../model/plan.ts';

/** How many items stand below an item, and of how many of them nothing is left to do; undefined where none do. */
export function childrenDone(plan: Plan, item: Item): { readonly done: number; readonly total: number } | undefined {
  const children = plan.hierarchy.childrenOf(item);
  if (children.length === 0) return undefined;
  return { done: children.filter((child) => !isOpen(plan, child)).length, total: children.length };
}

/** How many items depend on an item. */
export function dependentCount({ index }: Plan, { id }: Item): number {
  return index.byDependency.get(id)?.length ?? 0;
}

/** The items that depend on an item, in the order of the plan. */
export function dependentsOf(plan: Plan, { id }: Item): Item[] {
  return (plan.index.byDependency.get(id) ?? []).flatMap((place) => plan.items[place] ?? []);
}
