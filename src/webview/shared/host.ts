import type * as z from 'zod/mini';
import { envelope } from '../../messages/envelope.ts';
import { START } from './pageStart.ts';

/** VS Code's side of the page, which can be asked for once. */
declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const vscode = acquireVsCodeApi();

/** Tells VS Code something, as the page that this is. */
export function tellHost(message: unknown): void {
  vscode.postMessage({ session: START.session, message });
}

/** Hears what VS Code tells this page. What does not know the page's session, or says nothing that the page knows, is dropped. */
export function hearHost<T>(schema: z.ZodMiniType<T>, hear: (message: T) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const parcel = envelope.safeParse(data);
    if (!parcel.success || parcel.data.session !== START.session) return;
    const message = schema.safeParse(parcel.data.message);
    if (message.success) hear(message.data);
    else
      tellHost({
        kind: 'fault',
        what: `A message that the page does not know: ${message.error.message}`.slice(0, 1000),
      });
  });
}

/** What the page kept of its own state; undefined where that is nothing, or nothing that it knows. */
export function keptState<T>(schema: z.ZodMiniType<T>): T | undefined {
  const kept = schema.safeParse(vscode.getState());
  return kept.success ? kept.data : undefined;
}

/** Keeps the page's own state: VS Code gives it back when the page is shown again, also after a reload of the window. */
export function keepState(state: unknown): void {
  vscode.setState(state);
}
