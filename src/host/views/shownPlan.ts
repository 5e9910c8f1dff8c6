import type { Item } from '../../core/model/item.ts';
import type { Plan } from '../../core/model/plan.ts';
import { daysText, slackRemark } from '../../core/present/datesText.ts';
import { groupItems, type ItemGroup } from '../../core/query/groupItems.ts';
import { type ShownItems, shownItems } from '../../core/query/shownItems.ts';
import { sortItems, sortSiblings } from '../../core/query/sortItems.ts';
import { groupBySchedule } from '../../core/schedule/scheduleFields.ts';
import type { Dates } from '../../core/schedule/schedulePlans.ts';
import { translate } from '../log.ts';
import { type Arrangement, isScheduleGrouping, needsSchedule, queryOf } from './planArrangement.ts';

/** What an arrangement of the Plan view makes of a plan. */
export interface ShownPlan {
  readonly items: ShownItems;
  /** The groups of the arrangement's layout; none where it is the outline. */
  groups(): readonly ItemGroup[];
  sortGroup(items: readonly Item[]): readonly Item[];
  sortSiblings(items: readonly Item[]): readonly Item[];
  /** What a row says of its item that it is sorted or grouped by and that stands nowhere else. */
  remark(item: Item): string;
}

/**
 * @param email the address of who is `me` in the filter
 * @param datesOf when an item will be done, as far as that is known
 */
export function shownPlan(
  plan: Plan,
  arrangement: Arrangement,
  email: string | undefined,
  datesOf: (item: Item) => Dates | undefined,
): ShownPlan {
  const { layout } = arrangement;
  const { problem, isWanted, sort } = queryOf(arrangement, plan, email, datesOf);
  // A plan that does not know what the filter names has nothing of it.
  const items = shownItems(plan, problem ? () => false : isWanted);
  return {
    items,
    groups: () => {
      if (layout === 'outline') return [];
      if (isScheduleGrouping(layout)) return groupBySchedule(items.items, layout, datesOf);
      return groupItems(plan, layout, items.items);
    },
    sortGroup: sort ?? ((some) => sortItems(plan, some)),
    sortSiblings: sort ?? ((some) => sortSiblings(plan, some)),
    remark: (item) => {
      const dates = needsSchedule(arrangement) ? datesOf(item) : undefined;
      if (dates === undefined) return '';
      const isAboutSlack = arrangement.sort.endsWith('schedule:slack') || layout === 'schedule:critical';
      return isAboutSlack ? slackRemark(dates, translate) : daysText(dates);
    },
  };
}
