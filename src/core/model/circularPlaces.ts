import type { Item } from './item.ts';

/**
 * The places of the items whose parents lead back to themselves, in one pass however deep they are.
 * @param first the place of each id
 */
export function circularPlaces(items: readonly Item[], first: ReadonlyMap<string, number>): ReadonlySet<number> {
  const circular = new Set<number>();
  /** The walk on which an item was met, counted from 1. */
  const walks = new Uint32Array(items.length);
  for (let start = 0; start < items.length; start++) {
    const walk = start + 1;
    let at: number | undefined = start;
    while (at !== undefined && walks[at] === 0) {
      walks[at] = walk;
      at = parentOf(items, first, at);
    }
    if (at === undefined || walks[at] !== walk) continue;
    for (let member: number | undefined = at; member !== undefined && !circular.has(member); ) {
      circular.add(member);
      member = parentOf(items, first, member);
    }
  }
  return circular;
}

function parentOf(items: readonly Item[], first: ReadonlyMap<string, number>, place: number): number | undefined {
  const parent = items[place]?.values.parent;
  return parent === undefined ? undefined : first.get(parent);
}
