import type * as vscode from 'vscode';
import { atTheEdge, type Log } from '../log.ts';
import type { Panel } from './page.ts';

/** When a page is told something: once it has asked, while somebody sees it, and once for all that changes in one turn of the event loop. */
export class PageTurn implements vscode.Disposable {
  readonly #panel: Panel;
  readonly #subscription: vscode.Disposable;
  readonly #run: () => void;
  #isHeard = false;
  #turn: NodeJS.Immediate | undefined;
  #waiting: (() => void)[] = [];

  /** @param what the page, as the log calls it @param update tells the page what has changed */
  constructor(panel: Panel, what: string, log: Log, update: () => void) {
    this.#panel = panel;
    this.#run = () => {
      this.taken();
      void atTheEdge(log, what, update);
    };
    this.#subscription = panel.onDidChangeViewState(() => {
      // A page that nobody sees is gone; the next one asks for itself.
      if (!panel.visible) this.#isHeard = false;
    });
  }

  /** Whether the page has asked for what it shows since it was seen. */
  get isHeard(): boolean {
    return this.#isHeard;
  }

  /** Notes that the page has asked. */
  hear(): void {
    this.#isHeard = true;
  }

  /** Lets those go on who wait until the page can be told something. */
  release(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const run of waiting) run();
  }

  /** Waits until the page can be told something. */
  heard(): Promise<void> {
    if (this.#isHeard) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  /** Has the page told soon. */
  request(): void {
    if (this.#panel.visible) this.#turn ??= setImmediate(this.#run);
  }

  /** Says that the page is told now, so that nothing is left for later. */
  taken(): void {
    clearImmediate(this.#turn);
    this.#turn = undefined;
  }

  dispose(): void {
    this.taken();
    this.#subscription.dispose();
  }
}
