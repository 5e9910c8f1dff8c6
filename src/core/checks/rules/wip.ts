import type { Finding } from '../../model/finding.ts';
import { statusOf } from '../../model/itemState.ts';
import { isWork } from '../../model/work.ts';
import type { Check } from '../check.ts';
import { findingAt } from '../findingAt.ts';

/** Statuses with more items than they should have. An item with children is none: these are the work. */
export function* checkWip(check: Check): Generator<Finding> {
  const { plan } = check;
  const workflow = plan.files.find((file) => file.workflow.length > 0)?.workflow ?? [];
  const limited = workflow.filter(({ values }) => values.wip !== undefined);
  if (limited.length === 0) return;
  const counts = new Map<string, number>();
  for (const item of plan.items) {
    const status = !isWork(plan, item) ? undefined : statusOf(plan, item);
    if (status) counts.set(status.id, (counts.get(status.id) ?? 0) + 1);
  }
  for (const status of limited) {
    const count = counts.get(status.id) ?? 0;
    const { wip = count } = status.values;
    if (count > wip) yield findingAt(status, 'wip', 'wip-exceeded', [status.id, String(count), String(wip)]);
  }
}
