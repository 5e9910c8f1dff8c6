import { findingAt } from '../../checks/findingAt.ts';
import { daysOf } from '../../model/checkSetting.ts';
import { daysBetween } from '../../model/days.ts';
import type { Finding } from '../../model/finding.ts';
import type { Item } from '../../model/item.ts';
import { isBlocked, statusOf } from '../../model/itemState.ts';
import { dayOf } from '../../model/localDate.ts';
import type { Plan } from '../../model/plan.ts';
import { isWork } from '../../model/work.ts';
import type { Drift } from '../drift.ts';

/** The built-in types whose items are done by committing something; an own type is what it is like. */
const TYPES_WITH_CODE = new Set(['story', 'task', 'bug', 'spike']);

/**
 * Items that are being worked on, as the plan says, without a commit for long. What is known to wait stands still, and
 * what has neither a commit nor a branch nor a day on which it was started has nothing to count from.
 */
export function* staleWork(drift: Drift): Generator<Finding> {
  const { plan, today } = drift;
  const days = daysOf(plan.checks, 'stale-work');
  for (const item of plan.itemsById.values()) {
    const status = statusOf(plan, item);
    if (status?.category !== 'doing') continue;
    const last = lastActivity(drift, item);
    if (last === undefined || daysBetween(last, today) < days) continue;
    if (hasCode(plan, item) && isWork(plan, item) && !isBlocked(plan, item)) {
      yield findingAt(item, 'status', 'stale-work', [item.id, status.id, last]);
    }
  }
}

/** An item without a type is a piece of work like any other. */
function hasCode({ types }: Plan, { values: { type } }: Item): boolean {
  return type === undefined || TYPES_WITH_CODE.has(types.get(type)?.like ?? '');
}

/** The day of the last commit; without one, that on which work was started, if commits name items here at all. */
function lastActivity(drift: Drift, item: Item): string | undefined {
  const times = [
    ...drift.commitsOf(item).map(({ commit }) => commit.time),
    ...drift.branchesOf(item).flatMap(({ branch, unmerged }) => (unmerged ? [branch.time] : [])),
  ];
  if (times.length > 0) return dayOf(times.reduce((a, b) => Math.max(a, b)));
  return drift.isLinked ? item.values.started : undefined;
}
