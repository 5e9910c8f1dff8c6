import { type Estimate, minutesOf } from '../../model/efforts.ts';
import type { Finding } from '../../model/finding.ts';
import type { Item } from '../../model/item.ts';
import { categoryOf, isOpen } from '../../model/itemState.ts';
import type { Iteration } from '../../model/iterations.ts';
import { hasValue } from '../../model/place.ts';
import { isEstimated, isWork } from '../../model/work.ts';
import { hoursPerDayOf } from '../../model/workingTime.ts';
import type { Check } from '../check.ts';
import { findingAt } from '../findingAt.ts';

/**
 * What is wrong with single items, and between an item and those it has to do with. Large plans are looked through once:
 * most items are not worth a second look.
 */
export function checkItems(check: Check): Finding[] {
  const { plan } = check;
  const findings: Finding[] = [];
  const open: Item[] = [];
  const closedParents: Item[] = [];
  const dropped = new Set<string>();
  const hoursPerDay = hoursPerDayOf(plan);
  for (const item of plan.items) {
    const { id, values } = item;
    if (values.title === undefined && !hasValue(item, 'title')) {
      findings.push(findingAt(item, 'id', 'missing-title', [id]));
    }
    const { estimate } = values;
    if (estimate && !goesUp(estimate, hoursPerDay)) {
      findings.push(findingAt(item, 'estimate', 'estimate-out-of-order', [estimate.text]));
    }
    const category = categoryOf(plan, item);
    if (category === 'todo' || category === 'doing') open.push(item);
    else if (!isWork(plan, item)) closedParents.push(item);
    if (category === 'dropped' && plan.itemsById.get(id) === item) dropped.add(id);
  }
  for (const item of open) {
    for (const { item: id } of (dropped.size > 0 && item.values.depends) || []) {
      if (dropped.has(id)) findings.push(findingAt(item, 'depends', 'waits-for-dropped', [id]));
    }
    const running = runningWithoutEstimate(check, item);
    if (running) findings.push(findingAt(item, 'iteration', 'missing-estimate', [item.id, running.name]));
  }
  for (const parent of closedParents) {
    const child = plan.hierarchy.childrenOf(parent).find((one) => isOpen(plan, one));
    if (child === undefined) continue;
    findings.push(findingAt(parent, 'status', 'open-children', [parent.id, parent.values.status ?? '', child.id]));
  }
  return findings;
}

/** Whether the three efforts of an estimate are in their order. */
function goesUp(estimate: Estimate, hoursPerDay: number): boolean {
  if ('points' in estimate) return true;
  const likely = minutesOf(estimate.likely, hoursPerDay);
  return minutesOf(estimate.low, hoursPerDay) <= likely && likely <= minutesOf(estimate.high, hoursPerDay);
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
