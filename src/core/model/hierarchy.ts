import type { Item } from './item.ts';
import type { ItemIndex } from './itemIndex.ts';
import type { Hierarchy } from './plan.ts';

/** The tree that the items' parents make. */
export function hierarchyOf(items: readonly Item[], { first, byParent, circular }: ItemIndex): Hierarchy {
  const itemAt = (place: number): Item => items[place] as Item;
  const isCircular = (item: Item): boolean => circular.size > 0 && circularItems.has(item);
  const circularItems = new Set([...circular].map(itemAt));
  const parentOf = (item: Item): Item | undefined => {
    const place = item.values.parent === undefined ? undefined : first.get(item.values.parent);
    return place === undefined || isCircular(item) ? undefined : itemAt(place);
  };
  let roots: readonly Item[] | undefined;
  return {
    get roots() {
      roots ??= items.filter((item) => parentOf(item) === undefined);
      return roots;
    },
    parentOf,
    childrenOf(item) {
      const place = first.get(item.id);
      if (place === undefined || items[place] !== item) return [];
      return (byParent.get(item.id) ?? []).map(itemAt).filter((child) => !isCircular(child));
    },
    circular: circularItems,
  };
}
