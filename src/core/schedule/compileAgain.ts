import type { Dependency } from '../model/dependency.ts';
import type { Item } from '../model/item.ts';
import { categoryOf } from '../model/itemState.ts';
import type { Plan } from '../model/plan.ts';
import type { Basis, CompiledPlans, ObservedWork } from './compilePlans.ts';
import { isLateItself } from './itemBounds.ts';
import type { ItemFacts } from './itemFacts.ts';
import { SF, SS } from './network.ts';
import { withActivities } from './networkBuilder.ts';
import { finishByOf, isLateOf, isSummary, startByOf, summaryActivities } from './nodeFields.ts';
import type { BegunNode, MilestoneNode, Node, PromiseNode, SummaryNode, WorkNode } from './nodes.ts';

/**
 * The network of plans in which a few items have other fields, made of the one before the edit: the nodes stand for the items as
 * they are now, and only those of changed items are found out anew. Undefined where the edit could change which nodes there
 * are, or what ties them; then all has to be made anew. What comes out is the same.
 */
export function compileAgain(basis: Basis, facts: ItemFacts, before: CompiledPlans): CompiledPlans | undefined {
  const { plans, observed } = basis.input;
  const items = new Map<Item, Now>();
  const edited = new Set<Item>();
  for (const [planPlace, plan] of plans.entries()) {
    const old = before.input.plans[planPlace] as Plan;
    if (plan.score !== undefined || !isAlike(old, plan)) return undefined;
    for (const [place, item] of plan.items.entries()) {
      const was = old.items[place] as Item;
      items.set(was, { item, plan, planPlace });
      const [seen, sees] = [before.input.observed?.get(was), observed?.get(item)];
      const isBegunAlike = begunOn(old, was, seen) === begunOn(plan, item, sees);
      if (!isBegunAlike && hasStartFollower(before, was)) return undefined;
      if (was.values === item.values && was.id === item.id) {
        if (seen?.started !== sees?.started || seen?.finished !== sees?.finished) edited.add(was);
      } else if (isTiedAlike(old, was, plan, item)) edited.add(was);
      else return undefined;
    }
  }
  const after = new Map(before.input.plans.map((plan, place) => [plan, plans[place] as Plan]));
  const nodes = before.nodes.map((node): Node => {
    if (node.kind === 'milestone' || node.kind === 'promise') return trackedAgain(node, after.get(node.plan) as Plan);
    const { item, plan } = items.get(node.item) as Now;
    return node.kind === 'work' ? workAgain(node, plan, item) : { ...node, plan, item };
  });
  const common = { ...basis, nodes, ends: before.ends.again(before.input.plans, plans), cut: before.cut };
  if (edited.size === 0) {
    const { network, activities, priorities, startBy, finishBy, isLate } = before;
    return { ...common, network, activities, priorities, startBy, finishBy, isLate, changed: new Set() };
  }
  const changed = new Set(before.nodes.flatMap((node, at) => ('item' in node && edited.has(node.item) ? at : [])));
  const activities = before.activities.slice();
  const priorities = before.priorities.slice();
  const [startBy, finishBy, isLate] = [before.startBy.slice(), before.finishBy.slice(), before.isLate.slice()];
  for (const at of changed) {
    const old = before.nodes[at] as WorkNode | SummaryNode | BegunNode;
    const { plan, planPlace, item } = items.get(old.item) as Now;
    const known = facts.of(plan, planPlace, item);
    if (old.kind === 'begun') continue;
    if (old.kind === 'work') {
      const work = facts.workOf(plan, item, known);
      nodes[at] = work.node;
      activities[at] = work.activity;
      priorities[at] = work.priority;
    } else {
      const [opens, closes] = summaryActivities(known);
      nodes[at] = { ...old, plan, item, bounds: known.bounds };
      if (old.kind !== 'first') activities[at] = old.kind === 'gate' ? opens : closes;
    }
    startBy[at] = startByOf(nodes[at] as Node);
    finishBy[at] = finishByOf(nodes[at] as Node);
    isLate[at] = isLateOf(nodes[at] as Node);
  }
  const network = withActivities(before.network, activities, changed);
  return { ...common, network, activities, priorities, startBy, finishBy, isLate, changed };
}

/** What an item is by now. */
interface Now {
  readonly item: Item;
  readonly plan: Plan;
  readonly planPlace: number;
}

/** The same node of an item as it is now. Written out, which makes thousands of them in no time. */
function workAgain(node: WorkNode, plan: Plan, item: Item): WorkNode {
  const { kind, bounds, ways, isUnassigned, missing, isDone, isLate, started, finished } = node;
  return { kind, plan, item, bounds, ways, isUnassigned, missing, isDone, isLate, started, finished };
}

/** The day on which an item was begun that is being done; undefined where it is not, or nobody knows. */
function begunOn(plan: Plan, item: Item, observed: ObservedWork | undefined): string | undefined {
  return categoryOf(plan, item) === 'doing' ? (item.values.started ?? observed?.started) : undefined;
}

/** Whether something follows the start of an item. */
function hasStartFollower({ nodes, network: { outgoing } }: CompiledPlans, item: Item): boolean {
  return nodes.some((node, place) => {
    if (!('item' in node) || node.item !== item) return false;
    const types = outgoing.type.subarray(outgoing.first[place], outgoing.first[place + 1]);
    return node.kind === 'begun' || types.includes(SS) || types.includes(SF);
  });
}

function trackedAgain(node: MilestoneNode | PromiseNode, plan: Plan): MilestoneNode | PromiseNode {
  if (node.kind === 'promise') return { ...node, plan, promise: plan.external.get(node.promise.id) ?? node.promise };
  return { ...node, plan, milestone: plan.milestones.get(node.milestone.id) ?? node.milestone };
}

/** Whether two states of a plan have as many items, and the same milestones and promises. */
function isAlike(old: Plan, plan: Plan): boolean {
  return (
    old.items.length === plan.items.length &&
    sameEntries([...old.milestones.values()], [...plan.milestones.values()]) &&
    sameEntries([...old.external.values()], [...plan.external.values()])
  );
}

interface Named {
  readonly id: string;
  readonly values: unknown;
}

function sameEntries(old: readonly Named[], now: readonly Named[]): boolean {
  return (
    old.length === now.length &&
    old.every(({ id, values }, place) => id === now[place]?.id && values === now[place]?.values)
  );
}

/** Whether an item that was edited is tied to the same as before, and neither done nor dropped before or now. */
function isTiedAlike(oldPlan: Plan, old: Item, plan: Plan, item: Item): boolean {
  const categories = [categoryOf(oldPlan, old), categoryOf(plan, item)];
  const isOver = categories.some((one) => one === 'done' || one === 'dropped');
  const isBegunAlike = (categories[0] === 'doing') === (categories[1] === 'doing');
  const [a, b] = [old.values, item.values];
  return (
    old.id === item.id &&
    !isOver &&
    (isBegunAlike || a.parent === undefined) &&
    (isLateItself(old) === isLateItself(item) || !isSummary(plan, item)) &&
    a.parent === b.parent &&
    a.milestone === b.milestone &&
    sameDependencies(a.depends ?? [], b.depends ?? [])
  );
}

function sameDependencies(old: readonly Dependency[], now: readonly Dependency[]): boolean {
  return (
    old.length === now.length &&
    old.every(({ item, type, lag }, place) => {
      const other = now[place];
      const isSameLag =
        lag?.amount === other?.lag?.amount &&
        lag?.unit === other?.lag?.unit &&
        lag?.isElapsed === other?.lag?.isElapsed;
      return item === other?.item && type === other?.type && isSameLag;
    })
  );
}
