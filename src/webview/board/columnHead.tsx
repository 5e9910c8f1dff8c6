import type { VNode } from 'preact';
import type { BoardColumn } from '../../messages/toBoard.ts';
import { Icon } from '../shared/icon.tsx';
import { translate } from '../shared/translate.ts';
import { AddCard } from './addCard.tsx';
import { startAdding } from './boardKeys.ts';
import { adding, foldedColumns, isReadOnly, isStandUp } from './boardStore.ts';

interface ColumnHeadProps {
  readonly column: BoardColumn;
  readonly index: number;
  readonly isTarget: boolean;
}

/** The head of a column: its name, how many items it has and may have, and how to add one. */
export function ColumnHead({ column, index, isTarget }: ColumnHeadProps): VNode {
  const { id, name, count, shown, wip, isOver, isFull, limits } = column;
  const isFolded = foldedColumns.value.has(id);
  const add = adding.value?.column === id ? adding.value : undefined;
  const limit =
    wip === undefined
      ? ''
      : isOver
        ? translate('more than the limit of {0}', String(wip))
        : translate('of {0} at most', String(wip));
  const hidden = shown === count ? '' : translate('{0} of them shown', String(shown));
  const words = [translate('{0} items', String(count)), limit, hidden, limits ?? '']
    .filter((part) => part !== '')
    .join(', ');
  const state = isOver ? ' over' : isFull ? ' full' : '';
  const heading = (
    <>
      <span class="name" title={name}>
        {name}
      </span>
      <span class={`count${state}`} title={words}>
        <span aria-hidden="true">{wip === undefined ? count : `${count}/${wip}`}</span>
        <span class="unseen">{words}</span>
        {isOver && <Icon name="warning" />}
      </span>
    </>
  );
  return (
    <div
      role="columnheader"
      aria-colindex={index + 1}
      aria-label={`${name}, ${words}`}
      class={`column-head ${column.category}${isFolded ? ' folded' : ''}${isTarget ? ' target' : ''}`}
    >
      <div class="line">
        <button
          type="button"
          class="fold"
          aria-expanded={!isFolded}
          aria-label={isFolded ? translate('Unfold {0}', name) : translate('Fold {0}', name)}
          title={isFolded ? translate('Unfold {0}', name) : translate('Fold {0}', name)}
          onClick={() => fold(id)}
        >
          <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} />
        </button>
        {isFolded ? <span class="aside">{heading}</span> : heading}
        {!isFolded && !isReadOnly.value && !isStandUp.value && (
          <button
            type="button"
            class="plus"
            aria-label={translate('Add an item to {0}', name)}
            title={translate('Add an item to {0} (N)', name)}
            onClick={() => startAdding(id)}
          >
            <Icon name="add" />
          </button>
        )}
      </div>
      {add && <AddCard column={id} lane={add.lane} />}
    </div>
  );
}

function fold(id: string): void {
  const next = new Set(foldedColumns.value);
  if (!next.delete(id)) next.add(id);
  foldedColumns.value = next;
}
