import { findingAt } from '../checks/findingAt.ts';
import { partsWithCircles } from '../checks/rules/circles.ts';
import { dependencyGraph, spelledOut } from '../checks/rules/cycles.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { CircleFinder } from './circleFinder.ts';
import { idOfNode, type Node } from './nodes.ts';
import type { PlanSchedule } from './schedulePlans.ts';
import { isWritten, writtenDependency } from './writtenDependency.ts';

/**
 * Where a circle was cut that only shows once parents and the other plans count, at a dependency that closes it. What waits for
 * itself by nothing but the dependencies of one plan's items, is known without a schedule.
 */
export function* circleFindings({ compiled }: PlanSchedule): Generator<readonly [Plan, Finding]> {
  const { cut, nodes } = compiled;
  if (cut.length === 0) return;
  const finder = new CircleFinder(compiled.network, cut);
  const knots = new Map<Plan, ReadonlyMap<number, number>>();
  for (const link of cut) {
    const circle = finder.circleOver(link);
    const closing = circle.findIndex((one) => isWritten(nodes, one));
    const { from, to, type } = circle[closing] ?? link;
    const [waiting, other] = [nodes[to] as Node, nodes[from] as Node];
    if (!('item' in waiting)) continue;
    const { plan } = waiting;
    const otherId = idOfNode(other);
    // What an item waits for as all below its parent does, its parent says.
    const item = writtenDependency(plan, waiting.item, otherId, type)?.item ?? waiting.item;
    const knotOf = knots.get(plan) ?? knotsIn(plan);
    knots.set(plan, knotOf);
    const { first } = plan.index;
    const [knot, otherKnot] = [item.id, otherId].map((id) => knotOf.get(first.get(id) ?? -1));
    if (item.id === otherId || (knot !== undefined && knot === otherKnot)) continue;
    const round = [...circle.slice(closing), ...circle.slice(0, closing)];
    const waits = round.map((one) => idOfNode(nodes[one.from] as Node));
    // What stands for the start and for the end of a parent is one to its reader.
    const ids = [item.id, ...waits, item.id].filter((id, place, all) => id !== all[place - 1]);
    yield [plan, findingAt(item, 'depends', 'circular-wait', [item.id, otherId, spelledOut(ids)])];
  }
}

/** Of each item that waits for itself by the dependencies of its plan alone, by its place: the number of its knot. */
function knotsIn(plan: Plan): ReadonlyMap<number, number> {
  const knots = partsWithCircles(dependencyGraph(plan));
  return new Map(knots.flatMap((places, knot) => places.map((place) => [place, knot] as const)));
}
