import { weekdayOf } from '../../../../src/core/model/days.ts';
import { dateOf, momentOf } from '../../../../src/core/schedule/moments.ts';
import type { RandomPlan } from './randomPlan.ts';
import { MONDAY } from './scheduled.ts';

/** All in a random plan happens at half hours. */
export const STEP = 30;
const FIRST = momentOf(MONDAY) - 30 * 1440;
const DAYS = 600;
const STEPS_PER_DAY = 1440 / STEP;

/** When somebody works, half hour by half hour: from nine to five from Monday to Friday, without holidays and leave. */
export class WalkedTime {
  /** The half hours of work before each. */
  readonly #before = new Int32Array(DAYS * STEPS_PER_DAY + 1);

  constructor({ holidays }: RandomPlan, leave: readonly string[] = []) {
    let step = 0;
    for (let day = 0; day < DAYS; day++) {
      const date = dateOf(FIRST + day * 1440);
      const isFree = /^s/.test(weekdayOf(date)) || holidays.includes(date) || leave.includes(date);
      for (let at = 0; at < 1440; at += STEP) {
        const isWork = at >= 540 && at < 1020 && !isFree;
        this.#before[step + 1] = (this.#before[step] ?? 0) + Number(isWork);
        step++;
      }
    }
  }

  isWork(moment: number): boolean {
    const step = (moment - FIRST) / STEP;
    return (this.#before[step + 1] ?? 0) > (this.#before[step] ?? 0);
  }

  /** The minutes of work between two moments. */
  between(from: number, to: number): number {
    const at = (moment: number): number => this.#before[(moment - FIRST) / STEP] ?? Number.NaN;
    return (at(to) - at(from)) * STEP;
  }
}
