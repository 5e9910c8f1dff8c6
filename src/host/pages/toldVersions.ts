/** So many are remembered: what a page may speak of, though something newer is on its way. */
export const REMEMBERED = 16;

/** What a page was told, by its versions. */
export class ToldVersions<T extends { readonly version: number }> {
  /** The newest first. */
  #told: readonly T[] = [];

  get newest(): T | undefined {
    return this.#told[0];
  }

  add(told: T): void {
    this.#told = [told, ...this.#told.slice(0, REMEMBERED - 1)];
  }

  /** What the page was told as of a version; undefined where that is too long ago. */
  as(version: number): T | undefined {
    return this.#told.find((one) => one.version === version);
  }

  clear(): void {
    this.#told = [];
  }
}
