import type { Item } from '../model/item.ts';
import { categoryOf } from '../model/itemState.ts';
import type { Plan } from '../model/plan.ts';
import type { ObservedWork } from './compilePlans.ts';

/** Whether the plan leaves a day to git on which an item was begun or done. */
export function asksGit(plan: Plan): boolean {
  return plan.items.some((item) => fieldAsked(plan, item) !== undefined);
}

/**
 * The days on which items of a plan were begun and done, where the plan does not say: since when they have their statuses.
 * @param since the days since which items have their statuses, by their ids
 */
export function observedWork(
  plan: Plan,
  since: ReadonlyMap<string, { readonly date: string }>,
): Map<Item, ObservedWork> {
  const observed = new Map<Item, ObservedWork>();
  for (const item of plan.items) {
    const field = fieldAsked(plan, item);
    const date = field && since.get(item.id)?.date;
    if (field !== undefined && date !== undefined) observed.set(item, { [field]: date });
  }
  return observed;
}

/** The day of an item that git is asked for. */
function fieldAsked(plan: Plan, item: Item): keyof ObservedWork | undefined {
  const category = categoryOf(plan, item);
  if (category === 'doing' && item.values.started === undefined) return 'started';
  return category === 'done' && item.values.finished === undefined ? 'finished' : undefined;
}
