import { groupBy } from './groupBy.ts';
import type { Hierarchy, Item } from './plan.ts';

/** The tree that the items' parents make, in one pass however deep it is. */
export function hierarchyOf(items: readonly Item[], itemsById: ReadonlyMap<string, Item>): Hierarchy {
  const circular = circularItems(items, itemsById);
  const parents = new Map<Item, Item>();
  for (const item of items) {
    const parent = circular.has(item) ? undefined : itemsById.get(item.values.parent ?? '');
    if (parent) parents.set(item, parent);
  }
  const roots = items.filter((item) => !parents.has(item));
  const children = groupBy(parents.keys(), (item) => parents.get(item) ?? item);
  return { roots, parents, children, circular };
}

function circularItems(items: readonly Item[], itemsById: ReadonlyMap<string, Item>): Set<Item> {
  const circular = new Set<Item>();
  const seen = new Set<Item>();
  for (const item of items) {
    const path: Item[] = [];
    const places = new Map<Item, number>();
    let at: Item | undefined = item;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      places.set(at, path.push(at) - 1);
      at = itemsById.get(at.values.parent ?? '');
    }
    const circleStart = at && places.get(at);
    if (circleStart !== undefined) for (const member of path.slice(circleStart)) circular.add(member);
  }
  return circular;
}
