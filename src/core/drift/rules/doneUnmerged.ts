import { findingAt } from '../../checks/findingAt.ts';
import type { Finding } from '../../model/finding.ts';
import type { Item } from '../../model/item.ts';
import { statusOf } from '../../model/itemState.ts';
import { type Drift, mostAhead } from '../drift.ts';

/** Items that are done, as the plan says, with work on a branch that is not merged. */
export function* doneUnmerged(drift: Drift): Generator<Finding> {
  const { plan } = drift;
  for (const item of drift.linkedItems) {
    const status = statusOf(plan, item);
    if (status?.category !== 'done') continue;
    const found = mostAhead(drift.branchesOf(item).filter(({ branch }) => !wasSquashed(drift, item, branch.time)));
    if (found === undefined) continue;
    yield findingAt(item, 'status', 'done-unmerged', [item.id, status.id, found.label, String(found.unmerged.ahead)]);
  }
}

/**
 * Whether a branch was merged as one new commit, which git does not tell from other work: one that names the item, and is
 * no older than the branch, is in the default branch.
 */
function wasSquashed(drift: Drift, item: Item, time: number): boolean {
  return drift.commitsOf(item).some(({ commit, isMerged }) => isMerged && commit.time >= time);
}
