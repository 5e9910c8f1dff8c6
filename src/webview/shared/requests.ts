import { tellHost } from './host.ts';
import { type Answer, type RequestOptions, RequestQueue } from './requestQueue.ts';

const queue = new RequestQueue(tellHost);

/** Asks VS Code for a change; see `RequestQueue.request`. */
export function request(message: () => object, done: (answer: Answer) => void, options?: RequestOptions): number {
  return queue.request(message, done, options);
}

/** Asks VS Code something that changes nothing; see `RequestQueue.question`. */
export function question(lane: string, message: () => object, done: (answer: Answer) => void): void {
  queue.question(lane, message, done);
}

/** Whether something that was asked for has not been done yet. */
export function isWaiting(): boolean {
  return queue.isWaiting;
}

/** Takes an answer to a request or a question that was sent. */
export function takeAnswer(answer: Answer & { readonly request: number }): void {
  queue.take(answer);
}
