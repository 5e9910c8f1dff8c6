import type { Item } from '../model/item.ts';
import { categoryOf, isOpen } from '../model/itemState.ts';
import type { Plan } from '../model/plan.ts';
import { estimatedMinutes, isWork, minutesLeft } from '../model/work.ts';

/** How much of some work is done. */
export interface Progress {
  /** In what it is measured: effort or points where all of the work has some, else the number of items. */
  readonly unit: 'minutes' | 'points' | 'items';
  readonly done: number;
  readonly total: number;
  /** What is done, and what is not. */
  readonly doneItems: readonly Item[];
  readonly openItems: readonly Item[];
}

/**
 * How much of the items of a plan is done. What was dropped was never to be done, and an item with others below it is no
 * work of its own. An open item is done as far as less remains of it than was estimated.
 */
export function progressOf(plan: Plan, items: readonly Item[]): Progress {
  const work = items.filter((item) => isWork(plan, item) && categoryOf(plan, item) !== 'dropped');
  const doneItems = work.filter((item) => !isOpen(plan, item));
  const openItems = work.filter((item) => isOpen(plan, item));
  const evidence = { doneItems, openItems };
  const minutes = sumOf(work, (item) => minutesOf(plan, item));
  if (minutes) return { unit: 'minutes', ...minutes, ...evidence };
  const points = sumOf(work, (item) => pointsOf(plan, item));
  if (points) return { unit: 'points', ...points, ...evidence };
  return { unit: 'items', done: doneItems.length, total: work.length, ...evidence };
}

interface Part {
  readonly done: number;
  readonly total: number;
}

/** The sum of all parts; undefined where one of them is not known, or there is nothing. */
function sumOf(items: readonly Item[], partOf: (item: Item) => Part | undefined): Part | undefined {
  let done = 0;
  let total = 0;
  for (const item of items) {
    const part = partOf(item);
    if (part === undefined) return undefined;
    done += part.done;
    total += part.total;
  }
  return total === 0 ? undefined : { done, total };
}

function minutesOf(plan: Plan, item: Item): Part | undefined {
  const left = minutesLeft(plan, item);
  const estimated = estimatedMinutes(plan, item) ?? (isOpen(plan, item) ? left : undefined);
  if (left === undefined || estimated === undefined) return undefined;
  return { done: Math.max(0, estimated - left), total: Math.max(estimated, left) };
}

function pointsOf(plan: Plan, item: Item): Part | undefined {
  const { estimate } = item.values;
  if (estimate === undefined || !('points' in estimate)) return undefined;
  return { done: isOpen(plan, item) ? 0 : estimate.points, total: estimate.points };
}
