import { scoreOf } from '../model/customFields.ts';
import type { Dependency } from '../model/dependency.ts';
import { minutesOf } from '../model/efforts.ts';
import type { Item } from '../model/item.ts';
import { categoryOf } from '../model/itemState.ts';
import { iterationsByName } from '../model/iterations.ts';
import type { Plan } from '../model/plan.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Category } from '../model/workflow.ts';
import { hoursPerDayOf } from '../model/workingTime.ts';
import { priorityPlace } from '../query/sortItems.ts';
import { cutCircles } from './cutCircles.ts';
import { type Ends, EndsById } from './ends.ts';
import { boundsOf, type ItemBounds } from './itemBounds.ts';
import type { PriorityKey } from './liveOrder.ts';
import { momentOf, workEndOn, workStartOn } from './moments.ts';
import { ELAPSED, FF, FS, type Network, NOBODY, SF, SS } from './network.ts';
import { type Activity, buildNetwork, type Link, type Part, type Way } from './networkBuilder.ts';
import type { Node } from './nodes.ts';
import { minutesPerPoint } from './pointTime.ts';
import { sameSettings, settingsOf } from './settingsOf.ts';
import { ALWAYS_PLACE, type Staff, staffAgain, staffOf } from './staff.ts';
import { type Ways, WaysFinder } from './waysOf.ts';
import { DAY_MINUTES, type WorkTime } from './workCalendar.ts';

/** What is scheduled, and as of which day. */
export interface ScheduleInput {
  /** In the order of their rank: people who are shared work for the first of them first. */
  readonly plans: readonly Plan[];
  readonly portfolio?: Portfolio;
  /** Today, as an ISO date: nothing that is open is done before it. */
  readonly asOf: string;
  /** The days on which items were begun and done, where git knows them and the plan does not. */
  readonly observed?: ReadonlyMap<Item, ObservedWork>;
}

export interface ObservedWork {
  readonly started?: string;
  readonly finished?: string;
}

/** Plans as a network. */
export interface CompiledPlans {
  readonly input: ScheduleInput;
  readonly staff: Staff;
  /** The minutes of a story point, for each plan. */
  readonly perPoint: readonly number[];
  readonly nodes: readonly Node[];
  readonly network: Network;
  readonly ends: EndsById;
  /** What decides who gets a person first; undefined for what is no work. */
  readonly priorities: readonly (PriorityKey | undefined)[];
  /** The moments by which each has to have started, and has to be done; infinite where it has time. */
  readonly startBy: Float64Array;
  readonly finishBy: Float64Array;
  /** Whether each is done as late as possible. */
  readonly isLate: Uint8Array;
  /** The links that closed circles, which are not in the network. */
  readonly cut: readonly Link[];
  /** What the network goes by beside items, and what was found out of items by that, for the next time. */
  readonly settings: readonly unknown[];
  readonly memory: Memory;
}

/** What was found out of an item that only its own fields and the settings decide, by those fields. */
interface Memory {
  readonly finder: WaysFinder;
  readonly items: WeakMap<Item['values'], Remembered>;
}

interface Remembered {
  readonly bounds: ItemBounds;
  readonly category: Category;
  readonly priority: PriorityKey;
  readonly ways: Ways;
}

const TIES = { FS, SS, FF, SF } as const;
const MOMENT: Part = { calendar: ALWAYS_PLACE, length: 0, resource: NOBODY, units: 0 };
const AT_ONCE: readonly Way[] = [{ parts: [MOMENT] }];

/**
 * Turns plans into a network of what is left to do and what was done. What was dropped is in no schedule.
 * @param before an earlier network, of which is taken over what still holds
 */
export function compilePlans(input: ScheduleInput, before?: CompiledPlans): CompiledPlans {
  const compiler = new Compiler(input, before);
  for (const [place, plan] of input.plans.entries()) compiler.addPlan(plan, place);
  for (const plan of input.plans) compiler.tie(plan);
  return compiler.compiled();
}

class Compiler {
  readonly #input: ScheduleInput;
  readonly #staff: Staff;
  readonly #perPoint: readonly number[];
  readonly #today: number;
  readonly #nodes: Node[] = [];
  readonly #activities: Activity[] = [];
  readonly #links: Link[] = [];
  readonly #ends = new EndsById();
  /** Items whose id another one had before have ends too. */
  readonly #endsOf = new Map<Item, Ends>();
  readonly #settings: readonly unknown[];
  readonly #memory: Memory;
  readonly #firsts = new Map<number, number>();
  readonly #priorities: (PriorityKey | undefined)[] = [];

  constructor(input: ScheduleInput, before: CompiledPlans | undefined) {
    this.#input = input;
    this.#perPoint = input.plans.map((plan) => minutesPerPoint(plan, input.asOf, input.portfolio));
    this.#settings = [...settingsOf(input), ...this.#perPoint];
    const kept = before && sameSettings(before.settings, this.#settings) ? before : undefined;
    this.#staff = kept ? staffAgain(kept.staff, kept.input.plans, input.plans) : staffOf(input.plans, input.portfolio);
    this.#memory = kept?.memory ?? { finder: new WaysFinder(), items: new WeakMap() };
    this.#today = momentOf(input.asOf);
  }

  addPlan(plan: Plan, planPlace: number): void {
    const iterations = iterationsByName(plan);
    const placeOf = priorityPlace(plan);
    for (const item of plan.items) {
      const known = this.#remembered(plan, item, () => {
        const own = categoryOf(plan, item);
        return {
          ways: this.#memory.finder.waysOf(this.#staff, plan, item, this.#perPoint[planPlace] as number),
          bounds: boundsOf(plan, item, iterations.get(item.values.iteration ?? ''), this.#calendar(plan)),
          category: own,
          priority: {
            isBegun: own === 'doing',
            plan: planPlace,
            priority: placeOf(item),
            score: plan.score ? (scoreOf(plan, item) ?? 0) : 0,
            rank: item.values.rank ?? Number.POSITIVE_INFINITY,
          },
        };
      });
      if (this.#isSummary(plan, item)) this.#addSummary(plan, item, known.bounds);
      else if (known.category !== 'dropped') this.#addWork(plan, item, known);
    }
    const needed = new Set(plan.items.map(({ values }) => values.milestone));
    for (const milestone of plan.milestones.values()) {
      const { reached, committed } = milestone.values;
      const isEmpty = !needed.has(milestone.id);
      const date = reached ?? (isEmpty ? committed : undefined);
      const moment = date === undefined ? Number.NEGATIVE_INFINITY : workEndOn(this.#calendar(plan), date);
      const place = this.#add({ kind: 'milestone', plan, milestone }, AT_ONCE, moment);
      this.#ends.set(plan, milestone.id, sameEnds(place));
    }
    for (const promise of plan.external.values()) {
      const { delivered, expected, promised } = promise.values;
      const date = delivered ?? expected ?? promised;
      const day = date === undefined ? this.#today : momentOf(date) + DAY_MINUTES;
      const moment = delivered === undefined ? Math.max(day, this.#today) : day;
      const node: Node = { kind: 'promise', plan, promise, ...(date !== undefined && { date }) };
      this.#ends.set(plan, promise.id, sameEnds(this.#add(node, AT_ONCE, moment)));
    }
  }

  /** Ties what a plan names to each other. */
  tie(plan: Plan): void {
    for (const item of plan.items) {
      const ends = this.#endsOf.get(item);
      if (ends === undefined) continue;
      const parent = plan.hierarchy.parentOf(item);
      const above = parent && this.#endsOf.get(parent);
      if (above) {
        this.#link(above.opens, ends.opens, FS);
        this.#link(ends.finish, above.closes, FS);
      }
      const milestone = plan.milestones.get(item.values.milestone ?? '');
      if (milestone && milestone.values.reached === undefined) {
        const reached = this.#ends.get(plan, milestone.id);
        if (reached) this.#link(ends.finish, reached.start, FS);
      }
      const node = this.#nodes[ends.opens];
      if (node?.kind === 'work' && node.isDone) continue;
      for (const dependency of item.values.depends ?? []) this.#depend(plan, ends, dependency);
    }
  }

  compiled(): CompiledPlans {
    const { links, cut } = cutCircles(this.#nodes.length, this.#links);
    const bounds = this.#nodes.map((node) => ('bounds' in node && node.kind !== 'first' ? node.bounds : undefined));
    const never = Number.POSITIVE_INFINITY;
    return {
      input: this.#input,
      staff: this.#staff,
      perPoint: this.#perPoint,
      nodes: this.#nodes,
      network: buildNetwork(this.#staff.calendars, this.#staff.resources, this.#activities, links),
      ends: this.#ends,
      priorities: this.#priorities,
      startBy: Float64Array.from(bounds, (one, place) =>
        this.#nodes[place]?.kind === 'end' ? never : (one?.startBy?.moment ?? never),
      ),
      finishBy: Float64Array.from(bounds, (one, place) =>
        this.#nodes[place]?.kind === 'gate' ? never : (one?.finishBy?.moment ?? never),
      ),
      isLate: Uint8Array.from(this.#nodes, (node) => Number(node.kind === 'work' && node.bounds.isLate)),
      cut,
      settings: this.#settings,
      memory: this.#memory,
    };
  }

  #addSummary(plan: Plan, item: Item, bounds: ItemBounds): void {
    const start = bounds.start?.moment ?? Number.NEGATIVE_INFINITY;
    const gate = this.#add({ kind: 'gate', plan, item, bounds }, AT_ONCE, start);
    const finish = bounds.finish?.moment ?? Number.NEGATIVE_INFINITY;
    const end = this.#add({ kind: 'end', plan, item, bounds }, AT_ONCE, Number.NEGATIVE_INFINITY, finish);
    this.#setEnds(plan, item, { start: gate, finish: end, opens: gate, closes: end });
    this.#link(gate, end, FS);
  }

  /** What is known of an item from the last time, else what is found out now. */
  #remembered(plan: Plan, item: Item, find: () => Remembered): Remembered {
    const known = this.#memory.items.get(item.values);
    // A score is made of fields of the plan's own, which may change though those that are remembered do not.
    if (known !== undefined && plan.score === undefined) return known;
    const found = find();
    this.#memory.items.set(item.values, found);
    return found;
  }

  #addWork(plan: Plan, item: Item, { bounds, category, priority, ways: found }: Remembered): void {
    const observed = this.#input.observed?.get(item);
    const { started = observed?.started, finished = observed?.finished } = item.values;
    const { ways, isUnassigned, missing } = found;
    const isDone = category === 'done';
    const days = { ...(started !== undefined && { started }), ...(finished !== undefined && { finished }) };
    if (isDone) {
      const [parts, start] = this.#done(plan, days);
      const past = [{ parts, members: ways[0]?.members ?? [] }];
      const node: Node = { kind: 'work', plan, item, bounds, ways: past, isUnassigned: false, isDone, ...days };
      this.#setEnds(plan, item, sameEnds(this.#add(node, past, start)));
      return;
    }
    const start = Math.max(this.#today, bounds.start?.moment ?? Number.NEGATIVE_INFINITY);
    const finish = bounds.finish?.moment ?? Number.NEGATIVE_INFINITY;
    const needs = { ways, isUnassigned, ...(missing && { missing }) };
    const node: Node = { kind: 'work', plan, item, bounds, ...needs, isDone, ...days };
    const place = this.#add(node, ways, priority.isBegun ? this.#today : start, finish);
    this.#priorities[place] = priority;
    this.#setEnds(plan, item, sameEnds(place));
  }

  /** The parts and the start of what is done: the days that are known, else a moment of which nobody knows when. */
  #done(plan: Plan, { started, finished }: ObservedWork): [parts: readonly Part[], start: number] {
    const calendar = this.#calendar(plan);
    if (finished === undefined) return [[MOMENT], Math.min(this.#today, momentOf(started ?? this.#input.asOf))];
    const end = workEndOn(calendar, finished);
    const start = started === undefined || started > finished ? end : Math.min(end, workStartOn(calendar, started));
    return [[{ ...MOMENT, length: end - start }], start];
  }

  #setEnds(plan: Plan, item: Item, ends: Ends): void {
    this.#ends.set(plan, item.id, ends);
    this.#endsOf.set(item, ends);
  }

  #isSummary(plan: Plan, item: Item): boolean {
    return plan.index.byParent.has(item.id) && plan.hierarchy.childrenOf(item).length > 0;
  }

  #calendar(plan: Plan): WorkTime {
    return this.#staff.calendars[this.#staff.calendarOf.get(plan) ?? ALWAYS_PLACE] as WorkTime;
  }

  #add(node: Node, ways: readonly Way[], start: number, finish = Number.NEGATIVE_INFINITY): number {
    this.#activities.push({ notBefore: start, finishNotBefore: finish, ways, isFirst: node.kind === 'first' });
    this.#priorities.push(undefined);
    return this.#nodes.push(node) - 1;
  }

  #link(from: number, to: number, type: number, lag = 0, calendar = ELAPSED): void {
    this.#links.push({ from, to, type, lag, calendar });
  }

  #depend(plan: Plan, ends: Ends, { item: id, type, lag }: Dependency): void {
    const other = this.#ends.get(plan, id);
    if (other === undefined) return;
    const tie = TIES[type];
    const from = tie === FS || tie === FF ? other.finish : this.#startOf(other);
    const to = tie === FS || tie === SS ? ends.opens : ends.closes;
    if (lag === undefined) {
      this.#link(from, to, tie);
      return;
    }
    const minutes = lag.isElapsed
      ? lag.amount * { hours: 60, days: DAY_MINUTES, weeks: 7 * DAY_MINUTES }[lag.unit]
      : minutesOf(lag, hoursPerDayOf(plan));
    const calendar = lag.isElapsed ? ELAPSED : (this.#staff.calendarOf.get(plan) ?? ELAPSED);
    this.#link(from, to, tie, Math.round(minutes), calendar);
  }

  /** What starts when the other starts: of a summary, when the first item below it does. */
  #startOf({ start, finish }: Ends): number {
    const node = this.#nodes[start];
    if (node?.kind !== 'gate') return start;
    const known = this.#firsts.get(start);
    if (known !== undefined) return known;
    const { plan, item, bounds } = node;
    const first = this.#add({ kind: 'first', plan, item, bounds }, AT_ONCE, Number.NEGATIVE_INFINITY);
    this.#firsts.set(start, first);
    const before = this.#links.length;
    for (const child of workBelow(plan, item)) {
      const ends = this.#endsOf.get(child);
      if (ends && ends.start === ends.finish) this.#link(ends.start, first, SS);
    }
    // What has nothing below it starts when it may.
    if (this.#links.length === before) this.#link(finish, first, SS);
    return first;
  }
}

function sameEnds(place: number): Ends {
  return { start: place, finish: place, opens: place, closes: place };
}

/** All items at any depth below one. */
function* workBelow(plan: Plan, item: Item): Generator<Item> {
  const stack = [...plan.hierarchy.childrenOf(item)];
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next;
    stack.push(...plan.hierarchy.childrenOf(next));
  }
}
