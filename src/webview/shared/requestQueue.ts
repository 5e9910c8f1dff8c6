import type { Choice } from '../../messages/toPlanEditor.ts';

/** What became of a request. */
export interface Answer {
  /** Why it was not carried out; undefined where it was. */
  readonly why?: string | undefined;
  /** What came of it. */
  readonly key?: string | undefined;
  readonly keys?: readonly string[] | undefined;
  readonly text?: string | undefined;
  readonly choices?: readonly Choice[] | undefined;
  readonly problems?: readonly { readonly key: string; readonly column: string; readonly text: string }[] | undefined;
}

export interface RequestOptions {
  /** What it is one of several of, such as a burst of typing: while it waits, the next one of these takes its place. */
  readonly burst?: object;
  /** It does not build on what was asked for before: it is not refused with that. */
  readonly standsAlone?: boolean;
}

interface Request extends RequestOptions {
  readonly request: number;
  readonly message: () => object;
  readonly done: (answer: Answer) => void;
}

/** What a page asks VS Code for, one thing after the other. */
export class RequestQueue {
  readonly #tell: (message: object) => void;
  #last = 0;
  /** The first has been sent; the others wait for their turn. */
  #waiting: readonly Request[] = [];
  /** By their lanes: the questions that have been sent, and what is to be asked next. */
  readonly #questions = new Map<string, { readonly sent: Request; readonly next?: Request }>();

  constructor(tell: (message: object) => void) {
    this.#tell = tell;
  }

  /** Whether something that was asked for has not been done yet. */
  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /**
   * Asks for a change as soon as all that was asked for before is done: a quick second key is meant on top of the first.
   * Where one is refused, so are those behind it.
   * @param message made when its turn comes, of what the page knows by then
   * @returns the number of the request
   */
  request(message: () => object, done: (answer: Answer) => void, options: RequestOptions = {}): number {
    const newest = this.#waiting.at(-1);
    const isReplaced = options.burst !== undefined && newest?.burst === options.burst && this.#waiting.length > 1;
    const request = isReplaced && newest ? newest.request : ++this.#last;
    const before = isReplaced ? this.#waiting.slice(0, -1) : this.#waiting;
    this.#waiting = [...before, { request, message, done, ...options }];
    if (this.#waiting.length === 1) this.#sendFirst();
    return request;
  }

  /** Asks something that changes nothing: of each lane one at a time, and only the newest of those that wait. */
  question(lane: string, message: () => object, done: (answer: Answer) => void): void {
    this.#ask(lane, { request: ++this.#last, message, done });
  }

  /** Takes an answer to a request or a question that was sent. */
  take({ request, ...answer }: Answer & { readonly request: number }): void {
    for (const [lane, { sent, next }] of this.#questions) {
      if (sent.request !== request) continue;
      this.#questions.delete(lane);
      if (next) this.#ask(lane, next);
      sent.done(answer);
      return;
    }
    const [first, ...others] = this.#waiting;
    if (first?.request !== request) return;
    const refused = answer.why === undefined ? [] : others.filter(({ standsAlone }) => !standsAlone);
    this.#waiting = others.filter((each) => !refused.includes(each));
    // Before these ask for more, which waits behind the others.
    this.#sendFirst();
    first.done(answer);
    for (const { done } of refused) done({ why: answer.why });
  }

  #sendFirst(): void {
    const [first] = this.#waiting;
    if (first) this.#tell({ ...first.message(), request: first.request });
  }

  #ask(lane: string, asked: Request): void {
    const open = this.#questions.get(lane);
    if (open) {
      this.#questions.set(lane, { sent: open.sent, next: asked });
      return;
    }
    this.#questions.set(lane, { sent: asked });
    this.#tell({ ...asked.message(), request: asked.request });
  }
}
