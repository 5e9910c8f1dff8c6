import { findingAt } from '../checks/findingAt.ts';
import { partsWithCircles } from '../checks/rules/circles.ts';
import { dependencyGraph } from '../checks/rules/cycles.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { idOfNode, type Node } from './nodes.ts';
import type { PlanSchedule } from './schedulePlans.ts';

/**
 * Where a circle was cut that only shows once parents and the other plans count. What waits for itself by nothing but the
 * dependencies of one plan's items, is known without a schedule.
 */
export function* circleFindings({ compiled: { cut, nodes } }: PlanSchedule): Generator<readonly [Plan, Finding]> {
  const knots = new Map<Plan, ReadonlyMap<number, number>>();
  for (const { from, to } of cut) {
    const [waiting, other] = [nodes[to] as Node, nodes[from] as Node];
    if (!('item' in waiting)) continue;
    const { plan, item } = waiting;
    const otherId = idOfNode(other);
    const knotOf = knots.get(plan) ?? knotsIn(plan);
    knots.set(plan, knotOf);
    const { first } = plan.index;
    const [knot, otherKnot] = [item.id, otherId].map((id) => knotOf.get(first.get(id) ?? -1));
    if (item.id === otherId || (knot !== undefined && knot === otherKnot)) continue;
    yield [plan, findingAt(item, 'depends', 'circular-wait', [item.id, otherId])];
  }
}

/** Of each item that waits for itself by the dependencies of its plan alone, by its place: the number of its knot. */
function knotsIn(plan: Plan): ReadonlyMap<number, number> {
  const knots = partsWithCircles(dependencyGraph(plan));
  return new Map(knots.flatMap((places, knot) => places.map((place) => [place, knot] as const)));
}
