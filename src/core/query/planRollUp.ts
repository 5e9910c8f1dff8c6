import { compare } from '../model/compare.ts';
import type { Item } from '../model/item.ts';
import { isBlocked, isOpen, isOverdue } from '../model/itemState.ts';
import type { Plan } from '../model/plan.ts';
import { isWork } from '../model/work.ts';
import { type NextMilestone, nextMilestone } from './nextMilestone.ts';
import { type Progress, progressOf } from './progress.ts';
import { type RaidEntry, raidLog } from './raidLog.ts';
import { isOpenState, type RequestInQueue, requestQueue } from './requestQueue.ts';
import { sortItems } from './sortItems.ts';

/** A plan in one line: each part of it is the list of what it is made of, what matters most first. */
export interface PlanRollUp {
  readonly progress: Progress;
  readonly milestone?: NextMilestone;
  /** Open items whose day has passed, the longest ago first. */
  readonly late: readonly Item[];
  /** Open items that cannot go on. */
  readonly blocked: readonly Item[];
  /** Open work that is assigned to nobody. */
  readonly unowned: readonly Item[];
  /** Requests that somebody has to decide, in the order of the queue. */
  readonly openRequests: readonly RequestInQueue[];
  /** The open risks and project issues by exposure: the first is the top risk. */
  readonly risks: readonly RaidEntry[];
}

export function planRollUp(plan: Plan, today: string): PlanRollUp {
  const milestone = nextMilestone(plan, today);
  const late = plan.items.filter((item) => isOverdue(plan, item, today));
  const blocked = plan.items.filter((item) => isBlocked(plan, item));
  const unowned = plan.items.filter((item) => {
    return isOpen(plan, item) && isWork(plan, item) && (item.values.assignees ?? []).length === 0;
  });
  return {
    progress: progressOf(plan, plan.items),
    ...(milestone && { milestone }),
    late: late.sort((a, b) => compare(a.values.due ?? '', b.values.due ?? '')),
    blocked: sortItems(plan, blocked),
    unowned: sortItems(plan, unowned),
    openRequests: requestQueue(plan, today).flatMap(({ state, requests }) => (isOpenState(state) ? requests : [])),
    risks: raidLog(plan, today)
      .flatMap(({ kind, entries }) => (kind === 'risk' || kind === 'issue' ? entries : []))
      .filter(({ isOpen: isStillOpen }) => isStillOpen)
      .sort((a, b) => (b.exposure ?? 0) - (a.exposure ?? 0)),
  };
}
