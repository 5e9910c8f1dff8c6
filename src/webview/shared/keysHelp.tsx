import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { chordOf } from './chordOf.ts';
import { takeKey } from './takeKey.ts';
import { translate } from './translate.ts';

interface KeysHelpProps {
  readonly title: string;
  /** The keys, and what each does. */
  readonly keys: readonly (readonly [string, string])[];
  readonly onClose: () => void;
}

/** All keys of a page. */
export function KeysHelp({ title, keys, onClose }: KeysHelpProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="keys"
      aria-label={title}
      onClose={onClose}
      onKeyDown={(event) => {
        if (chordOf(event) !== 'Escape') return;
        takeKey(event);
        dialog.current?.close();
      }}
    >
      {/* Where the focus begins: a small window would else be scrolled down to the button. */}
      <h2 tabIndex={-1} autofocus>
        {title}
      </h2>
      <dl>
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="link" onClick={() => dialog.current?.close()}>
        {translate('Close')}
      </button>
    </dialog>
  );
}
