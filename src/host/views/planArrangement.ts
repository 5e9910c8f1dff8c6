import type * as vscode from 'vscode';
import type { Item } from '../../core/model/item.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { UnknownName } from '../../core/query/fieldNamed.ts';
import { type ItemTest, itemFilter } from '../../core/query/filter/compileFilter.ts';
import type { FilterProblem } from '../../core/query/filter/filterProblem.ts';
import { GROUPINGS, type Grouping } from '../../core/query/groupItems.ts';
import type { QueryContext } from '../../core/query/queryField.ts';
import { sortBy } from '../../core/query/sortBy.ts';
import {
  SCHEDULE_GROUPINGS,
  SCHEDULE_SORTS,
  type ScheduleGrouping,
  scheduleFields,
} from '../../core/schedule/scheduleFields.ts';
import type { Dates } from '../../core/schedule/schedulePlans.ts';
import { today } from '../today.ts';

/** How the Plan view lays items out: below their parents, or in groups, also by what the schedule says. */
export type Layout = 'outline' | Grouping | ScheduleGrouping;

/** What the Plan view shows of the plans, and how. */
export interface Arrangement {
  readonly layout: Layout;
  /** A filter as on the command line; all items where it is empty. */
  readonly filter: string;
  /**
   * What is sorted by, as on the command line, such as `-due`, or something of the schedule; by priority and rank where it is
   * empty.
   */
  readonly sort: string;
}

const STATE_KEY = 'plan.arrangement';
const DEFAULT: Arrangement = { layout: 'outline', filter: '', sort: '' };

/** The arrangement that the user chose in this workspace. */
export function storedArrangement(state: vscode.Memento): Arrangement {
  const { layout, filter, sort } = Object(state.get(STATE_KEY)) as Record<string, unknown>;
  return {
    layout: isLayout(layout) ? layout : DEFAULT.layout,
    filter: typeof filter === 'string' ? filter : DEFAULT.filter,
    sort: typeof sort === 'string' ? sort : DEFAULT.sort,
  };
}

export async function storeArrangement(state: vscode.Memento, arrangement: Arrangement): Promise<void> {
  await state.update(STATE_KEY, arrangement);
}

export function isLayout(value: unknown): value is Layout {
  if (typeof value !== 'string') return false;
  return (
    value === 'outline' || isScheduleGrouping(value) || GROUPINGS.some((one) => one === value) || /^field:./.test(value)
  );
}

export function isScheduleGrouping(layout: string): layout is ScheduleGrouping {
  return SCHEDULE_GROUPINGS.some((one) => one === layout);
}

/** Whether what an arrangement shows depends on when items will be done. */
export function needsSchedule({ layout, sort }: Arrangement): boolean {
  return isScheduleGrouping(layout) || SCHEDULE_SORTS.some((one) => sort === one || sort === `-${one}`);
}

/** What an arrangement asks of a plan. A problem is that of the filter; an unknown field to sort by is passed over. */
export interface PlanQuery {
  readonly isWanted?: ItemTest;
  readonly problem?: FilterProblem;
  readonly sort?: (items: readonly Item[]) => Item[];
  readonly unknown?: UnknownName;
}

/**
 * Reads the filter and the order of an arrangement for a plan.
 * @param email the address of who is `me` in it
 * @param datesOf when an item will be done
 */
export function queryOf(
  { filter, sort }: Pick<Arrangement, 'filter' | 'sort'>,
  plan: Plan,
  email?: string,
  datesOf: (item: Item) => Dates | undefined = () => undefined,
): PlanQuery {
  const context: QueryContext = { plan, today: today(), email };
  const wanted = filter.trim() === '' ? undefined : itemFilter(filter, context);
  const sorted = sort === '' ? undefined : sortBy([sort], context, scheduleFields(datesOf));
  return {
    ...(wanted && (wanted.ok ? { isWanted: wanted.value } : { problem: wanted.problem })),
    ...(sorted && (sorted.ok ? { sort: sorted.sort } : { unknown: sorted })),
  };
}
