import { findingAt } from '../checks/findingAt.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { idOfNode, type Node } from './nodes.ts';
import type { PlanSchedule } from './schedulePlans.ts';

/**
 * Where a circle was cut that only shows once parents and the other plans count. What waits for itself by nothing but the
 * dependencies of one plan's items, is known without a schedule.
 */
export function* circleFindings({ compiled: { cut, nodes } }: PlanSchedule): Generator<readonly [Plan, Finding]> {
  for (const { from, to } of cut) {
    const [waiting, other] = [nodes[to] as Node, nodes[from] as Node];
    if (!('item' in waiting)) continue;
    const { plan, item } = waiting;
    const otherId = idOfNode(other);
    if (waitsFor(plan, item.id, otherId) && waitsFor(plan, otherId, item.id)) continue;
    yield [plan, findingAt(item, 'depends', 'circular-wait', [item.id, otherId])];
  }
}

/** Whether an item of a plan waits for another one, by dependencies alone. */
function waitsFor(plan: Plan, id: string, other: string): boolean {
  const seen = new Set<string>();
  const ahead = [id];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next === other) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    for (const { item } of plan.itemsById.get(next)?.values.depends ?? []) ahead.push(item);
  }
  return false;
}
