import type { Finding } from '../../model/finding.ts';
import type { Item } from '../../model/item.ts';
import { categoryOf, isOpen } from '../../model/itemState.ts';
import type { Iteration } from '../../model/iterations.ts';
import { hasValue } from '../../model/place.ts';
import { isEstimated, isWork } from '../../model/work.ts';
import type { Check } from '../check.ts';
import { findingAt } from '../findingAt.ts';

/** What is wrong with single items, and between an item and those it has to do with. */
export function* checkItems(check: Check): Generator<Finding> {
  const { plan } = check;
  for (const item of plan.items) {
    if (item.values.title === undefined && !hasValue(item, 'title')) {
      yield findingAt(item, 'id', 'missing-title', [item.id]);
    }
    if (!isOpen(plan, item)) continue;
    for (const { item: id } of item.values.depends ?? []) {
      const other = plan.itemsById.get(id);
      if (other && categoryOf(plan, other) === 'dropped') yield findingAt(item, 'depends', 'waits-for-dropped', [id]);
    }
    const running = runningWithoutEstimate(check, item);
    if (running) yield findingAt(item, 'iteration', 'missing-estimate', [item.id, running.name]);
  }
  yield* openChildren(check);
}

/** The running iteration of an item that should have an estimate; those of an item with children stand at these. */
function runningWithoutEstimate(check: Check, item: Item): Iteration | undefined {
  const { iteration: name } = item.values;
  if (name === undefined || isEstimated(item)) return undefined;
  const iteration = check.iterations.get(name);
  if (iteration?.from === undefined || iteration.to === undefined) return undefined;
  const isRunning = iteration.from <= check.today && check.today <= iteration.to;
  const isWanted = isRunning && !hasValue(item, 'estimate') && isWork(check.plan, item);
  return isWanted ? iteration : undefined;
}

function* openChildren({ plan }: Check): Generator<Finding> {
  for (const parent of plan.items) {
    if (isOpen(plan, parent)) continue;
    const open = plan.hierarchy.childrenOf(parent).find((child) => isOpen(plan, child));
    if (open === undefined) continue;
    yield findingAt(parent, 'status', 'open-children', [parent.id, parent.values.status ?? '', open.id]);
  }
}
