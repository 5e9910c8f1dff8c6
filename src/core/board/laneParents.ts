import type { Item } from '../model/item.ts';
import type { Plan } from '../model/plan.ts';
import { sortSiblings } from '../query/sortItems.ts';
import type { LaneKind, LaneScope } from './laneKind.ts';

/** A lane for each item that has others right below it, by its key, in the order of the outline. */
export function parentLanes({ sources, keys, context }: LaneScope): LaneKind {
  return {
    lanesOf: (at, item) => {
      const parent = sources[at]?.plan.hierarchy.parentOf(item);
      return parent ? [keys.keyOf(parent)] : [];
    },
    inOrder: (used) => {
      const order: string[] = [];
      for (const { plan } of sources) {
        for (const item of inOutline(plan)) if (used.has(keys.keyOf(item))) order.push(keys.keyOf(item));
      }
      return order;
    },
    nameOf: (id) => {
      if (id === '') return context.translate('No parent');
      const item = keys.itemOf(id)?.item;
      return item?.values.title ?? item?.id ?? id;
    },
    valueIn: (at, id) => {
      const parent = keys.itemOf(id);
      return parent?.at === at ? parent.item.id : undefined;
    },
  };
}

/** The items that have others below them, as the outline shows them: each before what is below it. */
function* inOutline(plan: Plan): Generator<Item> {
  const { roots, childrenOf } = plan.hierarchy;
  // A stack and no recursion: a plan may nest its items as deeply as it likes.
  const stack = [...sortSiblings(plan, roots)].reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    const children = childrenOf(next);
    if (children.length === 0) continue;
    yield next;
    for (const child of sortSiblings(plan, children).reverse()) stack.push(child);
  }
}
