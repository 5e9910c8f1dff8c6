import type { Dependency } from '../model/dependency.ts';
import type { Item } from '../model/item.ts';
import { categoryOf } from '../model/itemState.ts';
import type { Plan } from '../model/plan.ts';
import type { Basis, CompiledPlans } from './compilePlans.ts';
import type { ItemFacts } from './itemFacts.ts';
import { withActivities } from './networkBuilder.ts';
import { finishByOf, isLateOf, startByOf, summaryActivities } from './nodeFields.ts';
import type { Node } from './nodes.ts';

/**
 * The network of plans in which a few items have other fields, made of the one before the edit: the nodes stand for the items as
 * they are now, and only those of changed items are found out anew. Undefined where the edit could change which nodes there
 * are, or what ties them; then all has to be made anew. What comes out is the same.
 */
export function compileAgain(basis: Basis, facts: ItemFacts, before: CompiledPlans): CompiledPlans | undefined {
  const { plans, observed } = basis.input;
  const items = new Map<Item, { readonly item: Item; readonly plan: Plan; readonly planPlace: number }>();
  const edited = new Set<Item>();
  for (const [planPlace, plan] of plans.entries()) {
    const old = before.input.plans[planPlace] as Plan;
    if (plan.score !== undefined || !isAlike(old, plan)) return undefined;
    for (const [place, item] of plan.items.entries()) {
      const was = old.items[place] as Item;
      items.set(was, { item, plan, planPlace });
      if (was.values === item.values && was.id === item.id) {
        const [seen, sees] = [before.input.observed?.get(was), observed?.get(item)];
        if (seen?.started !== sees?.started || seen?.finished !== sees?.finished) edited.add(was);
      } else if (isTiedAlike(old, was, plan, item)) edited.add(was);
      else return undefined;
    }
  }
  const activities = [...before.activities];
  const priorities = [...before.priorities];
  const changed = new Set<number>();
  const after = new Map(before.input.plans.map((plan, place) => [plan, plans[place] as Plan]));
  const nodes = before.nodes.map((node, at): Node => {
    if (node.kind === 'milestone' || node.kind === 'promise') {
      const plan = after.get(node.plan) as Plan;
      if (node.kind === 'promise')
        return { ...node, plan, promise: plan.external.get(node.promise.id) ?? node.promise };
      return { ...node, plan, milestone: plan.milestones.get(node.milestone.id) ?? node.milestone };
    }
    const now = items.get(node.item);
    if (now === undefined) return node;
    const { item, plan, planPlace } = now;
    if (!edited.has(node.item)) return { ...node, plan, item };
    const known = facts.of(plan, planPlace, item);
    changed.add(at);
    if (node.kind === 'work') {
      const work = facts.workOf(plan, item, known);
      activities[at] = work.activity;
      priorities[at] = work.priority;
      return work.node;
    }
    const [opens, closes] = summaryActivities(known.bounds);
    if (node.kind !== 'first') activities[at] = node.kind === 'gate' ? opens : closes;
    return { ...node, plan, item, bounds: known.bounds };
  });
  const isSame = changed.size === 0;
  return {
    ...basis,
    nodes,
    network: isSame ? before.network : withActivities(before.network, activities),
    activities,
    ends: before.ends.again(before.input.plans, plans),
    priorities,
    startBy: isSame ? before.startBy : Float64Array.from(nodes, startByOf),
    finishBy: isSame ? before.finishBy : Float64Array.from(nodes, finishByOf),
    isLate: isSame ? before.isLate : Uint8Array.from(nodes, isLateOf),
    cut: before.cut,
    changed,
  };
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
  const isOver = [categoryOf(oldPlan, old), categoryOf(plan, item)].some((one) => one === 'done' || one === 'dropped');
  const [a, b] = [old.values, item.values];
  return (
    old.id === item.id &&
    !isOver &&
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
