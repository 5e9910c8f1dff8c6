import { lagText } from '../model/dependency.ts';
import { fillIn, type Translate } from '../model/fillIn.ts';
import { isReached } from '../model/reached.ts';
import { type Reason, reason } from '../query/reason.ts';
import { lagged } from './lagged.ts';
import { lastDateOf, momentText } from './moments.ts';
import { FF, FS, NOBODY, SS } from './network.ts';
import { idOfNode, type Node, type PromiseNode, type WorkNode } from './nodes.ts';
import { pausesOf } from './pauses.ts';
import type { PlanSchedule } from './schedulePlans.ts';
import { idIn, type Member } from './staff.ts';
import type { WorkTime } from './workCalendar.ts';
import { typeOf, writtenDependency } from './writtenDependency.ts';

/** Why something has its date, as messages with {0} places: what is before it in time stands in them. */
export const CAUSES = {
  today: 'nothing that is open starts before today, {0}',
  begun: 'it was begun, and goes on from today, {0}',
  started: 'it was begun on {0}',
  done: 'it was done on {0}',
  'done-before': 'it is done, and nobody knows when',
  promised: 'it is promised for {0}',
  expected: 'it is expected on {0}',
  delivered: 'it was delivered on {0}',
  'promised-overdue': 'it is promised for {0} and is not delivered: it is expected today, {1}',
  'expected-overdue': 'it was expected on {0} and is not delivered: it is expected today, {1}',
  'promised-nothing': 'nobody says when it comes; the earliest is today, {0}',
  reached: 'it was reached, or is to be, on {0}',
  'nothing-needed': 'it has no date, since nothing is left that it needs',
  'nothing-below': 'it has no date, since nothing is left below it',
  field: 'its "{0}" is {1}',
  project: 'the project starts on {0}',
  iteration: 'its iteration starts on {0}',
  constraint: 'its constraint is {0} {1}',
  latest: 'it is to be done as late as possible',
  FS: '{0} ends on {1}',
  SS: '{0} starts on {1}',
  FF: 'it may not end before {0} ends on {1}',
  SF: 'it may not end before {0} starts on {1}',
  'FS-lag': '{0} ends on {1}, plus a lag of {2}',
  'SS-lag': '{0} starts on {1}, plus a lag of {2}',
  'FF-lag': 'it may not end before {0} ends on {1}, plus a lag of {2}',
  'SF-lag': 'it may not end before {0} starts on {1}, plus a lag of {2}',
  part: 'it is a part of {0}, which may start on {1}',
  last: '{0} is the last below it, and ends on {1}',
  needed: '{0} is the last that it needs, and ends on {1}',
  busy: '{0} is busy with {1} until {2}',
  away: '{0} does not work before {1}',
  'no-work': 'there is no work before {0}',
  contract: 'the contract of {0} starts on {1}',
  'no-contract': '{0} has no contract from {1} to {2}',
  leave: '{0} is away from {1} to {2}',
  holiday: 'there is a holiday from {1} to {2}: {0}',
} as const;

export type Cause = Reason<keyof typeof CAUSES>;

/** Why an activity starts when it does, or ends then, where that decides. */
export interface Explanation {
  readonly place: number;
  /** What decides, and then what else it meets: leave, a weekend. */
  readonly causes: readonly Cause[];
  /** The activity that it waits for. */
  readonly waitsFor?: number;
}

/** An activity that takes time of a resource, until an end in working minutes. */
interface Taker {
  readonly place: number;
  readonly end: number;
}

/** A cause in the reader's language. Its arguments are the plan's text: make them harmless for the place that shows them. */
export function causeMessage({ code, args }: Cause, translate: Translate = fillIn): string {
  return translate(CAUSES[code], ...args);
}

/** A part of a cause as people read it: a moment with a space between its day and its time. */
export function readableArgument(argument: string): string {
  return argument.replace(/^(\d{4}-\d\d-\d\d)T(?=\d\d:\d\d$)/, '$1 ');
}

/** Explains the dates of one schedule; what it needs to look up is made once. */
export class Explainer {
  readonly #schedule: PlanSchedule;
  #takers: ReadonlyMap<number, readonly Taker[]> | undefined;

  constructor(schedule: PlanSchedule) {
    this.#schedule = schedule;
  }

  /** Why an activity has its date, then why what it waits for has, and so on, back to today or to a day that is set. */
  chain(place: number): Explanation[] {
    const steps: Explanation[] = [];
    const seen = new Set<number>();
    for (let next: number | undefined = place; next !== undefined && !seen.has(next); ) {
      seen.add(next);
      const step = this.explain(next);
      steps.push(step);
      next = step.waitsFor;
    }
    return steps;
  }

  explain(place: number): Explanation {
    const { compiled } = this.#schedule;
    const node = compiled.nodes[place] as Node;
    const bound = this.#bound(place, node);
    if (node.kind !== 'work' || node.isDone) return { place, ...bound };
    const busy = this.#busy(place, node, bound.earliest);
    const { waitsFor } = busy ?? bound;
    return {
      place,
      causes: [...(busy?.causes ?? bound.causes), ...this.#pauses(place, node, busy?.from ?? bound.earliest)],
      ...(waitsFor !== undefined && { waitsFor }),
    };
  }

  /** What keeps an activity from being earlier, apart from people, and the moment from which on it could be done. */
  #bound(place: number, node: Node): { causes: Cause[]; waitsFor?: number; earliest: number } {
    const { network, levelled, path } = this.#schedule;
    const { incoming, notBefore } = network;
    if (node.kind === 'work' && node.isDone) {
      const cause = node.finished === undefined ? reason('done-before') : reason('done', node.finished);
      return { causes: [cause], earliest: levelled.start[place] as number };
    }
    const start = levelled.start[place] as number;
    const finish = levelled.finish[place] as number;
    let earliest = notBefore[place] as number;
    let found: { cause: Cause; waitsFor?: number } = { cause: this.#setCause(place, node) };
    let end = network.finishNotBefore[place] as number;
    let foundEnd: { cause: Cause; waitsFor?: number } | undefined;
    const bounds = 'bounds' in node ? node.bounds : undefined;
    if (bounds?.finish && end > Number.NEGATIVE_INFINITY) {
      foundEnd = { cause: reason('constraint', bounds.finish.by, bounds.finish.date) };
    }
    for (let link = incoming.first[place] as number; link < (incoming.first[place + 1] as number); link++) {
      const other = incoming.other[link] as number;
      const type = incoming.type[link] as number;
      const from = (type === FS || type === FF ? levelled.finish[other] : levelled.start[other]) as number;
      // What never had a date holds nothing back.
      if (from === Number.NEGATIVE_INFINITY) continue;
      const moment = lagged(network, incoming, link, from);
      const isFirst = network.isFirst[place] === 1;
      if (isFirst ? from === start : type === FS || type === SS) {
        if (!isFirst && moment <= earliest) continue;
        earliest = moment;
        found = { cause: this.#linkCause(node, link, from), waitsFor: other };
      } else if (!isFirst && moment > end) {
        end = moment;
        foundEnd = { cause: this.#linkCause(node, link, from), waitsFor: other };
      }
    }
    const isHeldByEnd = foundEnd !== undefined && (finish === end || this.#freeStart(place, earliest) < start);
    const needed = isHeldByEnd ? this.#startFor(place, end) : Number.NEGATIVE_INFINITY;
    if (foundEnd && needed > earliest) [found, earliest] = [foundEnd, needed];
    const { cause, waitsFor } = found;
    const isHeldBack = (path.patientStart[place] as number) > (path.early.start[place] as number);
    if (isHeldBack && waitsFor === undefined) return { causes: [reason('latest')], earliest };
    return { causes: [cause], ...(waitsFor !== undefined && { waitsFor }), earliest };
  }

  /** The day that the plan sets for an activity, or today. */
  #setCause(place: number, node: Node): Cause {
    const { asOf } = this.#schedule.compiled.input;
    switch (node.kind) {
      case 'promise':
        return promiseCause(node, asOf);
      case 'begun':
        return reason('started', node.started);
      case 'milestone': {
        const finish = this.#schedule.levelled.finish[place] as number;
        if (!Number.isFinite(finish)) return reason(isReached(node.milestone) ? 'done-before' : 'nothing-needed');
        const { committed } = node.milestone.values;
        const isOverdue = !isReached(node.milestone) && committed !== undefined && committed < asOf;
        return isOverdue ? reason('today', asOf) : reason('reached', lastDateOf(finish));
      }
      case 'end':
        return reason('nothing-below');
      default: {
        if (this.#isBegun(place)) return reason('begun', asOf);
        const { start } = node.bounds;
        const isSet = start !== undefined && (this.#schedule.network.notBefore[place] as number) <= start.moment;
        if (!isSet) return reason('today', asOf);
        if (start.by === 'start') return reason('field', 'start', start.date);
        if (start.by === 'project' || start.by === 'iteration') return reason(start.by, start.date);
        return reason('constraint', start.by, start.date);
      }
    }
  }

  #isBegun(place: number): boolean {
    return this.#schedule.compiled.priorities[place]?.isBegun === true;
  }

  #linkCause(node: Node, link: number, moment: number): Cause {
    const { compiled, network } = this.#schedule;
    const from = compiled.nodes[network.incoming.other[link] as number] as Node;
    const type = network.incoming.type[link] as number;
    const args = [idOfNode(from), momentText(moment)] as const;
    if (from.kind === 'gate' && node.kind !== 'milestone') return reason('part', ...args);
    if (node.kind === 'end' && type === FS) return reason('last', ...args);
    if (node.kind === 'milestone') return reason('needed', ...args);
    const tie = typeOf(type);
    const hasLag = network.incoming.lag[link] !== 0 && 'item' in node;
    const lag = hasLag ? writtenDependency(node.plan, node.item, args[0], type)?.dependency.lag : undefined;
    return lag === undefined ? reason(tie, ...args) : reason(`${tie}-lag`, ...args, lagText(lag).replace('+', ''));
  }

  /** When a part of an activity could start from a moment on, if everybody were free. */
  #freeStart(place: number, moment: number): number {
    let first = Number.POSITIVE_INFINITY;
    for (const { calendar, length } of this.#parts(place)) {
      first = Math.min(first, length === 0 ? moment : calendar.startAt(calendar.worked(moment)));
    }
    return first;
  }

  /** The start with which an activity ends at a moment. */
  #startFor(place: number, finish: number): number {
    let latest = Number.POSITIVE_INFINITY;
    for (const { calendar, length } of this.#parts(place)) {
      latest = Math.min(latest, length === 0 ? finish : calendar.startAt(calendar.worked(finish) - length));
    }
    return latest;
  }

  #parts(place: number): { calendar: WorkTime; length: number; resource: number }[] {
    const { network, levelled } = this.#schedule;
    const way = levelled.way[place] as number;
    const [first, last] = [network.firstPart[way] as number, network.firstPart[way + 1] as number];
    return Array.from({ length: last - first }, (_, index) => ({
      calendar: network.calendars[network.partCalendar[first + index] as number] as WorkTime,
      length: network.partLength[first + index] as number,
      resource: network.partResource[first + index] as number,
    }));
  }

  /** Who of those who do an item is busy until it starts, and with what: what ends in their time just when it begins. */
  #busy(
    place: number,
    node: WorkNode,
    earliest: number,
  ): { causes: Cause[]; waitsFor: number; from: number } | undefined {
    const { levelled, compiled } = this.#schedule;
    const start = levelled.start[place] as number;
    if (start <= this.#freeStart(place, earliest)) return undefined;
    const members = this.#membersOf(place, node);
    for (const { calendar, resource } of this.#parts(place)) {
      if (resource === NOBODY) continue;
      const worked = calendar.worked(start);
      for (const { place: other, end } of this.#takersOf(resource)) {
        if (other === place || end !== worked) continue;
        const isTheirs = (one: Member): boolean =>
          one.resource === resource || one.parts.get(node.plan.project.key)?.resource === resource;
        const member = members.find(isTheirs);
        const busyWith = compiled.nodes[other] as Node;
        const until = calendar.finishAt(end);
        const cause = reason('busy', member ? idIn(member, node.plan) : '', idOfNode(busyWith), momentText(until));
        return { causes: [cause], waitsFor: other, from: until };
      }
    }
    return undefined;
  }

  #membersOf(place: number, { ways }: WorkNode): readonly Member[] {
    const { levelled, network } = this.#schedule;
    return ways[(levelled.way[place] as number) - (network.firstWay[place] as number)]?.members ?? [];
  }

  /** What takes time of a resource. */
  #takersOf(resource: number): readonly Taker[] {
    this.#takers ??= this.#allTakers();
    return this.#takers.get(resource) ?? [];
  }

  #allTakers(): Map<number, Taker[]> {
    const { network, levelled } = this.#schedule;
    const takers = new Map<number, Taker[]>();
    for (let place = 0; place < network.size; place++) {
      for (const { resource, length, calendar } of this.#parts(place)) {
        if (resource === NOBODY || length === 0) continue;
        const taker = { place, end: calendar.worked(levelled.start[place] as number) + length };
        const known = takers.get(resource);
        if (known) known.push(taker);
        else takers.set(resource, [taker]);
      }
    }
    return takers;
  }

  /** What stands between the moment from which on an item can be done and its end. */
  #pauses(place: number, node: WorkNode, from: number): Cause[] {
    const { levelled } = this.#schedule;
    const parts = this.#parts(place);
    if (parts.every(({ length }) => length === 0)) return [];
    // Where only a duration is set, the days of those who do it do not count.
    const isStaffed = parts.some(({ resource }) => resource !== NOBODY);
    const placed = { from, start: levelled.start[place] as number, finish: levelled.finish[place] as number };
    return pausesOf(node.plan, isStaffed ? this.#membersOf(place, node) : [], placed);
  }
}

/** The day on which something of others comes: what is overdue is believed to come today. */
function promiseCause({ promise: { values } }: PromiseNode, asOf: string): Cause {
  const { delivered, expected, promised } = values;
  if (delivered !== undefined) return reason('delivered', delivered);
  const date = expected ?? promised;
  if (date === undefined) return reason('promised-nothing', asOf);
  const by = expected === undefined ? 'promised' : 'expected';
  return date < asOf ? reason(`${by}-overdue`, date, asOf) : reason(by, date);
}
