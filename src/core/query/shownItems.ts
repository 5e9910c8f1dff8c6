import type { Item } from '../model/item.ts';
import type { Plan } from '../model/plan.ts';
import type { ItemTest } from './filter/compileFilter.ts';

/** The part of a plan that a filter leaves. */
export interface ShownItems {
  /** The items that the filter is true of. */
  readonly items: readonly Item[];
  /** The outline of these items, with those above them whatever the filter says of them. */
  readonly roots: readonly Item[];
  childrenOf(item: Item): readonly Item[];
}

/** The items of a plan that a test is true of, all without one, and the outline that leads to them. */
export function shownItems(plan: Plan, isWanted?: ItemTest): ShownItems {
  const { hierarchy } = plan;
  if (!isWanted) return { items: plan.items, roots: hierarchy.roots, childrenOf: hierarchy.childrenOf };
  const items = plan.items.filter(isWanted);
  const inOutline = new Set<Item>();
  for (const item of items) {
    for (let each: Item | undefined = item; each && !inOutline.has(each); each = hierarchy.parentOf(each)) {
      inOutline.add(each);
    }
  }
  return {
    items,
    roots: hierarchy.roots.filter((item) => inOutline.has(item)),
    childrenOf: (item) => hierarchy.childrenOf(item).filter((child) => inOutline.has(child)),
  };
}
