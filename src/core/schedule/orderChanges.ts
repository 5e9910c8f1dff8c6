import type { Network } from './network.ts';

type Random = () => number;

/**
 * An order at random in which what has to start soon comes early: of all that can come next, each is chosen with a
 * chance that grows with how much later the last of them has to start (regret-based biased random sampling, Drexl 1991).
 */
export function sampledOrder({ size, incoming, outgoing }: Network, latest: Float64Array, random: Random): Int32Array {
  const order = new Int32Array(size);
  const left = new Int32Array(size);
  const ready: number[] = [];
  for (let activity = 0; activity < size; activity++) {
    left[activity] = (incoming.first[activity + 1] as number) - (incoming.first[activity] as number);
    if (left[activity] === 0) ready.push(activity);
  }
  for (let place = 0; place < size; place++) {
    const at = drawn(ready, latest, random);
    const activity = ready[at] as number;
    ready[at] = ready.at(-1) as number;
    ready.pop();
    order[place] = activity;
    const end = outgoing.first[activity + 1] as number;
    for (let link = outgoing.first[activity] as number; link < end; link++) {
      const other = outgoing.other[link] as number;
      left[other] = (left[other] as number) - 1;
      if (left[other] === 0) ready.push(other);
    }
  }
  return order;
}

function drawn(ready: readonly number[], latest: Float64Array, random: Random): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const activity of ready) last = Math.max(last, latest[activity] as number);
  let sum = 0;
  for (const activity of ready) sum += last - (latest[activity] as number) + 1;
  let chosen = random() * sum;
  for (const [at, activity] of ready.entries()) {
    chosen -= last - (latest[activity] as number) + 1;
    if (chosen < 0) return at;
  }
  return ready.length - 1;
}

/** Two-point crossover of orders (Hartmann 1998): the first and the last part are the mother's, the middle the father's. */
export function crossedOrder(mother: Int32Array, father: Int32Array, random: Random): Int32Array {
  const { length } = mother;
  const cuts = [Math.floor(random() * length), Math.floor(random() * length)].sort((a, b) => a - b);
  const [first = 0, second = 0] = cuts;
  const child = new Int32Array(length);
  const isIn = new Uint8Array(length);
  let count = 0;
  const take = (from: Int32Array, most: number): void => {
    for (let place = 0; place < length && count < most; place++) {
      const activity = from[place] as number;
      if (isIn[activity] === 1) continue;
      isIn[activity] = 1;
      child[count++] = activity;
    }
  };
  take(mother, first);
  take(father, second);
  take(mother, length);
  return child;
}

/** Swaps some neighbours of an order that no link ties. */
export function swapSome(order: Int32Array, { outgoing }: Network, chance: number, random: Random): void {
  for (let place = 0; place + 1 < order.length; place++) {
    if (random() >= chance) continue;
    const [activity, next] = [order[place] as number, order[place + 1] as number];
    const end = outgoing.first[activity + 1] as number;
    let link = outgoing.first[activity] as number;
    while (link < end && outgoing.other[link] !== next) link++;
    if (link < end) continue;
    order[place] = next;
    order[place + 1] = activity;
  }
}
