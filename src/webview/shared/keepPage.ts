import { effect, type ReadonlySignal } from '@preact/signals';
import { keepState } from './host.ts';

/** While somebody scrolls, nothing is kept; in milliseconds. */
const SCROLLING = 150;

/**
 * Keeps what a page shows from now on: at once, since the page may go the next moment, but for where it is scrolled to.
 * @param state must read `scroll` by `peek` only
 */
export function keepPage(state: () => unknown, scroll: ReadonlySignal<unknown>): void {
  effect(() => keepState(state()));
  let timer = 0;
  scroll.subscribe(() => {
    clearTimeout(timer);
    timer = window.setTimeout(() => keepState(state()), SCROLLING);
  });
}
