/** What several orders name, in one that respects them all; where they contradict each other, the first of them wins. */
export function mergeOrders(
  orders: readonly (readonly string[])[],
  rankOf: (name: string) => number | string,
): string[] {
  const queues = orders.map((order) => new Queue(order));
  const merged: string[] = [];
  for (;;) {
    const heads = queues.flatMap((queue) => queue.head ?? []);
    if (heads.length === 0) return merged;
    // What no order wants behind something that is still to come; among several the one that ranks first.
    const free = heads.filter((name) => queues.every((queue) => queue.head === name || !queue.has(name)));
    let next = free[0] ?? (heads[0] as string);
    for (const name of free) if (rankOf(name) < rankOf(next)) next = name;
    merged.push(next);
    for (const queue of queues) queue.remove(next);
  }
}

/** An order of which names are taken, mostly from its start. */
class Queue {
  readonly #names: readonly string[];
  readonly #left: Set<string>;
  #start = 0;

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#left = new Set(names);
  }

  get head(): string | undefined {
    return this.#names[this.#start];
  }

  has(name: string): boolean {
    return this.#left.has(name);
  }

  remove(name: string): void {
    this.#left.delete(name);
    while (this.#start < this.#names.length && !this.#left.has(this.#names[this.#start] as string)) this.#start++;
  }
}
