/** What of a resource is taken when, in its own working minutes: steps that each last until the next one begins. */
export class Profile {
  readonly #capacity: number;
  #count = 1;
  /** Where each step begins, ascending. */
  #at = new Float64Array(16);
  #used = new Int32Array(16);

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.clear();
  }

  clear(): void {
    this.#count = 1;
    this.#at[0] = Number.NEGATIVE_INFINITY;
    this.#used[0] = 0;
  }

  /** The first moment from `from` on at which so many units are free for so long; infinite where they never are. */
  earliest(from: number, length: number, units: number): number {
    const most = this.#capacity - units;
    const count = this.#count;
    const at = this.#at;
    const used = this.#used;
    let start = from;
    let end = from + length;
    for (let step = this.#stepAt(from); step < count; step++) {
      const next = step + 1 < count ? (at[step + 1] as number) : Number.POSITIVE_INFINITY;
      if ((used[step] as number) > most) {
        start = next;
        end = next + length;
      } else if (next >= end) break;
    }
    return start;
  }

  take(from: number, length: number, units: number): void {
    const first = this.#cut(from);
    const last = this.#cut(from + length);
    const used = this.#used;
    for (let step = first; step < last; step++) used[step] = (used[step] as number) + units;
  }

  /** The step in which a moment lies. */
  #stepAt(moment: number): number {
    const at = this.#at;
    let low = 1;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((at[middle] as number) <= moment) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The step that begins at a moment, made where there is none yet. */
  #cut(moment: number): number {
    const step = this.#stepAt(moment);
    if (this.#at[step] === moment) return step;
    if (this.#count === this.#at.length) this.#grow();
    this.#at.copyWithin(step + 2, step + 1, this.#count);
    this.#used.copyWithin(step + 2, step + 1, this.#count);
    this.#at[step + 1] = moment;
    this.#used[step + 1] = this.#used[step] as number;
    this.#count++;
    return step + 1;
  }

  #grow(): void {
    const at = new Float64Array(this.#at.length * 2);
    at.set(this.#at);
    this.#at = at;
    const used = new Int32Array(this.#used.length * 2);
    used.set(this.#used);
    this.#used = used;
  }
}
