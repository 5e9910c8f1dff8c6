/**
 * Makes many requests for the same work few: requests within `delay` milliseconds count as one, a request during the
 * work starts it once more afterwards, and the work never runs twice at a time.
 */
export class Coalescer {
  readonly #work: () => Promise<void>;
  readonly #delay: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #isWanted = false;

  constructor(work: () => Promise<void>, delay: number) {
    this.#work = work;
    this.#delay = delay;
  }

  request(): void {
    this.#isWanted = true;
    if (this.#running === undefined) this.#timer ??= setTimeout(() => this.#start(), this.#delay);
  }

  /** Does what was asked for now, and waits until nothing more is asked. */
  async settle(): Promise<void> {
    while (this.#isWanted || this.#running !== undefined) {
      if (this.#running === undefined) this.#start();
      await this.#running;
    }
  }

  #start(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isWanted = false;
    this.#running = this.#work().finally(() => {
      this.#running = undefined;
      if (this.#isWanted) this.request();
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#isWanted = false;
  }
}
