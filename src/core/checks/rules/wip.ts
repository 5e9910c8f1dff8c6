import type { Finding } from '../../model/finding.ts';
import { workCounts } from '../../model/workCounts.ts';
import type { Check } from '../check.ts';
import { findingAt } from '../findingAt.ts';

/** Statuses with more items than they should have. */
export function* checkWip({ plan }: Check): Generator<Finding> {
  const workflow = plan.files.find((file) => file.workflow.length > 0)?.workflow ?? [];
  const limited = workflow.filter(({ values }) => values.wip !== undefined);
  if (limited.length === 0) return;
  const counts = workCounts(plan);
  for (const status of limited) {
    const count = counts.get(status.id) ?? 0;
    const { wip = count } = status.values;
    if (count > wip) yield findingAt(status, 'wip', 'wip-exceeded', [status.id, String(count), String(wip)]);
  }
}
