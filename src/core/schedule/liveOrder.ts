import { compare } from '../model/compare.ts';
import type { Network } from './network.ts';
import { orderByKeys } from './orders.ts';

/** What decides who gets a person first: what is begun, then the plan, then priority, score and rank. */
export interface PriorityKey {
  readonly isBegun: boolean;
  /** Whether it is done as late as possible, so that all others come first. */
  readonly isLate: boolean;
  /** The place of its plan among the plans. */
  readonly plan: number;
  /** The place of its priority among those of its plan, 0 for the highest. */
  readonly priority: number;
  readonly score: number;
  readonly rank: number;
}

/** The order in which live dates are computed, and what it was made of, for the next time. */
export interface LiveOrder {
  readonly order: Int32Array;
  /** How important each is: the lower the more. */
  readonly classes: Int32Array;
  /** All activities by importance, urgency and id. */
  readonly places: readonly number[];
}

/**
 * The order in which live dates are computed, by one stable rule: first what is more important, and what more important
 * work waits for is as important as that; of what is equally important first what is more urgent, then by id.
 * @param inOrder every activity once, each behind all that it depends on
 * @param urgent when each has to start so that nothing is late
 * @param before the order of a network with the same links and priorities: sorting what is nearly sorted takes next to no time
 */
export function liveOrder(
  network: Network,
  inOrder: Int32Array,
  priorities: readonly (PriorityKey | undefined)[],
  urgent: Float64Array,
  idOf: (activity: number) => string,
  before?: LiveOrder,
): LiveOrder {
  const { size } = network;
  const classes = before?.classes ?? inheritedClasses(network, inOrder, classesOf(priorities));
  const places = before?.places.slice() ?? Array.from({ length: size }, (_, place) => place);
  places.sort((a, b) => {
    return (
      (classes[a] as number) - (classes[b] as number) ||
      (urgent[a] as number) - (urgent[b] as number) ||
      compare(idOf(a), idOf(b)) ||
      a - b
    );
  });
  const keys = new Float64Array(size);
  for (let key = 0; key < size; key++) {
    const place = places[key] as number;
    // What is no work takes nobody's time, so that it is placed as soon as it can be.
    keys[place] = priorities[place] === undefined ? -1 : key;
  }
  return { order: orderByKeys(network, keys), classes, places };
}

/** Whether some activities are as important as before, as far as their own priority says. */
export function samePriorities(
  old: readonly (PriorityKey | undefined)[],
  now: readonly (PriorityKey | undefined)[],
  changed: Iterable<number>,
): boolean {
  for (const place of changed) {
    const [was, is] = [old[place], now[place]];
    if (was === is) continue;
    if (was === undefined || is === undefined || comparePriorities(was, is) !== 0) return false;
  }
  return true;
}

const UNIMPORTANT = 2 ** 31 - 1;

/** For each activity a number, the lower the more important, equal where they are equally so. */
export function classesOf(priorities: readonly (PriorityKey | undefined)[]): Int32Array {
  const work = priorities.flatMap((key, place) => (key === undefined ? [] : [{ key, place }]));
  work.sort((a, b) => comparePriorities(a.key, b.key));
  const classes = new Int32Array(priorities.length).fill(UNIMPORTANT);
  let current = 0;
  for (const [index, { key, place }] of work.entries()) {
    const before = work[index - 1];
    if (before && comparePriorities(before.key, key) !== 0) current++;
    classes[place] = current;
  }
  return classes;
}

function comparePriorities(a: PriorityKey, b: PriorityKey): number {
  return (
    Number(b.isBegun) - Number(a.isBegun) ||
    Number(a.isLate) - Number(b.isLate) ||
    a.plan - b.plan ||
    a.priority - b.priority ||
    compare(b.score, a.score) ||
    compare(a.rank, b.rank)
  );
}

/**
 * What more important work waits for is as important as that.
 * @param order every activity once, each behind all that it depends on
 */
export function inheritedClasses({ outgoing }: Network, order: Int32Array, classes: Int32Array): Int32Array {
  for (let place = order.length - 1; place >= 0; place--) {
    const activity = order[place] as number;
    const end = outgoing.first[activity + 1] as number;
    for (let link = outgoing.first[activity] as number; link < end; link++) {
      const other = outgoing.other[link] as number;
      if ((classes[other] as number) < (classes[activity] as number)) classes[activity] = classes[other] as number;
    }
  }
  return classes;
}
