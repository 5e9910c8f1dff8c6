import type { Item } from '../model/item.ts';
import { isOpen } from '../model/itemState.ts';
import type { Plan } from '../model/plan.ts';
import { isWork } from '../model/work.ts';
import { groupItems } from './groupItems.ts';

/** Open work of one priority. */
export interface BacklogBand {
  /** As the plan writes it; undefined for the items that have none. */
  readonly priority: string | undefined;
  /** In the order of the plan: {@link sortItems} gives the most important first. */
  readonly items: readonly Item[];
}

/**
 * A plan's open work in bands by its priorities. Priorities that the plan does not know come after its own, items without
 * one last; a plan that orders by a score alone has one band. An item with others below it is none: these are the work.
 */
export function backlogOf(plan: Plan): BacklogBand[] {
  const work = plan.items.filter((item) => isOpen(plan, item) && isWork(plan, item));
  return groupItems(plan, 'priority', work).map(({ value, items }) => ({ priority: value, items }));
}
