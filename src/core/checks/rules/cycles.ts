import type { Finding } from '../../model/finding.ts';
import type { Item } from '../../model/item.ts';
import type { Places } from '../../model/itemIndex.ts';
import type { Plan } from '../../model/plan.ts';
import type { Check } from '../check.ts';
import { findingAt } from '../findingAt.ts';
import { circlesOf, type Graph } from './circles.ts';

/** Above this length the middle of a circle is not spelled out. */
const MAX_CIRCLE = 8;

/** Items that stand below themselves: one finding for each circle of them, at its first item. */
export function* checkParentCycles({ plan }: Check): Generator<Finding> {
  const told = new Set<Item>();
  for (const item of plan.items) {
    if (!plan.hierarchy.circular.has(item) || told.has(item)) continue;
    const circle = circleOf(plan, item);
    for (const one of circle) told.add(one);
    yield findingAt(item, 'parent', 'parent-cycle', [spelledOut([...circle, item].map(({ id }) => id))]);
  }
}

/** The items of a circle of parents, from one of them upward. */
function circleOf(plan: Plan, item: Item): Set<Item> {
  const circle = new Set<Item>();
  for (let at: Item | undefined = item; at !== undefined && !circle.has(at); ) {
    circle.add(at);
    at = plan.itemsById.get(at.values.parent ?? '');
  }
  return circle;
}

/**
 * Items that wait for themselves, whatever ties them: one finding for each knot of them, which names its shortest way
 * round from its first item.
 */
export function* checkDependencyCycles({ plan }: Check): Generator<Finding> {
  for (const circle of circlesIn(plan)) {
    const [first, ...others] = circle.flatMap((number) => plan.items[number] ?? []);
    if (first === undefined) continue;
    const ids = [first, ...others, first].map(({ id }) => id);
    yield findingAt(first, 'depends', 'dependency-cycle', [spelledOut(ids)]);
  }
}

/** The circles of each index of dependencies: most edits leave that as it is. */
const CIRCLES = new WeakMap<Places, readonly (readonly number[])[]>();

/** The circles in what items wait for, by their places. */
function circlesIn(plan: Plan): readonly (readonly number[])[] {
  const { byDependency } = plan.index;
  const known = CIRCLES.get(byDependency);
  if (known) return known;
  const circles = circlesOf(dependencyGraph(plan));
  CIRCLES.set(byDependency, circles);
  return circles;
}

/** What each item of a plan waits for, by their places. */
export function dependencyGraph({ items, index: { first } }: Plan): Graph {
  // Sorted, since the index knows nothing of the order in which an item names what it waits for.
  return items.map(
    ({ values: { depends } }) => depends?.flatMap(({ item }) => first.get(item) ?? []).sort((a, b) => a - b) ?? NONE,
  );
}

const NONE: readonly number[] = [];

/** A circle, from an item back to it. */
export function spelledOut(ids: readonly string[]): string {
  const shown = ids.length > MAX_CIRCLE + 1 ? [...ids.slice(0, MAX_CIRCLE), '…', ids[0]] : ids;
  return shown.join(' → ');
}
