import type { Item } from './item.ts';
import type { Plan } from './plan.ts';
import type { EntryOf } from './sections.ts';
import type { Category, Status } from './workflow.ts';

/** The status that an item has: the workflow's first where it names none, undefined where it names an unknown one. */
export function statusOf(plan: Plan, item: Item): Status | undefined {
  const { status } = item.values;
  return status === undefined ? plan.workflow[0] : plan.statuses.get(status);
}

/** Where an item stands in its life; an unknown status counts as to do. */
export function categoryOf(plan: Plan, item: Item): Category {
  return statusOf(plan, item)?.category ?? 'todo';
}

/** Whether there is still something to do. */
export function isOpen(plan: Plan, item: Item): boolean {
  const category = categoryOf(plan, item);
  return category === 'todo' || category === 'doing';
}

/** Whether an open item's day has passed. Days are ISO dates, which sort as text. */
export function isOverdue(plan: Plan, item: Item, today: string): boolean {
  return item.values.due !== undefined && item.values.due < today && isOpen(plan, item);
}

/** The open items that must be finished before this open one can go on: what it depends on finish to start. */
export function openPredecessors(plan: Plan, item: Item): Item[] {
  return openOf(plan, item, (id) => {
    const other = plan.itemsById.get(id);
    return other !== undefined && isOpen(plan, other) ? other : undefined;
  });
}

/** What others have promised and not delivered yet, and this open item cannot go on without. */
export function openPromises(plan: Plan, item: Item): EntryOf<'external'>[] {
  if (plan.external.size === 0) return [];
  return openOf(plan, item, (id) => {
    const promise = plan.external.get(id);
    return promise !== undefined && promise.values.delivered === undefined ? promise : undefined;
  });
}

/** What an open item depends on finish to start, of what `find` has. A loop, since lists ask this of every item. */
function openOf<T>(plan: Plan, item: Item, find: (id: string) => T | undefined): T[] {
  const found: T[] = [];
  const { depends } = item.values;
  if (depends === undefined || !isOpen(plan, item)) return found;
  for (const { item: id, type } of depends) {
    const one = type === 'FS' ? find(id) : undefined;
    if (one !== undefined) found.push(one);
  }
  return found;
}

/** Whether an open item cannot go on: it waits for somebody, for another item to be finished, or for a delivery. */
export function isBlocked(plan: Plan, item: Item): boolean {
  if (item.values.waiting !== undefined) return isOpen(plan, item);
  return openPredecessors(plan, item).length > 0 || openPromises(plan, item).length > 0;
}

/** Whether a person should look at an item today: it is overdue, waits for somebody, or was begun before it could be. */
export function needsAttention(plan: Plan, item: Item, today: string): boolean {
  if (isOverdue(plan, item, today)) return true;
  if (item.values.waiting !== undefined) return isOpen(plan, item);
  return categoryOf(plan, item) === 'doing' && openPredecessors(plan, item).length > 0;
}
