import type { VNode } from 'preact';
import type { BoardState } from '../../messages/applyBoard.ts';
import { translate } from '../shared/translate.ts';
import { startAdding } from './boardKeys.ts';
import { choose, isReadOnly } from './boardStore.ts';

/** What a board without a card says, and what leads on. */
export function EmptyBoard({ state }: { readonly state: BoardState }): VNode | null {
  const { cards, columns, frame, options } = state;
  if (cards.size > 0) return null;
  if (frame.standUp) {
    return <div class="empty">{translate('Nothing is assigned.')}</div>;
  }
  const isFiltered = options.filter !== '' || options.iteration !== undefined;
  const [first] = columns;
  return (
    <div class="empty">
      <p>
        {isFiltered
          ? translate('No item matches what is chosen above.')
          : translate('There is nothing on this board yet.')}
      </p>
      {isFiltered ? (
        <button type="button" class="link" onClick={() => choose({ filter: '', iteration: undefined })}>
          {translate('Show All Items')}
        </button>
      ) : (
        first &&
        !isReadOnly.value && (
          <button type="button" class="link" onClick={() => startAdding(first.id)}>
            {translate('Add the First Item')}
          </button>
        )
      )}
    </div>
  );
}
