import type { Item } from './item.ts';
import { categoryOf, isOpen } from './itemState.ts';
import type { Plan } from './plan.ts';
import { isWork } from './work.ts';

/** How many of some items are done. */
export interface DoneOf {
  readonly done: number;
  readonly total: number;
}

/**
 * How much of the work at any depth below an item is done: items that have none below themselves and were not dropped.
 * Undefined where there is no such work.
 */
export function workBelow(plan: Plan, item: Item): DoneOf | undefined {
  const { childrenOf } = plan.hierarchy;
  let done = 0;
  let total = 0;
  // A stack and no recursion: a plan may nest its items as deeply as it likes.
  const stack = [...childrenOf(item)];
  for (let next = stack.pop(); next; next = stack.pop()) {
    for (const child of childrenOf(next)) stack.push(child);
    if (!isWork(plan, next) || categoryOf(plan, next) === 'dropped') continue;
    total += 1;
    if (!isOpen(plan, next)) done += 1;
  }
  return total === 0 ? undefined : { done, total };
}
