import { tellHost } from './host.ts';

/** What became of a request. */
export interface Answer {
  /** Why it was not carried out; undefined where it was. */
  readonly why?: string | undefined;
  /** What came of it. */
  readonly key?: string | undefined;
}

interface Request {
  readonly request: number;
  readonly message: () => object;
  readonly done: (answer: Answer) => void;
}

let last = 0;
/** The first has been sent; the others wait for their turn. */
let waiting: Request[] = [];

/**
 * Asks VS Code for a change as soon as all that was asked for before is done: a quick second key is meant on top of the
 * first. Where one is refused, so are those behind it.
 * @param message made when its turn comes, of what the page knows by then
 * @returns the number of the request
 */
export function request(message: () => object, done: (answer: Answer) => void): number {
  waiting.push({ request: ++last, message, done });
  if (waiting.length === 1) sendFirst();
  return last;
}

/** Takes an answer to the request that was sent. */
export function takeAnswer({ request, why, key }: Answer & { readonly request: number }): void {
  const [first, ...others] = waiting;
  if (first?.request !== request) return;
  waiting = why === undefined ? others : [];
  for (const { done } of why === undefined ? [first] : [first, ...others]) done({ why, key });
  sendFirst();
}

function sendFirst(): void {
  const [first] = waiting;
  if (first) tellHost({ ...first.message(), request: first.request });
}
