import { mirrored } from './mirrored.ts';
import { emptySchedule, type Network, type Schedule } from './network.ts';
import { orderByKeys } from './orders.ts';
import { SerialScheduler } from './serialSchedule.ts';

/**
 * Forward-backward improvement, also called double justification (Tormos and Lova 2001; Valls, Ballestín and
 * Quintanilla 2005): everything is put as late as it can be, the last first; the order that this makes is then scheduled
 * forward again, and is hardly ever worse than before.
 */
export class Justifier {
  readonly #network: Network;
  readonly #backward: Network;
  readonly #scheduler: SerialScheduler;
  readonly #late: Schedule;
  readonly #keys: Float64Array;

  /** @param end a moment about which the schedules end */
  constructor(network: Network, end: number) {
    this.#network = network;
    this.#backward = mirrored(network, end);
    this.#scheduler = new SerialScheduler(this.#backward);
    this.#late = emptySchedule(network.size);
    this.#keys = new Float64Array(network.size);
  }

  /** The order in which a schedule's activities start once everything is as late as it can be; it takes one schedule. */
  justified({ finish }: Schedule): Int32Array {
    const keys = this.#keys;
    for (let activity = 0; activity < keys.length; activity++) keys[activity] = -(finish[activity] as number);
    const late = this.#scheduler.schedule(orderByKeys(this.#backward, keys), this.#late);
    for (let activity = 0; activity < keys.length; activity++) keys[activity] = -(late.finish[activity] as number);
    return orderByKeys(this.#network, keys);
  }

  /** The latest start of each, as if nothing but the links counted, before the moment about which the schedules end. */
  latestStarts(): Float64Array {
    const unlevelled = new SerialScheduler(this.#backward, false);
    const { finish } = unlevelled.schedule(orderByKeys(this.#backward, this.#keys.fill(0)));
    return finish.map((moment) => -moment);
  }
}
