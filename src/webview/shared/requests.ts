import type { Choice } from '../../messages/toPlanEditor.ts';
import { tellHost } from './host.ts';

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

interface RequestOptions {
  /** While it waits, a newer one of the same lane, asked for right after it, takes its place. */
  readonly lane?: string;
  /** It does not build on what was asked for before: it is not refused with that. */
  readonly standsAlone?: boolean;
}

interface Request extends RequestOptions {
  readonly request: number;
  readonly message: () => object;
  readonly done: (answer: Answer) => void;
}

let last = 0;
/** The first has been sent; the others wait for their turn. */
let waiting: Request[] = [];
/** By their lanes: the questions that have been sent, and what is to be asked next. */
const questions = new Map<string, { readonly sent: Request; next: Request | undefined }>();

/**
 * Asks VS Code for a change as soon as all that was asked for before is done: a quick second key is meant on top of the
 * first. Where one is refused, so are those behind it.
 * @param message made when its turn comes, of what the page knows by then
 * @returns the number of the request
 */
export function request(
  message: () => object,
  done: (answer: Answer) => void,
  { lane, standsAlone = false }: RequestOptions = {},
): number {
  const options = { standsAlone, ...(lane !== undefined && { lane }) };
  const newest = waiting.at(-1);
  if (waiting.length > 1 && lane !== undefined && newest?.lane === lane) {
    waiting[waiting.length - 1] = { request: newest.request, message, done, ...options };
    return newest.request;
  }
  waiting.push({ request: ++last, message, done, ...options });
  if (waiting.length === 1) sendFirst();
  return last;
}

/** Asks VS Code something that changes nothing: of each lane one at a time, and only the newest of those that wait. */
export function question(lane: string, message: () => object, done: (answer: Answer) => void): void {
  const asked = { request: ++last, message, done };
  const open = questions.get(lane);
  if (open) open.next = asked;
  else sendQuestion(lane, asked);
}

/** Whether something that was asked for has not been done yet. */
export function isWaiting(): boolean {
  return waiting.length > 0;
}

/** Takes an answer to a request or a question that was sent. */
export function takeAnswer({ request, ...answer }: Answer & { readonly request: number }): void {
  for (const [lane, { sent, next }] of questions) {
    if (sent.request !== request) continue;
    questions.delete(lane);
    sent.done(answer);
    if (next) sendQuestion(lane, next);
    return;
  }
  const [first, ...others] = waiting;
  if (first?.request !== request) return;
  const refused = answer.why === undefined ? [] : others.filter(({ standsAlone }) => !standsAlone);
  waiting = others.filter((each) => !refused.includes(each));
  // Before these ask for more, which waits behind the others.
  sendFirst();
  first.done(answer);
  for (const { done } of refused) done({ why: answer.why });
}

function sendFirst(): void {
  const [first] = waiting;
  if (first) tellHost({ ...first.message(), request: first.request });
}

function sendQuestion(lane: string, asked: Request): void {
  questions.set(lane, { sent: asked, next: undefined });
  tellHost({ ...asked.message(), request: asked.request });
}
