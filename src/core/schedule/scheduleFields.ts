import type { Item } from '../model/item.ts';
import type { ItemGroup } from '../query/groupItems.ts';
import type { QueryField } from '../query/queryField.ts';
import { weekStart } from './isoWeek.ts';
import { dateOf, momentOf } from './moments.ts';
import { daysOf } from './scheduledDays.ts';
import type { Dates } from './schedulePlans.ts';

/** By what of a schedule items can be sorted. The prefix tells them from the fields of plans. */
export const SCHEDULE_SORTS = ['schedule:start', 'schedule:finish', 'schedule:slack'] as const;
export type ScheduleSort = (typeof SCHEDULE_SORTS)[number];

/** By what of a schedule items can be grouped. */
export const SCHEDULE_GROUPINGS = ['schedule:critical', 'schedule:week'] as const;
export type ScheduleGrouping = (typeof SCHEDULE_GROUPINGS)[number];

/** The dates of an item; undefined where it is in no schedule. */
type DatesOf = (item: Item) => Dates | undefined;

/** What a schedule says of items, as fields to sort by. What is done has nothing to wait for, and none of them. */
export function scheduleFields(datesOf: DatesOf): Readonly<Record<ScheduleSort, QueryField>> {
  const read = <T>(pick: (dates: Dates) => T | undefined) => {
    return (item: Item): readonly T[] => {
      const dates = openDates(datesOf, item);
      const value = dates && pick(dates);
      return value === undefined ? [] : [value];
    };
  };
  return {
    'schedule:start': { kind: 'number', read: read(({ start }) => start) },
    'schedule:finish': { kind: 'number', read: read(({ finish }) => finish) },
    'schedule:slack': { kind: 'number', read: read(({ totalSlack }) => totalSlack) },
  };
}

/**
 * Items by what a schedule says of them: `critical` and `slack`, or the Mondays of the weeks in which they will be done.
 * What is done or in no schedule is last, without a value; empty groups are left out.
 */
export function groupBySchedule(items: readonly Item[], grouping: ScheduleGrouping, datesOf: DatesOf): ItemGroup[] {
  const groups = new Map<string | undefined, Item[]>();
  for (const item of items) {
    const dates = openDates(datesOf, item);
    const value = dates && (grouping === 'schedule:week' ? mondayOf(dates) : dates.isCritical ? 'critical' : 'slack');
    const group = groups.get(value);
    if (group) group.push(item);
    else groups.set(value, [item]);
  }
  return [...groups]
    .map(([value, members]) => ({ value, items: members }))
    .sort((a, b) => ((a.value ?? '~') < (b.value ?? '~') ? -1 : 1));
}

function openDates(datesOf: DatesOf, item: Item): Dates | undefined {
  const dates = datesOf(item);
  return dates?.isDone === false ? dates : undefined;
}

function mondayOf(dates: Dates): string | undefined {
  const days = daysOf(dates);
  return days && dateOf(weekStart(momentOf(days.finish)));
}
