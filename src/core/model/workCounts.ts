import { statusOf } from './itemState.ts';
import type { Plan } from './plan.ts';
import { isWork } from './work.ts';

/** How many items have each status of a plan's workflow, by its id. An item with others below it is none: these are the work. */
export function workCounts(plan: Plan): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of plan.items) {
    const status = isWork(plan, item) ? statusOf(plan, item) : undefined;
    if (status) counts.set(status.id, (counts.get(status.id) ?? 0) + 1);
  }
  return counts;
}
