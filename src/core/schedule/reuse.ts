import type { Links, Network, Schedule } from './network.ts';

/** A network that was scheduled before. */
export interface Scheduled {
  readonly network: Network;
  readonly order: Int32Array;
  readonly levelled: Schedule;
}

/**
 * Which activities keep their place from an earlier schedule. An activity's place follows from what it needs, from the
 * places of what it depends on, and from what was taken before of all resources that it could take. Where none of that
 * has changed, looking for its place again finds the same, so that what is kept equals what a full computation gives.
 */
export class Reuse {
  readonly #network: Network;
  readonly #before: Scheduled;
  /** The place of each activity in the earlier order. */
  readonly #turn: Int32Array;
  /** For each resource the activities that took of it, in their order; how many of them did so again; whether one did not. */
  readonly #takers: readonly number[][];
  readonly #taken: Int32Array;
  readonly #differs: Uint8Array;

  /** @param before a schedule of a network with the same activities, calendars and resources at the same places */
  constructor(network: Network, before: Scheduled) {
    this.#network = network;
    this.#before = before;
    this.#turn = new Int32Array(network.size);
    this.#takers = network.resources.map(() => []);
    this.#taken = new Int32Array(network.resources.length);
    this.#differs = new Uint8Array(network.resources.length);
    for (const [turn, activity] of before.order.entries()) {
      this.#turn[activity] = turn;
      const way = before.levelled.way[activity] as number;
      for (const resource of resourcesOf(before.network, way)) this.#takers[resource]?.push(activity);
    }
  }

  /** Gives an activity its earlier place, if that is still its place. */
  keep(activity: number, schedule: Schedule): boolean {
    if (!this.#isSame(activity) || !this.#followsSame(activity, schedule) || !this.#meetsSame(activity)) return false;
    const { levelled, network } = this.#before;
    const way = (levelled.way[activity] as number) - (network.firstWay[activity] as number);
    schedule.way[activity] = way + (this.#network.firstWay[activity] as number);
    schedule.start[activity] = levelled.start[activity] as number;
    schedule.finish[activity] = levelled.finish[activity] as number;
    return true;
  }

  /** Notes what an activity that has its place takes. */
  note(activity: number, schedule: Schedule): void {
    const { levelled, network } = this.#before;
    const way = schedule.way[activity] as number;
    const oldWay = (levelled.way[activity] as number) - (network.firstWay[activity] as number);
    const isSame =
      schedule.start[activity] === levelled.start[activity] &&
      way - (this.#network.firstWay[activity] as number) === oldWay &&
      this.#isSame(activity);
    for (const resource of resourcesOf(this.#network, way)) {
      const taken = this.#taken[resource] as number;
      if (isSame && this.#takers[resource]?.[taken] === activity) this.#taken[resource] = taken + 1;
      else this.#differs[resource] = 1;
    }
  }

  /** Whether an activity needs the same as before. */
  #isSame(activity: number): boolean {
    const [now, old] = [this.#network, this.#before.network];
    return (
      now.notBefore[activity] === old.notBefore[activity] &&
      now.finishNotBefore[activity] === old.finishNotBefore[activity] &&
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

  /** Whether just the same was taken, by its turn, of all resources that it could take. */
  #meetsSame(activity: number): boolean {
    const { firstWay } = this.#network;
    const turn = this.#turn[activity] as number;
    const end = firstWay[activity + 1] as number;
    for (let way = firstWay[activity] as number; way < end; way++) {
      for (const resource of resourcesOf(this.#network, way)) {
        if (this.#differs[resource] === 1) return false;
        const takers = this.#takers[resource] ?? [];
        const taken = this.#taken[resource] as number;
        const [last, next] = [takers[taken - 1], takers[taken]];
        if (last !== undefined && (this.#turn[last] as number) > turn) return false;
        if (next !== undefined && (this.#turn[next] as number) < turn) return false;
      }
    }
    return true;
  }
}

/** The resources of which a way takes something. */
function resourcesOf({ firstPart, partResource, partLength }: Network, way: number): number[] {
  const resources: number[] = [];
  const end = firstPart[way + 1] as number;
  for (let part = firstPart[way] as number; part < end; part++) {
    const resource = partResource[part] as number;
    if (resource >= 0 && partLength[part] !== 0) resources.push(resource);
  }
  return resources;
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
