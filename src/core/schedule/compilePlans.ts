import type { Dependency } from '../model/dependency.ts';
import { minutesOf } from '../model/efforts.ts';
import type { Item } from '../model/item.ts';
import { categoryOf } from '../model/itemState.ts';
import type { Plan } from '../model/plan.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { isReached, reachedOn } from '../model/reached.ts';
import { hoursPerDayOf } from '../model/workingTime.ts';
import { compileAgain } from './compileAgain.ts';
import { cutCircles } from './cutCircles.ts';
import { type Ends, EndsById } from './ends.ts';
import { emptyMemory, type Facts, ItemFacts, type Memory } from './itemFacts.ts';
import type { PriorityKey } from './liveOrder.ts';
import { workEndOn, workStartOn } from './moments.ts';
import { ELAPSED, FF, FS, type Network, SF, SS } from './network.ts';
import { type Activity, buildNetwork, type Link } from './networkBuilder.ts';
import { AT_ONCE, finishByOf, isLateOf, isSummary, startByOf, summaryActivities } from './nodeFields.ts';
import type { Node } from './nodes.ts';
import { minutesPerPoint } from './pointTime.ts';
import { sameSettings, settingsOf } from './settingsOf.ts';
import { type Staff, staffAgain, staffOf } from './staff.ts';
import { DAY_MINUTES } from './workCalendar.ts';
import { isWritten } from './writtenDependency.ts';

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
  /** What the network was built of, and what else it goes by, for the next time. */
  readonly activities: readonly Activity[];
  readonly settings: readonly unknown[];
  readonly memory: Memory;
  /**
   * The activities that may need something else than in the network that this one was made from, which has the others at the
   * same places with the same links; missing where it was made as a whole.
   */
  readonly changed?: ReadonlySet<number>;
}

/** What a network is made from. */
export type Basis = Pick<CompiledPlans, 'input' | 'staff' | 'perPoint' | 'settings' | 'memory'>;

const TIES = { FS, SS, FF, SF } as const;

/**
 * Turns plans into a network of what is left to do and what was done. What was dropped is in no schedule.
 * @param before an earlier network, of which is taken over what still holds
 */
export function compilePlans(input: ScheduleInput, before?: CompiledPlans): CompiledPlans {
  const perPoint = input.plans.map((plan) => minutesPerPoint(plan, input.asOf, input.portfolio));
  const settings = [...settingsOf(input), ...perPoint];
  const kept = before && sameSettings(before.settings, settings) ? before : undefined;
  const staff = kept ? staffAgain(kept.staff, kept.input.plans, input.plans) : staffOf(input.plans, input.portfolio);
  const memory = kept?.memory ?? emptyMemory();
  const basis: Basis = { input, staff, perPoint, settings, memory };
  const facts = new ItemFacts(input, staff, perPoint, memory);
  const again = kept && compileAgain(basis, facts, kept);
  if (again) return again;
  const compiler = new Compiler(basis, facts);
  for (const [place, plan] of input.plans.entries()) compiler.addPlan(plan, place);
  for (const plan of input.plans) compiler.tie(plan);
  return compiler.compiled();
}

class Compiler {
  readonly #basis: Basis;
  readonly #facts: ItemFacts;
  readonly #nodes: Node[] = [];
  readonly #activities: Activity[] = [];
  readonly #links: Link[] = [];
  readonly #ends = new EndsById();
  /** Items whose id another one had before have ends too. */
  readonly #endsOf = new Map<Item, Ends>();
  /** What stands for the start of begun items and summaries, where something follows it, by what stands for them. */
  readonly #starts = new Map<number, number>();
  readonly #priorities: (PriorityKey | undefined)[] = [];

  constructor(basis: Basis, facts: ItemFacts) {
    this.#basis = basis;
    this.#facts = facts;
  }

  addPlan(plan: Plan, planPlace: number): void {
    const needed = new Set<string | undefined>();
    for (const item of plan.items) {
      const facts = this.#facts.of(plan, planPlace, item);
      if (facts.category !== 'dropped') needed.add(item.values.milestone);
      if (isSummary(plan, item)) this.#addSummary(plan, item, facts);
      else if (facts.category !== 'dropped') this.#addWork(plan, item, facts);
    }
    const { asOf } = this.#basis.input;
    const notYet = (date: string): string => (date < asOf ? asOf : date);
    const at = (date: string | undefined): Activity => ({
      ...AT_ONCE,
      notBefore: date === undefined ? Number.NEGATIVE_INFINITY : workEndOn(this.#facts.calendar(plan), date),
    });
    for (const milestone of plan.milestones.values()) {
      const { committed } = milestone.values;
      const expected = needed.has(milestone.id) || committed === undefined ? undefined : notYet(committed);
      const activity = at(isReached(milestone) ? reachedOn(milestone) : expected);
      this.#ends.set(plan, milestone.id, sameEnds(this.#add({ kind: 'milestone', plan, milestone }, activity)));
    }
    for (const promise of plan.external.values()) {
      const { delivered, expected, promised } = promise.values;
      const date = delivered ?? expected ?? promised;
      const node: Node = { kind: 'promise', plan, promise, ...(date !== undefined && { date }) };
      const place = this.#add(node, at(delivered ?? notYet(date ?? asOf)));
      this.#ends.set(plan, promise.id, sameEnds(place));
    }
  }

  /** Ties what a plan names to each other. */
  tie(plan: Plan): void {
    for (const item of plan.items) {
      const ends = this.#endsOf.get(item);
      if (ends === undefined) continue;
      const category = categoryOf(plan, item);
      const isDone = category === 'done';
      const isBegun = category === 'doing';
      const parent = plan.hierarchy.parentOf(item);
      const above = parent && this.#endsOf.get(parent);
      if (above) {
        if (!isDone && !isBegun) this.#link(above.opens, ends.opens, FS);
        this.#link(ends.finish, above.closes, FS);
      }
      if (isBegun) this.#dependAsAbove(plan, item, ends);
      const milestone = plan.milestones.get(item.values.milestone ?? '');
      if (milestone && !isReached(milestone)) {
        const reached = this.#ends.get(plan, milestone.id);
        if (reached) this.#link(ends.finish, reached.start, FS);
      }
      if (isDone) continue;
      for (const dependency of item.values.depends ?? []) this.#depend(plan, ends, dependency);
    }
  }

  compiled(): CompiledPlans {
    const { links, cut } = cutCircles(this.#nodes.length, this.#links, (link) => isWritten(this.#nodes, link));
    const { staff } = this.#basis;
    return {
      ...this.#basis,
      nodes: this.#nodes,
      network: buildNetwork(staff.calendars, staff.resources, this.#activities, links),
      activities: this.#activities,
      ends: this.#ends,
      priorities: this.#priorities,
      startBy: Float64Array.from(this.#nodes, startByOf),
      finishBy: Float64Array.from(this.#nodes, finishByOf),
      isLate: Uint8Array.from(this.#nodes, isLateOf),
      cut,
    };
  }

  #addSummary(plan: Plan, item: Item, facts: Facts): void {
    const { bounds } = facts;
    const [opens, closes] = summaryActivities(facts);
    const gate = this.#add({ kind: 'gate', plan, item, bounds }, opens);
    const end = this.#add({ kind: 'end', plan, item, bounds }, closes);
    this.#setEnds(plan, item, { start: gate, finish: end, opens: gate, closes: end });
  }

  #addWork(plan: Plan, item: Item, facts: Facts): void {
    const { node, activity, priority } = this.#facts.workOf(plan, item, facts);
    const place = this.#add(node, activity);
    this.#priorities[place] = priority;
    this.#setEnds(plan, item, sameEnds(place));
  }

  #setEnds(plan: Plan, item: Item, ends: Ends): void {
    this.#ends.set(plan, item.id, ends);
    this.#endsOf.set(item, ends);
  }

  #add(node: Node, activity: Activity): number {
    this.#activities.push(activity);
    this.#priorities.push(undefined);
    return this.#nodes.push(node) - 1;
  }

  #link(from: number, to: number, type: number, lag = 0, calendar = ELAPSED): void {
    this.#links.push({ from, to, type, lag, calendar });
  }

  /** The day on which a parent may start holds nothing back that has begun; what the parent waits for does. */
  #dependAsAbove(plan: Plan, item: Item, ends: Ends): void {
    const { parentOf } = plan.hierarchy;
    for (let above = parentOf(item); above; above = parentOf(above)) {
      for (const dependency of above.values.depends ?? []) {
        if (dependency.type === 'FS' || dependency.type === 'SS') this.#depend(plan, ends, dependency);
      }
    }
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
    const calendar = lag.isElapsed ? ELAPSED : (this.#basis.staff.calendarOf.get(plan) ?? ELAPSED);
    this.#link(from, to, tie, Math.round(minutes), calendar);
  }

  /** What starts when the other starts: of a summary, when the first item below it does; of what is begun, when it was. */
  #startOf({ start, finish }: Ends): number {
    const node = this.#nodes[start];
    const known = this.#starts.get(start);
    if (known !== undefined) return known;
    if (node?.kind === 'work' && node.started !== undefined && this.#priorities[start]?.isBegun === true) {
      const { plan, item, started } = node;
      const moment = workStartOn(this.#facts.calendar(plan), started);
      const begun = this.#add({ kind: 'begun', plan, item, started }, { ...AT_ONCE, notBefore: moment });
      this.#starts.set(start, begun);
      return begun;
    }
    if (node?.kind !== 'gate') return start;
    const { plan, item, bounds } = node;
    const first = this.#add({ kind: 'first', plan, item, bounds }, { ...AT_ONCE, isFirst: true });
    this.#starts.set(start, first);
    const before = this.#links.length;
    for (const child of workBelow(plan, item)) {
      const ends = this.#endsOf.get(child);
      if (ends && ends.start === ends.finish) this.#link(this.#startOf(ends), first, SS);
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
