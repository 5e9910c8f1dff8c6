import { tellHost } from './host.ts';

/** What VS Code says to a request. */
export interface Answer {
  /** Why it was not done. */
  readonly why?: string | undefined;
  readonly key?: string | undefined;
}

interface Request {
  readonly id: number;
  /** The message, made when its turn comes. */
  readonly make: () => object;
  readonly done: (answer: Answer) => void;
}

/**
 * What the user wants done, one after the other: a request is sent when the one before it is answered, so that it is about
 * what the page shows by then. Where one is refused, those that were wanted on top of it are not made.
 */
export class Outbox {
  #last = 0;
  #requests: readonly Request[] = [];

  /** Asks when its turn comes; gives the number of the request. */
  ask(make: () => object, done: (answer: Answer) => void = () => undefined): number {
    const id = ++this.#last;
    this.#requests = [...this.#requests, { id, make, done }];
    if (this.#requests.length === 1) this.#sendNext();
    return id;
  }

  /** Takes an answer; one to nothing that was asked for is dropped. */
  answered(id: number, answer: Answer): void {
    const [first, ...others] = this.#requests;
    if (first?.id !== id) return;
    const isRefused = answer.why !== undefined;
    this.#requests = isRefused ? [] : others;
    for (const request of isRefused ? [first, ...others] : [first]) request.done(answer);
    this.#sendNext();
  }

  #sendNext(): void {
    const [next] = this.#requests;
    if (next) tellHost({ ...next.make(), request: next.id });
  }
}
