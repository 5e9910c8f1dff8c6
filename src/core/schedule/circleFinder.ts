import type { Network } from './network.ts';
import type { Link } from './networkBuilder.ts';

/** How two activities are tied. */
export type Tie = Pick<Link, 'from' | 'to' | 'type'>;

/** Finds the circles that were cut. */
export class CircleFinder {
  readonly #network: Network;
  readonly #cut = new Map<number, Tie[]>();

  /** @param cut the links that are not in the network; others of them may be part of a circle as well */
  constructor(network: Network, cut: readonly Tie[]) {
    this.#network = network;
    for (const link of cut) {
      const known = this.#cut.get(link.from);
      if (known) known.push(link);
      else this.#cut.set(link.from, [link]);
    }
  }

  /** The shortest circle over a link that was cut: it, then each time a link by which the activity before waits. */
  circleOver(link: Tie): Tie[] {
    const cameBy = new Map<number, Tie>();
    const queue = [link.to];
    for (const activity of queue) {
      for (const next of this.#linksFrom(activity)) {
        if (next.to === link.to || cameBy.has(next.to)) continue;
        cameBy.set(next.to, next);
        queue.push(next.to);
      }
      if (cameBy.has(link.from)) break;
    }
    const circle = [link];
    for (let at = link.from; at !== link.to; ) {
      const before = cameBy.get(at) as Tie;
      circle.push(before);
      at = before.from;
    }
    return circle;
  }

  *#linksFrom(from: number): Generator<Tie> {
    const { first, other, type } = this.#network.outgoing;
    for (let link = first[from] as number; link < (first[from + 1] as number); link++) {
      yield { from, to: other[link] as number, type: type[link] as number };
    }
    yield* this.#cut.get(from) ?? [];
  }
}
