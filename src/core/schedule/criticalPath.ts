import { ELAPSED, FS, type Links, type Network, type Schedule, SF, SS } from './network.ts';
import { SerialScheduler } from './serialSchedule.ts';
import type { WorkTime } from './workCalendar.ts';

/** When each activity can be done, as if everybody were always free, and how much it can slip. */
export interface CriticalPath {
  readonly early: Schedule;
  readonly lateStart: Float64Array;
  readonly lateFinish: Float64Array;
  /** When each starts that may wait, if it is as late as nothing else slips; of the others, when they start early. */
  readonly patientStart: Float64Array;
  /** The working minutes by which it can slip before the end does, or before a constraint is broken; below 0 where it is. */
  readonly totalSlack: Float64Array;
  /** The working minutes by which it can slip before anything else does. */
  readonly freeSlack: Float64Array;
}

export interface PathOptions {
  /** The moments by which each has to have started, and has to be done; infinite where it has time. */
  readonly startBy: Float64Array;
  readonly finishBy: Float64Array;
  /** Which of them may wait for as long as nothing else slips. */
  readonly mayWait: Uint8Array;
  /** Until when one that may wait does so at most, where it can be done by then; infinite where nobody says. */
  readonly waitUntil: (activity: number) => number;
  /** The calendar of each in which slack is counted. */
  readonly calendarOf: (activity: number) => WorkTime;
  /** Which end each works towards, as a number from 0: that of its plan. */
  readonly endOf: (activity: number) => number;
  /** Which are work, of which the last is the end: no date that others have promised, and no milestone, makes a plan longer. */
  readonly isWork: Uint8Array;
  /** An earlier network and its dates, of which is taken over what still holds. */
  readonly before?: PathBefore;
  /** The activities that may need something else by now than in the earlier network, or by another day, where that is known. */
  readonly changed?: ReadonlySet<number> | undefined;
}

/** A network with the same activities, calendars and resources at the same places, and how it was computed. */
export interface PathBefore {
  readonly network: Network;
  readonly order: Int32Array;
  readonly path: CriticalPath;
}

/** The critical path method (Kelley and Walker 1959) on calendars: a pass forward for the early dates, one back for the late. */
export function criticalPath(network: Network, order: Int32Array, options: PathOptions): CriticalPath {
  const { size, outgoing } = network;
  const scheduler = new SerialScheduler(network, false);
  const { before, changed } = options;
  const early = before
    ? scheduler.scheduleAgain(order, { ...before, levelled: before.path.early }, changed)
    : scheduler.schedule(order);
  const ends = endsOf(early, options);
  const path: CriticalPath = {
    early,
    lateStart: new Float64Array(size),
    lateFinish: new Float64Array(size),
    patientStart: early.start.slice(),
    totalSlack: new Float64Array(size),
    freeSlack: new Float64Array(size),
  };
  const { lateStart, lateFinish, patientStart, totalSlack, freeSlack } = path;
  const patientFinish = early.finish.slice();
  const kept = before && changed ? new KeptPath(network, path, ends, options, before, changed) : undefined;
  for (let place = order.length - 1; place >= 0; place--) {
    const activity = order[place] as number;
    if (kept?.keep(activity)) continue;
    const end = ends[options.endOf(activity)] ?? Number.NEGATIVE_INFINITY;
    const isBehindEnd = (early.finish[activity] as number) > end;
    let finish = Math.min(isBehindEnd ? Number.POSITIVE_INFINITY : end, options.finishBy[activity] as number);
    let start = options.startBy[activity] as number;
    const slackTime = options.calendarOf(activity);
    if (options.mayWait[activity] === 1) {
      const until = Math.max(options.waitUntil(activity), early.finish[activity] as number);
      const [first, last] = patient(activity, Math.min(finish, until), start);
      patientStart[activity] = first;
      patientFinish[activity] = last;
    }
    const startWorked = slackTime.worked(patientStart[activity] as number);
    const finishWorked = slackTime.worked(patientFinish[activity] as number);
    let free = Number.POSITIVE_INFINITY;
    const last = outgoing.first[activity + 1] as number;
    for (let link = outgoing.first[activity] as number; link < last; link++) {
      const other = outgoing.other[link] as number;
      const type = outgoing.type[link] as number;
      if (network.isFirst[other] === 1 && (early.start[activity] as number) > (early.start[other] as number)) continue;
      const isToStart = type === FS || type === SS;
      const late = unlagged(network, outgoing, link, (isToStart ? lateStart[other] : lateFinish[other]) as number);
      const next = unlagged(network, outgoing, link, (isToStart ? patientStart : patientFinish)[other] as number);
      if (type === SS || type === SF) {
        start = Math.min(start, late);
        if (Number.isFinite(next)) free = Math.min(free, slackTime.worked(next) - startWorked);
      } else {
        finish = Math.min(finish, late);
        if (Number.isFinite(next)) free = Math.min(free, slackTime.worked(next) - finishWorked);
      }
    }
    const way = early.way[activity] as number;
    const startForFinish = latestStart(network, way, finish);
    // Whatever has to have started by then ends no later than that lets it.
    if (start < startForFinish) finish = Math.min(finish, finishOf(network, way, start));
    else start = startForFinish;
    lateStart[activity] = start;
    lateFinish[activity] = finish;
    // Where several do it, whose days differ, its start may slip though its end may not.
    totalSlack[activity] = Math.min(slackTime.worked(start) - startWorked, slackTime.worked(finish) - finishWorked);
    freeSlack[activity] = Math.min(Math.max(free, 0), Math.max(totalSlack[activity] as number, 0));
    kept?.note(activity);
  }
  return path;

  /** When an activity that may wait starts and ends, if what follows it has to be no later for that. */
  function patient(activity: number, finishBy: number, startBy: number): [start: number, finish: number] {
    let [start, finish] = [startBy, finishBy];
    const last = outgoing.first[activity + 1] as number;
    for (let link = outgoing.first[activity] as number; link < last; link++) {
      const other = outgoing.other[link] as number;
      const type = outgoing.type[link];
      if (network.isFirst[other] === 1 && (early.start[activity] as number) > (early.start[other] as number)) continue;
      const isToStart = type === FS || type === SS;
      const bound = unlagged(network, outgoing, link, (isToStart ? patientStart : patientFinish)[other] as number);
      if (type === SS || type === SF) start = Math.min(start, bound);
      else finish = Math.min(finish, bound);
    }
    const way = early.way[activity] as number;
    const wanted = Math.min(start, latestStart(network, way, finish));
    const earliest = early.start[activity] as number;
    if (wanted <= earliest) return [earliest, early.finish[activity] as number];
    return [wanted, finishOf(network, way, wanted)];
  }
}

/**
 * Which activities keep their late dates and slack from an earlier network: those that need the same as before, work towards the
 * same end, and are followed by others of which nothing has changed.
 */
class KeptPath {
  readonly #network: Network;
  readonly #path: CriticalPath;
  readonly #before: CriticalPath;
  readonly #firstWayBefore: Int32Array;
  /** Whether an activity's dates, early and late, are those it had. */
  readonly #isSame: Uint8Array;
  readonly #mayKeep: (activity: number) => boolean;

  constructor(
    network: Network,
    path: CriticalPath,
    ends: readonly number[],
    options: PathOptions,
    before: PathBefore,
    changed: ReadonlySet<number>,
  ) {
    this.#network = network;
    this.#path = path;
    this.#before = before.path;
    this.#firstWayBefore = before.network.firstWay;
    this.#isSame = new Uint8Array(network.size);
    const oldEnds = endsOf(before.path.early, options);
    const { endOf } = options;
    this.#mayKeep = (activity) => ends[endOf(activity)] === oldEnds[endOf(activity)] && !changed.has(activity);
  }

  /** Gives an activity its earlier late dates and slack, if they still hold. */
  keep(activity: number): boolean {
    if (!this.#isAsEarly(activity) || !this.#mayKeep(activity) || !this.#isFollowedBySame(activity)) return false;
    const [path, before] = [this.#path, this.#before];
    path.lateStart[activity] = before.lateStart[activity] as number;
    path.lateFinish[activity] = before.lateFinish[activity] as number;
    path.totalSlack[activity] = before.totalSlack[activity] as number;
    path.freeSlack[activity] = before.freeSlack[activity] as number;
    this.#isSame[activity] = 1;
    return true;
  }

  /** Notes that an activity has its late dates. */
  note(activity: number): void {
    const [path, before] = [this.#path, this.#before];
    const isSame =
      this.#isAsEarly(activity) &&
      path.lateStart[activity] === before.lateStart[activity] &&
      path.lateFinish[activity] === before.lateFinish[activity];
    this.#isSame[activity] = Number(isSame);
  }

  #isAsEarly(activity: number): boolean {
    const [now, old] = [this.#path.early, this.#before.early];
    return (
      now.start[activity] === old.start[activity] &&
      now.finish[activity] === old.finish[activity] &&
      (now.way[activity] as number) - (this.#network.firstWay[activity] as number) ===
        (old.way[activity] as number) - (this.#firstWayBefore[activity] as number)
    );
  }

  #isFollowedBySame(activity: number): boolean {
    const { outgoing } = this.#network;
    const last = outgoing.first[activity + 1] as number;
    for (let link = outgoing.first[activity] as number; link < last; link++) {
      if (this.#isSame[outgoing.other[link] as number] === 0) return false;
    }
    return true;
  }
}

/** When each plan ends: the last of its work. */
function endsOf({ finish }: Schedule, { endOf, isWork }: PathOptions): number[] {
  const ends: number[] = [];
  for (let activity = 0; activity < finish.length; activity++) {
    if (isWork[activity] === 0) continue;
    const end = endOf(activity);
    ends[end] = Math.max(ends[end] ?? Number.NEGATIVE_INFINITY, finish[activity] as number);
  }
  return ends;
}

/** When a way that starts at a moment ends. */
function finishOf({ calendars, firstPart, partCalendar, partLength }: Network, way: number, start: number): number {
  let finish = start;
  const end = firstPart[way + 1] as number;
  for (let part = firstPart[way] as number; part < end; part++) {
    const calendar = calendars[partCalendar[part] as number] as WorkTime;
    const length = partLength[part] as number;
    if (length > 0) finish = Math.max(finish, calendar.finishAt(calendar.worked(start) + length));
  }
  return finish;
}

/** The latest start of a way with which all of it is done by a moment. */
function latestStart({ calendars, firstPart, partCalendar, partLength }: Network, way: number, finish: number): number {
  let start = finish;
  const end = firstPart[way + 1] as number;
  for (let part = firstPart[way] as number; part < end; part++) {
    const calendar = calendars[partCalendar[part] as number] as WorkTime;
    const length = partLength[part] as number;
    if (length > 0) start = Math.min(start, calendar.startAt(calendar.worked(finish) - length));
  }
  return start;
}

/** The latest moment from which a link's lag leads no further than to another one. */
function unlagged({ calendars }: Network, links: Links, link: number, moment: number): number {
  const lag = links.lag[link] as number;
  if (lag === 0 || !Number.isFinite(moment)) return moment;
  const place = links.calendar[link] as number;
  if (place === ELAPSED) return moment - lag;
  const calendar = calendars[place] as WorkTime;
  return calendar.startAt(calendar.worked(moment) - lag);
}
