import { scoreOf } from '../model/customFields.ts';
import type { Item } from '../model/item.ts';
import { categoryOf } from '../model/itemState.ts';
import { type Iteration, iterationsByName } from '../model/iterations.ts';
import type { Plan } from '../model/plan.ts';
import type { Category } from '../model/workflow.ts';
import { priorityPlace } from '../query/sortItems.ts';
import type { ScheduleInput } from './compilePlans.ts';
import { boundsOf, type ItemBounds, isAsLateAsPossible } from './itemBounds.ts';
import type { PriorityKey } from './liveOrder.ts';
import { momentOf, workEndOn, workStartOn } from './moments.ts';
import { NOBODY } from './network.ts';
import type { Activity, Part } from './networkBuilder.ts';
import type { WorkNode } from './nodes.ts';
import { ALWAYS_PLACE, type Staff } from './staff.ts';
import { type Ways, WaysFinder } from './waysOf.ts';
import type { WorkTime } from './workCalendar.ts';

/** What was found out of an item that only its own fields and the settings decide. */
export interface Facts {
  readonly bounds: ItemBounds;
  readonly category: Category;
  readonly priority: PriorityKey;
  readonly ways: Ways;
}

/** What was found out of items, by their fields. */
export interface Memory {
  readonly finder: WaysFinder;
  readonly items: WeakMap<Item['values'], Facts>;
}

export function emptyMemory(): Memory {
  return { finder: new WaysFinder(), items: new WeakMap() };
}

/** What needs no time. */
export const MOMENT: Part = { calendar: ALWAYS_PLACE, length: 0, resource: NOBODY, units: 0 };

/** Work as the network has it. */
export interface Work {
  readonly node: WorkNode;
  readonly activity: Activity;
  /** What decides who gets a person first; undefined for what is done. */
  readonly priority?: PriorityKey;
}

/** Finds out of items what the network needs of each, and remembers what stays so for as long as their fields do. */
export class ItemFacts {
  readonly #input: ScheduleInput;
  readonly #staff: Staff;
  readonly #perPoint: readonly number[];
  readonly #memory: Memory;
  readonly #today: number;
  readonly #plans = new Map<
    Plan,
    { readonly iterations: ReadonlyMap<string, Iteration>; readonly placeOf: (item: Item) => number }
  >();

  constructor(input: ScheduleInput, staff: Staff, perPoint: readonly number[], memory: Memory) {
    this.#input = input;
    this.#staff = staff;
    this.#perPoint = perPoint;
    this.#memory = memory;
    this.#today = momentOf(input.asOf);
  }

  of(plan: Plan, planPlace: number, item: Item): Facts {
    const known = this.#memory.items.get(item.values);
    // A score is made of fields of the plan's own, which may change though those that are remembered do not.
    if (known !== undefined && plan.score === undefined) return known;
    const found = this.#find(plan, planPlace, item);
    this.#memory.items.set(item.values, found);
    return found;
  }

  workOf(plan: Plan, item: Item, { bounds, category, priority, ways: found }: Facts): Work {
    const observed = this.#input.observed?.get(item);
    const { started = observed?.started, finished = observed?.finished } = item.values;
    const isDone = category === 'done';
    const isLate = isAsLateAsPossible(plan, item);
    const nodeOf = ({ ways, isUnassigned, missing }: Ways): WorkNode => {
      return { kind: 'work', plan, item, bounds, ways, isUnassigned, missing, isDone, isLate, started, finished };
    };
    const never = Number.NEGATIVE_INFINITY;
    if (isDone) {
      const [parts, start] = this.#done(plan, started, finished);
      const past = [{ parts, members: found.ways[0]?.members ?? [] }];
      const activity = { notBefore: start, finishNotBefore: never, ways: past };
      return { node: nodeOf({ ways: past, isUnassigned: false }), activity };
    }
    const start = priority.isBegun ? this.#today : Math.max(this.#today, bounds.start?.moment ?? never);
    const activity = { notBefore: start, finishNotBefore: bounds.finish?.moment ?? never, ways: found.ways };
    return { node: nodeOf(found), activity, priority: isLate ? { ...priority, isLate } : priority };
  }

  calendar(plan: Plan): WorkTime {
    return this.#staff.calendars[this.#staff.calendarOf.get(plan) ?? ALWAYS_PLACE] as WorkTime;
  }

  #find(plan: Plan, planPlace: number, item: Item): Facts {
    const { iterations, placeOf } = this.#namesOf(plan);
    const category = categoryOf(plan, item);
    const bounds = boundsOf(plan, item, iterations.get(item.values.iteration ?? ''), this.calendar(plan));
    return {
      bounds,
      ways: this.#memory.finder.waysOf(this.#staff, plan, item, this.#perPoint[planPlace] as number),
      category,
      priority: {
        isBegun: category === 'doing',
        isLate: false,
        plan: planPlace,
        priority: placeOf(item),
        score: plan.score ? (scoreOf(plan, item) ?? 0) : 0,
        rank: item.values.rank ?? Number.POSITIVE_INFINITY,
      },
    };
  }

  #namesOf(plan: Plan): { iterations: ReadonlyMap<string, Iteration>; placeOf: (item: Item) => number } {
    const known = this.#plans.get(plan);
    if (known) return known;
    const names = { iterations: iterationsByName(plan), placeOf: priorityPlace(plan) };
    this.#plans.set(plan, names);
    return names;
  }

  /** The parts and the start of what is done: the days that are known, else a moment of which nobody knows when. */
  #done(
    plan: Plan,
    started: string | undefined,
    finished: string | undefined,
  ): [parts: readonly Part[], start: number] {
    const calendar = this.calendar(plan);
    if (finished === undefined) return [[MOMENT], Math.min(this.#today, momentOf(started ?? this.#input.asOf))];
    const end = workEndOn(calendar, finished);
    const start = started === undefined || started > finished ? end : Math.min(end, workStartOn(calendar, started));
    return [[{ ...MOMENT, length: end - start }], start];
  }
}
