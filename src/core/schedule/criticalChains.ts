import type { Plan } from '../model/plan.ts';
import { Explainer } from './explain.ts';
import type { Node } from './nodes.ts';
import type { PlanSchedule } from './schedulePlans.ts';

/** What decides when a plan ends, people and their calendars counted: each waits for the one before it. */
export interface CriticalChain {
  readonly plan: Plan;
  /** Work and what others promise, from today to the end; of other plans too where they share people. */
  readonly nodes: readonly Node[];
}

/**
 * The resource-critical chain of each plan after levelling (Wiest 1964): from what ends last back to today, over what it
 * depends on or who was busy until then. Of several that end last, the first one's.
 */
export function criticalChains(
  schedule: PlanSchedule,
  explainer: Explainer = new Explainer(schedule),
): CriticalChain[] {
  const { nodes, input } = schedule.compiled;
  const last = new Map<Plan, number>();
  for (const [place, node] of nodes.entries()) {
    if (node.kind !== 'work' || node.isDone) continue;
    const known = last.get(node.plan);
    const finish = schedule.levelled.finish[place] as number;
    if (known === undefined || finish > (schedule.levelled.finish[known] as number)) last.set(node.plan, place);
  }
  return input.plans.flatMap((plan) => {
    const end = last.get(plan);
    if (end === undefined) return [];
    const chain = explainer.chain(end).map(({ place }) => nodes[place] as Node);
    return { plan, nodes: chain.filter(({ kind }) => kind === 'work' || kind === 'promise').reverse() };
  });
}

/** The items of chains. */
export function itemsIn(chains: readonly CriticalChain[]): ReadonlySet<unknown> {
  return new Set(chains.flatMap(({ nodes }) => nodes.flatMap((node) => (node.kind === 'work' ? node.item : []))));
}
