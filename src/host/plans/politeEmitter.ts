import type * as vscode from 'vscode';

/** Milliseconds for which listeners may keep others waiting: much less than what anybody notices who types. */
const LONGEST = 8;
/** Milliseconds: long enough for a question of VS Code to come in and for its answer to go out, in pieces with turns between. */
const PAUSE = 40;

/**
 * Tells its listeners one after the other, in the order in which they came. When they have taken a while, it pauses before
 * it goes on: in a large plan, a hover or a completion need not wait for all views.
 */
export class PoliteEmitter implements vscode.Disposable {
  readonly #listeners = new Set<() => void>();
  readonly #pauses = new Set<() => void>();
  #hurried = 0;

  readonly event = (listener: () => void, self?: unknown, disposables?: vscode.Disposable[]): vscode.Disposable => {
    const told = (): void => listener.call(self);
    this.#listeners.add(told);
    const subscription = { dispose: () => this.#listeners.delete(told) };
    disposables?.push(subscription);
    return subscription;
  };

  /**
   * Resolves when all have been told that were there and still are.
   * @throws {AggregateError} when listeners fail, after the others were told
   */
  async fire(): Promise<void> {
    const failures: unknown[] = [];
    let since = performance.now();
    for (const listener of [...this.#listeners]) {
      if (!this.#listeners.has(listener)) continue;
      try {
        listener();
      } catch (error) {
        failures.push(error);
      }
      if (performance.now() - since < LONGEST) continue;
      await this.#pause();
      since = performance.now();
    }
    if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('\n'));
  }

  /** Does without pauses for as long as somebody waits for all to be told. */
  async hurry(work: () => Promise<void>): Promise<void> {
    this.#hurried++;
    for (const goOn of this.#pauses) goOn();
    try {
      await work();
    } finally {
      this.#hurried--;
    }
  }

  /** Lets others have their turn, unless somebody is in a hurry. */
  async #pause(): Promise<void> {
    if (this.#hurried > 0) return;
    await new Promise<void>((resolve) => {
      const goOn = (): void => {
        clearTimeout(timer);
        this.#pauses.delete(goOn);
        resolve();
      };
      const timer = setTimeout(goOn, PAUSE);
      this.#pauses.add(goOn);
    });
  }

  dispose(): void {
    this.#listeners.clear();
    for (const goOn of this.#pauses) goOn();
  }
}
