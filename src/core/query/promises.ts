import { compare } from '../model/compare.ts';
import { daysBetween } from '../model/days.ts';
import type { Item } from '../model/item.ts';
import { isOpen } from '../model/itemState.ts';
import type { Plan } from '../model/plan.ts';
import type { EntryOf } from '../model/sections.ts';

/** What others have promised. */
export interface PromiseOfOthers {
  readonly entry: EntryOf<'external'>;
  readonly isDelivered: boolean;
  /**
   * How many days after the promised day it came or is expected; where that day has passed too, until today.
   * Below 0 where that is earlier; undefined where no day was promised.
   */
  readonly delay?: number;
  /** Whether the day in which we believe has passed. */
  readonly isOverdue: boolean;
  /** Whether the day has come on which to ask again. */
  readonly isChaseDue: boolean;
  /** The open items that depend on it. */
  readonly neededBy: readonly Item[];
}

/** What others have promised: what has not come first, by the day in which we believe; then the rest, the latest first. */
export function promisesOf(plan: Plan, today: string): PromiseOfOthers[] {
  const all = [...plan.external.values()].map((entry) => promise(plan, entry, today));
  const open = all.filter(({ isDelivered }) => !isDelivered);
  const delivered = all.filter(({ isDelivered }) => isDelivered);
  return [
    ...open.sort((a, b) => compare(dayOf(a), dayOf(b))),
    ...delivered.sort((a, b) => compare(dayOf(b), dayOf(a))),
  ];
}

function promise(plan: Plan, entry: EntryOf<'external'>, today: string): PromiseOfOthers {
  const { promised, expected, delivered, chase } = entry.values;
  const isDelivered = delivered !== undefined;
  const believed = expected ?? promised;
  const isOverdue = !isDelivered && believed !== undefined && believed < today;
  const came = delivered ?? (isOverdue ? today : believed);
  const needing = (plan.index.byDependency.get(entry.id) ?? []).flatMap((place) => plan.items[place] ?? []);
  return {
    entry,
    isDelivered,
    ...(promised !== undefined && came !== undefined && { delay: daysBetween(promised, came) }),
    isOverdue,
    isChaseDue: !isDelivered && chase !== undefined && chase <= today,
    neededBy: needing.filter((item) => isOpen(plan, item)),
  };
}

const LAST_DAY = '9999-12-31';

function dayOf({ entry: { values } }: PromiseOfOthers): string {
  return values.delivered ?? values.expected ?? values.promised ?? LAST_DAY;
}
