import type { Item } from '../model/item.ts';
import type { Plan } from '../model/plan.ts';
import { type Facts, MOMENT } from './itemFacts.ts';
import type { Activity } from './networkBuilder.ts';
import type { Node } from './nodes.ts';

/** What happens at a moment, as soon as it can. */
export const AT_ONCE: Activity = {
  notBefore: Number.NEGATIVE_INFINITY,
  finishNotBefore: Number.NEGATIVE_INFINITY,
  ways: [{ parts: [MOMENT] }],
};

/** When what is below an item may start, and when all of it is done. */
export function summaryActivities({ bounds: { start, finish }, category }: Facts): [opens: Activity, closes: Activity] {
  // No day on which it was to start holds back what is begun.
  const opens = category === 'todo' ? start?.moment : undefined;
  return [
    { ...AT_ONCE, notBefore: opens ?? Number.NEGATIVE_INFINITY },
    { ...AT_ONCE, finishNotBefore: finish?.moment ?? Number.NEGATIVE_INFINITY },
  ];
}

/** Whether an item has others below it. */
export function isSummary(plan: Plan, item: Item): boolean {
  return plan.index.byParent.has(item.id) && plan.hierarchy.childrenOf(item).length > 0;
}

/** The moment by which a node has to have started; infinite where it has time. */
export function startByOf(node: Node): number {
  const isBound = node.kind === 'work' || node.kind === 'gate';
  return (isBound ? node.bounds.startBy?.moment : undefined) ?? Number.POSITIVE_INFINITY;
}

/** The moment by which a node has to be done; infinite where it has time. */
export function finishByOf(node: Node): number {
  const isBound = node.kind === 'work' || node.kind === 'end';
  return (isBound ? node.bounds.finishBy?.moment : undefined) ?? Number.POSITIVE_INFINITY;
}

/** Whether a node is done as late as possible. */
export function isLateOf(node: Node): number {
  return Number(node.kind === 'work' && node.isLate);
}
