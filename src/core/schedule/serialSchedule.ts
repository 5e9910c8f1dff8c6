import { expectedWork } from './expectedWork.ts';
import { lagged } from './lagged.ts';
import { emptySchedule, FF, FS, type Network, NOBODY, type Schedule, SS } from './network.ts';
import { Profile } from './profile.ts';
import { Reuse, type Scheduled } from './reuse.ts';
import type { WorkTime } from './workCalendar.ts';

/**
 * Serial schedule generation (Kelley 1963; Kolisch 1996): one activity after the other, each as early as what it depends
 * on and the resources left by those before it allow; of several ways the one that ends first, and of those that end together
 * the one of whoever is expected to do less. It levels plans, and it solves PSPLIB's problems.
 */
export class SerialScheduler {
  readonly #network: Network;
  readonly #profiles: readonly Profile[];
  readonly #work: Float64Array;
  /** What the last search for a place found. */
  #start = 0;
  #finish = 0;

  /** @param isLevelled whether resources count; without them all start as early as what they depend on allows */
  constructor(network: Network, isLevelled = true) {
    this.#network = network;
    this.#profiles = isLevelled ? network.resources.map(({ capacity }) => new Profile(capacity)) : [];
    this.#work = isLevelled ? expectedWork(network) : new Float64Array();
  }

  /**
   * Schedules all activities.
   * @param order every activity once, each behind all that it depends on
   */
  schedule(order: ArrayLike<number>, into: Schedule = emptySchedule(this.#network.size)): Schedule {
    for (const profile of this.#profiles) profile.clear();
    for (let place = 0; place < order.length; place++) this.#place(order[place] as number, into);
    return into;
  }

  /**
   * Schedules all activities, and looks for a place only for those that an earlier schedule does not tell the place of.
   * @param changed the activities that may need something else by now, where that is known
   */
  scheduleAgain(order: Int32Array, before: Scheduled, changed?: ReadonlySet<number>): Schedule {
    const schedule = emptySchedule(this.#network.size);
    const reuse = new Reuse(this.#network, before, changed, this.#profiles.length > 0 ? this.#work : undefined);
    for (const profile of this.#profiles) profile.clear();
    for (const activity of order) {
      const isKept = reuse.keep(activity, schedule);
      if (isKept) this.#take(schedule.way[activity] as number, schedule.start[activity] as number);
      else this.#place(activity, schedule);
      reuse.note(activity, schedule, isKept);
    }
    return schedule;
  }

  /** Places one activity behind those that it depends on, which are in the schedule, and takes what it needs. */
  #place(activity: number, schedule: Schedule): void {
    const { firstWay, incoming } = this.#network;
    if (this.#network.isFirst[activity] === 1) {
      this.#placeFirst(activity, schedule);
      return;
    }
    let earliest = this.#network.notBefore[activity] as number;
    let finish = this.#network.finishNotBefore[activity] as number;
    const end = incoming.first[activity + 1] as number;
    for (let link = incoming.first[activity] as number; link < end; link++) {
      const other = incoming.other[link] as number;
      const type = incoming.type[link] as number;
      const from = (type === FS || type === FF ? schedule.finish[other] : schedule.start[other]) as number;
      const bound = incoming.lag[link] === 0 ? from : lagged(this.#network, incoming, link, from);
      if (type === FS || type === SS) {
        if (bound > earliest) earliest = bound;
      } else if (bound > finish) finish = bound;
    }
    const first = firstWay[activity] as number;
    let chosen = first;
    this.#find(first, earliest, finish);
    const last = firstWay[activity + 1] as number;
    if (last > first + 1) {
      let bestStart = this.#start;
      let bestFinish = this.#finish;
      for (let way = first + 1; way < last; way++) {
        this.#find(way, earliest, finish);
        if (this.#finish > bestFinish) continue;
        if (this.#finish === bestFinish && this.#workOf(way) >= this.#workOf(chosen)) continue;
        chosen = way;
        bestStart = this.#start;
        bestFinish = this.#finish;
      }
      this.#start = bestStart;
      this.#finish = bestFinish;
    }
    schedule.way[activity] = chosen;
    schedule.start[activity] = this.#start;
    schedule.finish[activity] = this.#finish;
    this.#take(chosen, this.#start);
  }

  /** How much whoever is needed first in a way is expected to do. */
  #workOf(way: number): number {
    const { firstPart, partResource } = this.#network;
    return this.#work[partResource[firstPart[way] as number] as number] ?? 0;
  }

  /** Places what is the moment at which the first of those that it follows starts. */
  #placeFirst(activity: number, schedule: Schedule): void {
    const { firstWay, incoming } = this.#network;
    let first = Number.POSITIVE_INFINITY;
    const end = incoming.first[activity + 1] as number;
    for (let link = incoming.first[activity] as number; link < end; link++) {
      first = Math.min(first, schedule.start[incoming.other[link] as number] as number);
    }
    schedule.way[activity] = firstWay[activity] as number;
    schedule.start[activity] = first;
    schedule.finish[activity] = first;
  }

  /** Takes what the parts of a way need from the resources, from a start on. */
  #take(way: number, start: number): void {
    if (this.#profiles.length === 0) return;
    const { firstPart, partLength, partResource, partUnits } = this.#network;
    const end = firstPart[way + 1] as number;
    for (let part = firstPart[way] as number; part < end; part++) {
      const length = partLength[part] as number;
      const profile = this.#profiles[partResource[part] as number];
      if (profile === undefined || length === 0) continue;
      const from = this.#calendarOf(part).worked(start);
      profile.take(from, length, partUnits[part] as number);
    }
  }

  /** The earliest start and finish of a way. */
  #find(way: number, earliest: number, finishNotBefore: number): void {
    const { firstPart, partLength, partResource, partUnits } = this.#network;
    const first = firstPart[way] as number;
    const end = firstPart[way + 1] as number;
    let from = finishNotBefore > earliest ? Math.max(earliest, this.#latestStart(way, finishNotBefore)) : earliest;
    for (let part = first; part < end; part++) {
      const resource = partResource[part] as number;
      const length = partLength[part] as number;
      const profile = resource === NOBODY || length === 0 ? undefined : this.#profiles[resource];
      if (profile === undefined) continue;
      const calendar = this.#calendarOf(part);
      const worked = calendar.worked(from);
      const free = profile.earliest(worked, length, partUnits[part] as number);
      if (free === worked) continue;
      from = calendar.startAt(free);
      // The parts before this one have to be free from here on as well.
      if (part > first) part = first - 1;
    }
    this.#start = Number.POSITIVE_INFINITY;
    this.#finish = finishNotBefore;
    for (let part = first; part < end; part++) {
      const calendar = this.#calendarOf(part);
      const length = partLength[part] as number;
      const worked = calendar.worked(from);
      const start = length === 0 ? from : calendar.startAt(worked);
      const finish = length === 0 ? from : calendar.finishAt(worked + length);
      if (start < this.#start) this.#start = start;
      if (finish > this.#finish) this.#finish = finish;
    }
  }

  #calendarOf(part: number): WorkTime {
    return this.#network.calendars[this.#network.partCalendar[part] as number] as WorkTime;
  }

  /** The latest start of a way with which it ends its work by a moment. */
  #latestStart(way: number, finish: number): number {
    const { firstPart, partLength } = this.#network;
    let latest = Number.POSITIVE_INFINITY;
    const end = firstPart[way + 1] as number;
    for (let part = firstPart[way] as number; part < end; part++) {
      const calendar = this.#calendarOf(part);
      const length = partLength[part] as number;
      const start = length === 0 ? finish : calendar.startAt(calendar.worked(finish) - length);
      if (start < latest) latest = start;
    }
    return latest;
  }
}
