import type { VNode } from 'preact';
import { tellHost } from '../shared/host.ts';
import { translate } from '../shared/translate.ts';

interface SectionSourceProps {
  readonly section: string;
  readonly name: string;
  readonly source: string;
}

/** A section that is no table: as it is written, and how to get there. */
export function SectionSource({ section, name, source }: SectionSourceProps): VNode {
  return (
    <div class="source">
      <button type="button" class="link" onClick={() => tellHost({ kind: 'showSection', section })}>
        {translate('Change It in the Text Editor')}
      </button>
      {source === '' ? (
        <p>{translate('The file does not have this section.')}</p>
      ) : (
        // Read by the keyboard as well: it may be longer than the window.
        <div class="text" role="textbox" aria-readonly="true" aria-multiline="true" aria-label={name} tabIndex={0}>
          <pre>{source}</pre>
        </div>
      )}
    </div>
  );
}
