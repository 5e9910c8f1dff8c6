import type { Network } from './network.ts';

/**
 * The activities of a network in the order of their keys, the lowest first, equal ones by their numbers, but each behind
 * all that it depends on (Kahn 1962, with a heap). The links may make no circle.
 */
export function orderByKeys({ size, incoming, outgoing }: Network, keys: ArrayLike<number>): Int32Array {
  const order = new Int32Array(size);
  const left = new Int32Array(size);
  const heap = new Int32Array(size);
  let count = 0;
  const isBefore = (a: number, b: number): boolean => {
    const keyA = keys[a] as number;
    const keyB = keys[b] as number;
    return keyA < keyB || (keyA === keyB && a < b);
  };
  const push = (activity: number): void => {
    let at = count++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = heap[above] as number;
      if (!isBefore(activity, other)) break;
      heap[at] = other;
      at = above;
    }
    heap[at] = activity;
  };
  const pop = (): number => {
    const top = heap[0] as number;
    const last = heap[--count] as number;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= count) break;
      if (below + 1 < count && isBefore(heap[below + 1] as number, heap[below] as number)) below++;
      if (!isBefore(heap[below] as number, last)) break;
      heap[at] = heap[below] as number;
      at = below;
    }
    heap[at] = last;
    return top;
  };
  for (let activity = 0; activity < size; activity++) {
    const depends = (incoming.first[activity + 1] as number) - (incoming.first[activity] as number);
    left[activity] = depends;
    if (depends === 0) push(activity);
  }
  for (let place = 0; place < size; place++) {
    const activity = pop();
    order[place] = activity;
    const end = outgoing.first[activity + 1] as number;
    for (let link = outgoing.first[activity] as number; link < end; link++) {
      const other = outgoing.other[link] as number;
      left[other] = (left[other] as number) - 1;
      if (left[other] === 0) push(other);
    }
  }
  return order;
}
