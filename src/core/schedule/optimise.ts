import type { Item } from '../model/item.ts';
import type { Plan } from '../model/plan.ts';
import { ranksBetween } from '../model/ranksBetween.ts';
import { classesOf, inheritedClasses, liveOrder, type PriorityKey } from './liveOrder.ts';
import { momentOf } from './moments.ts';
import type { Schedule } from './network.ts';
import { idOfNode } from './nodes.ts';
import { orderByKeys } from './orders.ts';
import type { PlanSchedule } from './schedulePlans.ts';
import { type SearchProgress, search } from './search.ts';
import { SerialScheduler } from './serialSchedule.ts';

/** Ranks with which plans end earlier, and what they come to. */
export interface RankProposal {
  readonly ranks: readonly { readonly plan: Plan; readonly item: Item; readonly rank: number }[];
  /** For each plan the moments at which it ends by now, and with these ranks. */
  readonly ends: readonly { readonly plan: Plan; readonly now: number; readonly proposed: number }[];
  /** The schedules that were made. */
  readonly made: number;
}

/** An activity, and the rank that is proposed for it. */
type ProposedRank = readonly [number, number];

/** The part of the schedules with which fewer ranks are looked for that do as well. */
const FOR_FEWER = 0.1;

/**
 * Looks for ranks with which plans end earlier, by the sum of their ends. Only what is equally important but for its rank
 * changes places. What is proposed was scheduled by the very rule that makes live dates, so that it keeps its promise;
 * where nothing better was found, no rank is proposed. It yields as it goes on, so that whoever asks can stop it.
 */
export function* proposeRanks(
  scheduled: PlanSchedule,
  { schedules, seed }: { readonly schedules: number; readonly seed: number },
): Generator<SearchProgress, RankProposal> {
  const { network, compiled, path, urgent, levelled, order } = scheduled;
  const alike = compiled.priorities.map((key) => key && { ...key, rank: 0 });
  const classes = inheritedClasses(network, order, classesOf(alike));
  const keys = new Float64Array(network.size);
  const allowed = (wanted: Int32Array): Int32Array => {
    for (const [place, activity] of wanted.entries()) {
      const isWork = compiled.priorities[activity] !== undefined;
      keys[activity] = isWork ? (classes[activity] as number) * network.size + place : -1;
    }
    return orderByKeys(network, keys);
  };
  const costOf = (schedule: Schedule): number => endsOf(scheduled, schedule).reduce((sum, end) => sum + end, 0);
  const tries = Math.floor(schedules * FOR_FEWER);
  const found = yield* search(network, {
    schedules: Math.max(1, schedules - 1 - tries),
    seed,
    first: order,
    costOf,
    leastCost: costOf(path.early),
    allowed,
  });
  let { made } = found;
  const schedule = (ranks: readonly ProposedRank[]): Schedule => {
    const priorities = [...compiled.priorities];
    for (const [place, rank] of ranks) priorities[place] = { ...(priorities[place] as PriorityKey), rank };
    made++;
    const ranked = liveOrder(network, order, priorities, urgent, (place) => idOf(scheduled, place));
    return new SerialScheduler(network).schedule(ranked.order);
  };
  let ranks = ranksFor(found.best.order, alike, scheduled);
  let ranked = schedule(ranks);
  const cost = costOf(ranked);
  if (cost >= costOf(levelled)) [ranks, ranked] = [[], levelled];
  // What is as good with fewer changes is read sooner: parts are left out, ever smaller ones.
  const last = made + tries;
  for (let size = ranks.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < ranks.length && made < last; ) {
      const others = [...ranks.slice(0, at), ...ranks.slice(at + size)];
      const without = schedule(others);
      yield { made, best: found.best };
      if (costOf(without) > cost) at += size;
      else [ranks, ranked] = [others, without];
    }
  }
  const ends = { now: endsOf(scheduled, levelled), proposed: endsOf(scheduled, ranked) };
  return {
    made,
    ranks: ranks.flatMap(([place, rank]) => {
      const node = compiled.nodes[place];
      return node?.kind === 'work' ? [{ plan: node.plan, item: node.item, rank }] : [];
    }),
    ends: compiled.input.plans.map((plan, place) => ({
      plan,
      now: ends.now[place] as number,
      proposed: ends.proposed[place] as number,
    })),
  };
}

function idOf({ compiled }: PlanSchedule, place: number): string {
  const node = compiled.nodes[place];
  return node === undefined ? '' : idOfNode(node);
}

/** For each plan the moment at which the last of its work ends; today where it has none. */
function endsOf({ compiled: { nodes, input }, network }: PlanSchedule, { finish }: Schedule): number[] {
  const places = new Map(input.plans.map((plan, place) => [plan, place]));
  const ends = input.plans.map(() => Number.NEGATIVE_INFINITY);
  for (let activity = 0; activity < network.size; activity++) {
    const node = nodes[activity];
    const place = node?.kind === 'work' ? places.get(node.plan) : undefined;
    if (place !== undefined) ends[place] = Math.max(ends[place] as number, finish[activity] as number);
  }
  return ends.map((end) => (Number.isFinite(end) ? end : momentOf(input.asOf)));
}

/** Ranks that put what is equally important but for them into an order: those that are other ones than now, as few as can be. */
function ranksFor(
  order: Int32Array,
  alike: readonly (PriorityKey | undefined)[],
  { compiled }: PlanSchedule,
): ProposedRank[] {
  const groups = new Map<number, number[]>();
  const classes = classesOf(alike);
  for (const activity of order) {
    if (compiled.priorities[activity] === undefined) continue;
    const group = classes[activity] as number;
    const known = groups.get(group);
    if (known) known.push(activity);
    else groups.set(group, [activity]);
  }
  const ranks: ProposedRank[] = [];
  for (const group of groups.values()) {
    const old = group.map((activity) => compiled.priorities[activity]?.rank ?? Number.POSITIVE_INFINITY);
    const fresh = keptRanks(old) ?? (ranksBetween(undefined, undefined, group.length) as number[]);
    for (const [at, activity] of group.entries()) {
      if (fresh[at] !== old[at]) ranks.push([activity, fresh[at] as number]);
    }
  }
  return ranks;
}

/** Rising ranks of which the most are those that stand there; undefined where no room is left for the others. */
function keptRanks(old: readonly number[]): number[] | undefined {
  const kept = longestRise(old);
  const ranks: number[] = [];
  let from = 0;
  for (const at of [...kept, old.length]) {
    const between = ranksBetween(ranks.at(-1), at < old.length ? (old[at] as number) : undefined, at - from);
    if (between === undefined) return undefined;
    ranks.push(...between);
    if (at < old.length) ranks.push(old[at] as number);
    from = at + 1;
  }
  return ranks;
}

/** The places of the longest rising part of some numbers, in O(n log n); infinite ones are in none (Fredman 1975). */
function longestRise(numbers: readonly number[]): number[] {
  /** For each length the place at which the lowest rise of that length ends. */
  const ends: number[] = [];
  const before = new Int32Array(numbers.length).fill(-1);
  for (const [place, value] of numbers.entries()) {
    if (!Number.isFinite(value)) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[place] = ends[low - 1] as number;
    ends[low] = place;
  }
  const rise: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] as number) rise.push(place);
  return rise.reverse();
}
