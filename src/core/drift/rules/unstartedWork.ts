import { findingAt } from '../../checks/findingAt.ts';
import type { Finding } from '../../model/finding.ts';
import { statusOf } from '../../model/itemState.ts';
import { type Drift, mostAhead } from '../drift.ts';

/** Items that are to do, though somebody has worked on their branch. */
export function* unstartedWork(drift: Drift): Generator<Finding> {
  const { plan } = drift;
  for (const item of drift.linkedItems) {
    const status = statusOf(plan, item);
    if (status?.category !== 'todo') continue;
    const found = mostAhead(drift.branchesOf(item));
    if (found === undefined) continue;
    yield findingAt(item, 'status', 'unstarted-work', [item.id, status.id, found.label, String(found.unmerged.ahead)]);
  }
}
