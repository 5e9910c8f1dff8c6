import type { Dependency } from '../model/dependency.ts';
import type { Item } from '../model/item.ts';
import type { Plan } from '../model/plan.ts';
import { FF, FS, SF, SS } from './network.ts';
import type { Link } from './networkBuilder.ts';
import type { Node } from './nodes.ts';

const TYPES = { [FS]: 'FS', [SS]: 'SS', [FF]: 'FF', [SF]: 'SF' } as const;

/** How two activities are tied, as a plan writes it. */
export function typeOf(type: number): Dependency['type'] {
  return TYPES[type as keyof typeof TYPES];
}

/** Whether a link stands for what some item's `depends` says, not for what holds between items, parents and milestones. */
export function isWritten(nodes: readonly Node[], { from, to, type }: Pick<Link, 'from' | 'to' | 'type'>): boolean {
  // What stands for a parent's start waits for others, and opens what is below it; what stands for its end closes that.
  if (nodes[from]?.kind === 'gate') return false;
  const kind = nodes[to]?.kind;
  return kind === 'work' || kind === 'gate' || (kind === 'end' && type !== FS);
}

/** What ties an item to another, and the item that says so: it is one above it where the item has begun. */
export function writtenDependency(
  plan: Plan,
  item: Item,
  other: string,
  type: number,
): { readonly item: Item; readonly dependency: Dependency } | undefined {
  for (let at: Item | undefined = item; at; at = plan.hierarchy.parentOf(at)) {
    const found = at.values.depends?.find((one) => one.item === other && one.type === typeOf(type));
    if (found) return { item: at, dependency: found };
  }
  return undefined;
}
