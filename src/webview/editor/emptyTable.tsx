import type { VNode } from 'preact';
import { translate } from '../shared/translate.ts';
import { choose, isComing, isReadOnly, options, rows } from './editorStore.ts';
import { insertRow } from './rowActions.ts';

/** What a table without a row says, and what leads on. */
export function EmptyTable(): VNode | null {
  if (rows.value.length > 0 || isComing.value) return null;
  const isFiltered = options.value.filter !== '';
  return (
    <div class="empty">
      <p>
        {isFiltered ? translate('Nothing matches the filter.') : translate('There is nothing in this section yet.')}
      </p>
      {isFiltered ? (
        <button type="button" class="link" onClick={() => choose({ filter: '' })}>
          {translate('Clear the Filter')}
        </button>
      ) : (
        !isReadOnly.value && (
          <button type="button" class="link" onClick={() => insertRow(false)}>
            {translate('Add the First Row (Insert)')}
          </button>
        )
      )}
    </div>
  );
}
