import type { Item } from '../model/item.ts';
import type { Milestone, Plan } from '../model/plan.ts';
import { isReached } from '../model/reached.ts';
import { deadlineOf } from '../query/deadline.ts';
import { type CompiledPlans, compilePlans, type ScheduleInput } from './compilePlans.ts';
import { type CriticalPath, criticalPath } from './criticalPath.ts';
import { lagged } from './lagged.ts';
import { type LiveOrder, liveOrder, samePriorities } from './liveOrder.ts';
import { momentOf, workStartOn } from './moments.ts';
import { FF, type Network, type Schedule, SF } from './network.ts';
import { idOfNode, type Node, type WorkNode } from './nodes.ts';
import { orderByKeys } from './orders.ts';
import { SerialScheduler } from './serialSchedule.ts';
import { ALWAYS_PLACE, type Member } from './staff.ts';
import { urgency } from './urgency.ts';
import { DAY_MINUTES, type WorkTime } from './workCalendar.ts';

/** When an item or a milestone is done, and by whom. */
export interface Dates {
  readonly plan: Plan;
  readonly entry: Item | Milestone;
  /** Moments; undefined where it was done and nobody knows when. */
  readonly start?: number;
  readonly finish?: number;
  readonly members: readonly Member[];
  /** The working minutes by which it can slip, as if everybody were always free; of a summary, the least below it. */
  readonly totalSlack: number;
  readonly freeSlack: number;
  readonly isCritical: boolean;
  readonly isUnassigned: boolean;
  readonly isDone: boolean;
}

/** Plans that are scheduled: what was computed, in the numbers of the network. */
export interface PlanSchedule {
  readonly compiled: CompiledPlans;
  /** The network that was levelled: as compiled, with what is as late as possible held back. */
  readonly network: Network;
  /** All activities, each behind what it depends on. */
  readonly inOrder: Int32Array;
  /** The order in which people's time was given away. */
  readonly order: Int32Array;
  readonly live: LiveOrder;
  /** When each has to start so that nothing is late, the more urgent the earlier. */
  readonly urgent: Float64Array;
  /** As if everybody were always free. */
  readonly path: CriticalPath;
  readonly levelled: Schedule;
}

/**
 * Schedules plans: levelled over all people whom they share, by one stable rule, so that the same plans give the same dates.
 * @param before an earlier schedule, of which is taken over what still holds; what comes out is the same without it
 */
export function schedulePlans(input: ScheduleInput, before?: PlanSchedule): PlanSchedule {
  const compiled = compilePlans(input, before?.compiled);
  const { nodes, priorities, changed } = compiled;
  const isAlike =
    before !== undefined &&
    before.compiled.staff.calendars === compiled.staff.calendars &&
    (changed !== undefined || sameNodes(before.compiled, compiled));
  const known = isAlike ? before : undefined;
  const inOrder =
    known && changed ? known.inOrder : orderByKeys(compiled.network, new Uint8Array(compiled.network.size));
  const path = pathOf(compiled, inOrder, known);
  const network = heldBack(compiled, path);
  const idOf = (place: number): string => idOfNode(nodes[place] as Node);
  const isRankedAlike = known && changed && samePriorities(known.compiled.priorities, priorities, changed);
  const urgent = urgency(network, inOrder, path);
  const live = liveOrder(network, inOrder, priorities, urgent, idOf, isRankedAlike ? known.live : undefined);
  const { order } = live;
  const scheduler = new SerialScheduler(network);
  const levelled = known ? scheduler.scheduleAgain(order, known, changed) : scheduler.schedule(order);
  return { compiled, network, inOrder, live, order, urgent, path, levelled };
}

/** Whether the activities of two networks are of the same entries, each at the same place. */
function sameNodes(before: CompiledPlans, now: CompiledPlans): boolean {
  if (before.nodes.length !== now.nodes.length) return false;
  return now.nodes.every((node, place) => {
    const other = before.nodes[place];
    return other !== undefined && other.kind === node.kind && idOfNode(other) === idOfNode(node);
  });
}

function pathOf(compiled: CompiledPlans, inOrder: Int32Array, before: PlanSchedule | undefined): CriticalPath {
  const { input, network, nodes, staff, startBy, finishBy, changed } = compiled;
  const plans = new Map(input.plans.map((plan, place) => [plan, place]));
  const { calendars, firstWay, firstPart, partCalendar, partLength } = network;
  return criticalPath(network, inOrder, {
    startBy,
    finishBy,
    // Where something waits, its free time depends on more than what has changed.
    changed: [compiled, before?.compiled].some((one) => one?.isLate.includes(1)) ? undefined : changed,
    mayWait: mayWait(compiled),
    waitUntil: (activity) => waitUntil(nodes[activity] as Node),
    ...(before && {
      before: { network: before.compiled.network, order: before.inOrder, path: before.path },
    }),
    calendarOf: (activity) => {
      const part = firstPart[firstWay[activity] as number] as number;
      const plan = nodes[activity]?.plan;
      const usual = (plan && staff.calendarOf.get(plan)) ?? ALWAYS_PLACE;
      return calendars[partLength[part] === 0 ? usual : (partCalendar[part] as number)] as WorkTime;
    },
    endOf: (activity) => plans.get(nodes[activity]?.plan as Plan) ?? 0,
    isWork: Uint8Array.from(nodes, ({ kind }) => Number(kind === 'work')),
  });
}

/** What is done as late as possible, and what is only a mark of when others start or end, may wait. */
function mayWait({ isLate, nodes, network: { incoming } }: CompiledPlans): Uint8Array {
  if (!isLate.includes(1)) return isLate;
  return isLate.map((late, place) => {
    const kind = nodes[place]?.kind;
    if (kind !== 'milestone') return Number(late === 1 || kind === 'gate' || kind === 'first' || kind === 'end');
    // A milestone is a date of its own, unless nothing else leads to it.
    const before = incoming.other.subarray(incoming.first[place], incoming.first[place + 1]);
    return Number(before.length > 0 && before.every((one) => isLate[one] === 1));
  });
}

/** The end of the day by which an item has to be done: it is not made late by being done as late as possible. */
function waitUntil(node: Node): number {
  if (node.kind !== 'work') return Number.POSITIVE_INFINITY;
  const deadline = deadlineOf(node.plan, node.item);
  return deadline === undefined ? Number.POSITIVE_INFINITY : momentOf(deadline) + DAY_MINUTES;
}

/** What is done as late as possible starts no sooner than it has to. */
function heldBack({ network, isLate }: CompiledPlans, { patientStart }: CriticalPath): Network {
  if (!isLate.includes(1)) return network;
  const notBefore = network.notBefore.map((moment, place) => {
    return isLate[place] === 1 ? Math.max(moment, patientStart[place] as number) : moment;
  });
  return { ...network, notBefore };
}

/** The dates of all items and milestones, in the order of the plans' texts. */
export function datesOf(schedule: PlanSchedule): Dates[] {
  const { compiled } = schedule;
  const summaries = new Map<Item, SummaryDates>();
  const all: (Dates | SummaryDates)[] = [];
  for (const [place, node] of compiled.nodes.entries()) {
    if (node.kind === 'work') {
      const dates = workDates(schedule, node, place);
      all.push(dates);
      widen(summaries, node, dates);
    } else if (node.kind === 'end') {
      const summary = summaryOf(summaries, node.plan, node.item);
      summary.notBefore = finishBoundOf(schedule, place);
      all.push(summary);
    } else if (node.kind === 'milestone') {
      const at = schedule.levelled.finish[place] as number;
      all.push({
        plan: node.plan,
        entry: node.milestone,
        ...(Number.isFinite(at) && { start: at, finish: at }),
        members: [],
        totalSlack: schedule.path.totalSlack[place] as number,
        freeSlack: schedule.path.freeSlack[place] as number,
        isCritical: (schedule.path.totalSlack[place] as number) <= 0,
        isUnassigned: false,
        isDone: isReached(node.milestone),
      });
    }
  }
  return all.map((dates) => {
    if (!Number.isFinite(dates.totalSlack)) return { ...dates, totalSlack: 0, freeSlack: 0, isCritical: false };
    if (!('notBefore' in dates) || dates.finish === undefined) return dates;
    return { ...dates, finish: Math.max(dates.finish, dates.notBefore) };
  });
}

/** The moment before which a summary may not end, whatever is below it. */
function finishBoundOf({ network, levelled: { start, finish } }: PlanSchedule, place: number): number {
  const { incoming, finishNotBefore } = network;
  let bound = finishNotBefore[place] as number;
  for (let link = incoming.first[place] as number; link < (incoming.first[place + 1] as number); link++) {
    const type = incoming.type[link];
    const other = incoming.other[link] as number;
    if (type === FF) bound = Math.max(bound, lagged(network, incoming, link, finish[other] as number));
    else if (type === SF) bound = Math.max(bound, lagged(network, incoming, link, start[other] as number));
  }
  return bound;
}

function workDates({ compiled, levelled, path }: PlanSchedule, node: WorkNode, place: number): Dates {
  const { plan, item, ways, isUnassigned, isDone, started, finished } = node;
  const { firstWay } = compiled.network;
  const chosen = (levelled.way[place] as number) - (firstWay[place] as number);
  const members = ways[chosen]?.members ?? [];
  const start = levelled.start[place] as number;
  const finish = levelled.finish[place] as number;
  if (isDone) {
    const known = finished === undefined ? {} : { start, finish };
    return {
      ...{ plan, entry: item, members, isUnassigned, isDone, ...known },
      ...{ totalSlack: 0, freeSlack: 0, isCritical: false },
    };
  }
  const begun = started === undefined ? start : Math.min(start, begunOn(compiled, plan, started));
  const totalSlack = path.totalSlack[place] as number;
  const freeSlack = path.freeSlack[place] as number;
  const isCritical = totalSlack <= 0;
  return { plan, entry: item, start: begun, finish, members, totalSlack, freeSlack, isCritical, isUnassigned, isDone };
}

function begunOn({ staff }: CompiledPlans, plan: Plan, date: string): number {
  return workStartOn(staff.calendars[staff.calendarOf.get(plan) ?? ALWAYS_PLACE] as WorkTime, date);
}

interface SummaryDates extends Dates {
  /** The moment before which it may not end, whatever is below it. */
  notBefore: number;
  start?: number;
  finish?: number;
  totalSlack: number;
  freeSlack: number;
  isCritical: boolean;
}

function summaryOf(summaries: Map<Item, SummaryDates>, plan: Plan, item: Item): SummaryDates {
  const known = summaries.get(item);
  if (known) return known;
  const slack = { totalSlack: Number.POSITIVE_INFINITY, freeSlack: Number.POSITIVE_INFINITY };
  const made = {
    ...{ plan, entry: item, members: [], ...slack, notBefore: Number.NEGATIVE_INFINITY },
    ...{ isCritical: false, isUnassigned: false, isDone: false },
  };
  summaries.set(item, made);
  return made;
}

/** A summary lasts from the first start to the last finish of the work below it. */
function widen(summaries: Map<Item, SummaryDates>, { plan, item, isDone }: WorkNode, dates: Dates): void {
  const { parentOf } = plan.hierarchy;
  for (let parent = parentOf(item); parent; parent = parentOf(parent)) {
    const summary = summaryOf(summaries, plan, parent);
    if (dates.start !== undefined) summary.start = Math.min(summary.start ?? dates.start, dates.start);
    if (dates.finish !== undefined) summary.finish = Math.max(summary.finish ?? dates.finish, dates.finish);
    // What is done can slip no more, and says nothing of the rest.
    if (isDone) continue;
    summary.totalSlack = Math.min(summary.totalSlack, dates.totalSlack);
    summary.freeSlack = Math.min(summary.freeSlack, dates.freeSlack);
    summary.isCritical ||= dates.isCritical;
  }
}
