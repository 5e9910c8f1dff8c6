import { compare } from '../model/compare.ts';
import { daysBetween } from '../model/days.ts';
import type { Item } from '../model/item.ts';
import { isOpen } from '../model/itemState.ts';
import { iterationsByName } from '../model/iterations.ts';
import type { Milestone, Plan } from '../model/plan.ts';
import { isReached } from '../model/reached.ts';
import { isWork } from '../model/work.ts';

/** The milestone that a plan has to reach next, against the day that was promised. */
export interface NextMilestone {
  readonly milestone: Milestone;
  /** The last day on which some of its open work has to be done, as far as the plan says. */
  readonly plannedEnd?: string;
  /** By how many days that is after the promised day, or today is; 0 where it is not, or nothing was promised. */
  readonly daysLate: number;
  /** The open work that has to be done for it. */
  readonly openItems: readonly Item[];
  /** Those of it for which the plan says no day, so that they may make it later. */
  readonly undated: readonly Item[];
}

/** The milestone that was promised for the first day among those not reached; undefined where there is none. */
export function nextMilestone(plan: Plan, today: string): NextMilestone | undefined {
  const open = [...plan.milestones.values()].filter((one) => !isReached(one));
  const [milestone] = open.sort((a, b) => compare(a.values.committed ?? LAST_DAY, b.values.committed ?? LAST_DAY));
  if (milestone === undefined) return undefined;
  const iterations = iterationsByName(plan);
  const openItems = plan.items.filter((item) => {
    return item.values.milestone === milestone.id && isOpen(plan, item) && isWork(plan, item);
  });
  const ends = openItems.map(({ values: { due, iteration = '' } }) => due ?? iterations.get(iteration)?.to);
  const plannedEnd = ends.reduce((last, end) => (last === undefined || (end ?? '') > last ? end : last), undefined);
  const { committed } = milestone.values;
  const reachedAt = plannedEnd === undefined || plannedEnd < today ? today : plannedEnd;
  return {
    milestone,
    ...(plannedEnd !== undefined && { plannedEnd }),
    daysLate: committed === undefined ? 0 : Math.max(0, daysBetween(committed, reachedAt)),
    openItems,
    undated: openItems.filter((_, index) => ends[index] === undefined),
  };
}

const LAST_DAY = '9999-12-31';
