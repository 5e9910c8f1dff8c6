import { signal } from '@preact/signals';
import type { VNode } from 'preact';

const said = signal('');

/** Has a screen reader say a sentence when it is done with what it says now. */
export function announce(sentence: string): void {
  // The same sentence again is said again only where it differs.
  said.value = said.value === sentence ? `${sentence}\u00a0` : sentence;
}

/** Where screen readers listen; one for each page. */
export function LiveRegion(): VNode {
  return (
    <div class="unseen" role="status" aria-live="polite">
      {said.value}
    </div>
  );
}
