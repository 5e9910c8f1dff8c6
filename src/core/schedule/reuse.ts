import { changedPlaces, expectedWork } from './expectedWork.ts';
import { type Links, type Network, NOBODY, type Schedule } from './network.ts';

/** A network that was scheduled before. */
export interface Scheduled {
  readonly network: Network;
  readonly order: Int32Array;
  readonly levelled: Schedule;
}

/** What became of an activity so far: nothing yet, it has its earlier place, or another one. */
const WAITING = 0;
const SAME = 1;
const MOVED = 2;

/**
 * Which activities keep their place from an earlier schedule. An activity's place follows from what it needs, from the
 * places of what it depends on, and from what was taken before its turn, up to its end, of all resources that it could take.
 * Where none of that has changed, nor who of them has less to do, looking for its place again finds the same, so that what is
 * kept equals what a full computation gives: what is taken after its end cannot matter, since a place is looked for from the
 * earliest moment on, and of several ways the one that ends first is taken.
 */
export class Reuse {
  readonly #network: Network;
  readonly #before: Scheduled;
  readonly #changed: ReadonlySet<number> | undefined;
  readonly #isLevelled: boolean;
  /** Whether a resource has changed places with another one in the order of who has less to do. */
  readonly #changedPlaces: Uint8Array;
  readonly #state: Uint8Array;
  /** The place of each activity in the earlier order. */
  readonly #turn: Int32Array;
  /** For each resource the activities that took of it, in their order, and the first of them that waits. */
  readonly #takers: readonly number[][];
  readonly #next: Int32Array;
  /** For each resource those that have their earlier place, though one that took of it before them waits. */
  readonly #ahead: number[][];
  /** For each resource the moment before which nothing of it is taken by something that moved, or was. */
  readonly #movedFrom: Float64Array;

  /**
   * @param before a schedule of a network with the same activities, calendars and resources at the same places
   * @param changed the activities that may need something else by now, apart from their days, where that is known
   * @param work how much each resource is expected to do; undefined where resources do not count
   */
  constructor(
    network: Network,
    before: Scheduled,
    changed: ReadonlySet<number> | undefined,
    work: Float64Array | undefined,
  ) {
    this.#network = network;
    this.#before = before;
    this.#changed = changed;
    this.#isLevelled = work !== undefined;
    this.#changedPlaces = work ? changedPlaces(expectedWork(before.network), work) : new Uint8Array();
    this.#state = new Uint8Array(network.size);
    this.#turn = new Int32Array(network.size);
    this.#takers = network.resources.map(() => []);
    this.#next = new Int32Array(network.resources.length);
    this.#ahead = network.resources.map(() => []);
    this.#movedFrom = new Float64Array(network.resources.length).fill(Number.POSITIVE_INFINITY);
    if (!work) return;
    for (const [turn, activity] of before.order.entries()) {
      this.#turn[activity] = turn;
      const way = before.levelled.way[activity] as number;
      const end = before.network.firstPart[way + 1] as number;
      for (let part = before.network.firstPart[way] as number; part < end; part++) {
        const resource = resourceOf(before.network, part);
        if (resource !== NOBODY) this.#takers[resource]?.push(activity);
      }
    }
  }

  /** Gives an activity its earlier place, if that is still its place. */
  keep(activity: number, schedule: Schedule): boolean {
    if (!this.#isSame(activity) || !this.#followsSame(activity, schedule)) return false;
    if (this.#isLevelled && !this.#meetsSame(activity)) return false;
    const { levelled, network } = this.#before;
    const way = (levelled.way[activity] as number) - (network.firstWay[activity] as number);
    schedule.way[activity] = way + (this.#network.firstWay[activity] as number);
    schedule.start[activity] = levelled.start[activity] as number;
    schedule.finish[activity] = levelled.finish[activity] as number;
    return true;
  }

  /**
   * Notes what an activity that has its place takes.
   * @param isKept whether it is where it was because it was kept there
   */
  note(activity: number, schedule: Schedule, isKept: boolean): void {
    if (!this.#isLevelled) return;
    const { levelled, network } = this.#before;
    const [way, oldWay] = [schedule.way[activity] as number, levelled.way[activity] as number];
    const [start, oldStart] = [schedule.start[activity] as number, levelled.start[activity] as number];
    const isSame =
      isKept ||
      (start === oldStart &&
        way - (this.#network.firstWay[activity] as number) === oldWay - (network.firstWay[activity] as number) &&
        this.#isSame(activity));
    this.#state[activity] = isSame ? SAME : MOVED;
    const from = Math.min(start, oldStart);
    const last = network.firstPart[oldWay + 1] as number;
    for (let part = network.firstPart[oldWay] as number; part < last; part++) {
      const resource = resourceOf(network, part);
      if (resource === NOBODY) continue;
      if (this.#takers[resource]?.[this.#next[resource] as number] === activity) this.#goOn(resource);
      else if (isSame) this.#ahead[resource]?.push(activity);
      if (!isSame) this.#move(resource, from);
    }
    if (isSame) return;
    const end = this.#network.firstPart[way + 1] as number;
    for (let part = this.#network.firstPart[way] as number; part < end; part++) {
      const resource = resourceOf(this.#network, part);
      if (resource !== NOBODY) this.#move(resource, from);
    }
  }

  #move(resource: number, from: number): void {
    if (from < (this.#movedFrom[resource] as number)) this.#movedFrom[resource] = from;
  }

  /** Goes on to the next that waits. */
  #goOn(resource: number): void {
    const takers = this.#takers[resource] as number[];
    let next = this.#next[resource] as number;
    while (next < takers.length && this.#state[takers[next] as number] !== WAITING) next++;
    this.#next[resource] = next;
    const turn = next < takers.length ? (this.#turn[takers[next] as number] as number) : Number.POSITIVE_INFINITY;
    const ahead = this.#ahead[resource] as number[];
    if (ahead.length > 0) this.#ahead[resource] = ahead.filter((one) => (this.#turn[one] as number) > turn);
  }

  /** Whether an activity needs the same as before. */
  #isSame(activity: number): boolean {
    const [now, old] = [this.#network, this.#before.network];
    return (
      now.notBefore[activity] === old.notBefore[activity] &&
      now.finishNotBefore[activity] === old.finishNotBefore[activity] &&
      (this.#changed?.has(activity) === false || this.#needsSame(activity))
    );
  }

  #needsSame(activity: number): boolean {
    const [now, old] = [this.#network, this.#before.network];
    return (
      now.isFirst[activity] === old.isFirst[activity] &&
      sameLinks(now.incoming, old.incoming, activity) &&
      sameWays(now, old, activity)
    );
  }

  /** Whether all that it depends on is where it was. */
  #followsSame(activity: number, { start, finish }: Schedule): boolean {
    const { incoming } = this.#network;
    const { levelled } = this.#before;
    const end = incoming.first[activity + 1] as number;
    for (let link = incoming.first[activity] as number; link < end; link++) {
      const other = incoming.other[link] as number;
      if (start[other] !== levelled.start[other] || finish[other] !== levelled.finish[other]) return false;
    }
    return true;
  }

  /** Whether just the same was taken before its turn, up to its end, of all resources that it could take. */
  #meetsSame(activity: number): boolean {
    const { firstWay, firstPart } = this.#network;
    const isChoice = (firstWay[activity + 1] as number) > (firstWay[activity] as number) + 1;
    // The parts of all its ways stand behind each other.
    const end = firstPart[firstWay[activity + 1] as number] as number;
    for (let part = firstPart[firstWay[activity] as number] as number; part < end; part++) {
      const resource = resourceOf(this.#network, part);
      if (resource === NOBODY) continue;
      if ((isChoice && this.#changedPlaces[resource] === 1) || !this.#isTakenAlike(resource, activity)) return false;
    }
    return true;
  }

  #isTakenAlike(resource: number, activity: number): boolean {
    const { start, finish } = this.#before.levelled;
    const turn = this.#turn[activity] as number;
    const until = finish[activity] as number;
    if ((this.#movedFrom[resource] as number) < until) return false;
    const takers = this.#takers[resource] as number[];
    for (let at = this.#next[resource] as number; at < takers.length; at++) {
      const other = takers[at] as number;
      if ((this.#turn[other] as number) >= turn) break;
      if (this.#state[other] === WAITING && (start[other] as number) < until) return false;
    }
    for (let at = (this.#next[resource] as number) - 1; at >= 0; at--) {
      const other = takers[at] as number;
      if ((this.#turn[other] as number) < turn) break;
      if ((start[other] as number) < until) return false;
    }
    for (const other of this.#ahead[resource] as number[]) {
      if ((this.#turn[other] as number) > turn && (start[other] as number) < until) return false;
    }
    return true;
  }
}

/** The resource of which a part takes something, or NOBODY. */
function resourceOf({ partResource, partLength }: Network, part: number): number {
  return partLength[part] === 0 ? NOBODY : (partResource[part] as number);
}

function sameLinks(now: Links, old: Links, activity: number): boolean {
  const [first, oldFirst] = [now.first[activity] as number, old.first[activity] as number];
  const count = (now.first[activity + 1] as number) - first;
  if (count !== (old.first[activity + 1] as number) - oldFirst) return false;
  for (let link = 0; link < count; link++) {
    const [a, b] = [first + link, oldFirst + link];
    const isSame =
      now.other[a] === old.other[b] &&
      now.type[a] === old.type[b] &&
      now.lag[a] === old.lag[b] &&
      now.calendar[a] === old.calendar[b];
    if (!isSame) return false;
  }
  return true;
}

function sameWays(now: Network, old: Network, activity: number): boolean {
  const [first, oldFirst] = [now.firstWay[activity] as number, old.firstWay[activity] as number];
  const count = (now.firstWay[activity + 1] as number) - first;
  if (count !== (old.firstWay[activity + 1] as number) - oldFirst) return false;
  for (let way = 0; way <= count; way++) {
    const base = now.firstPart[first] as number;
    const oldBase = old.firstPart[oldFirst] as number;
    if ((now.firstPart[first + way] as number) - base !== (old.firstPart[oldFirst + way] as number) - oldBase)
      return false;
  }
  const [part, oldPart] = [now.firstPart[first] as number, old.firstPart[oldFirst] as number];
  const parts = (now.firstPart[first + count] as number) - part;
  for (let index = 0; index < parts; index++) {
    const [a, b] = [part + index, oldPart + index];
    const isSame =
      now.partLength[a] === old.partLength[b] &&
      now.partResource[a] === old.partResource[b] &&
      now.partUnits[a] === old.partUnits[b] &&
      now.partCalendar[a] === old.partCalendar[b];
    if (!isSame) return false;
  }
  return true;
}
