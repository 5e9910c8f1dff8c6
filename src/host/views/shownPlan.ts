import type { Item } from '../../core/model/item.ts';
import type { Plan } from '../../core/model/plan.ts';
import { type ShownItems, shownItems } from '../../core/query/shownItems.ts';
import { sortItems, sortSiblings } from '../../core/query/sortItems.ts';
import { type Arrangement, queryOf } from './planArrangement.ts';

/** What an arrangement of the Plan view makes of a plan. */
export interface ShownPlan {
  readonly items: ShownItems;
  sortGroup(items: readonly Item[]): readonly Item[];
  sortSiblings(items: readonly Item[]): readonly Item[];
}

/** `email` is the address of who is `me` in the filter. */
export function shownPlan(plan: Plan, arrangement: Arrangement, email: string | undefined): ShownPlan {
  const { problem, isWanted, sort } = queryOf(arrangement, plan, email);
  return {
    // A plan that does not know what the filter names has nothing of it.
    items: shownItems(plan, problem ? () => false : isWanted),
    sortGroup: sort ?? ((items) => sortItems(plan, items)),
    sortSiblings: sort ?? ((items) => sortSiblings(plan, items)),
  };
}
