import type { VNode } from 'preact';
import type { TableColumn } from '../../messages/toPlanEditor.ts';
import { FONT_SIZE } from '../shared/fontSize.ts';
import { Icon } from '../shared/icon.tsx';
import { translate } from '../shared/translate.ts';
import { sortBy } from './columnSort.ts';
import { possibleWidth } from './columnWidths.ts';
import { columns, cursor, goTo, HEAD, options, outline, ROW_HEAD, selected, setWidth } from './editorStore.ts';
import { selectAll } from './rowSelection.ts';

/** The heads of the columns: a click sorts by one, and its edge makes it wider. */
export function GridHead(): VNode {
  const isAt = (column: string): boolean => cursor.value?.key === HEAD && cursor.value.column === column;
  return (
    <div class="row head" role="row" aria-rowindex={1}>
      <div
        class="column-head row-head"
        role="columnheader"
        aria-colindex={1}
        data-cell={ROW_HEAD}
        tabIndex={isAt(ROW_HEAD) ? 0 : -1}
        title={translate('Select All Rows (Ctrl+A)')}
        onFocus={() => !isAt(ROW_HEAD) && goTo({ key: HEAD, column: ROW_HEAD })}
        onClick={selectAll}
      >
        {selected.value.size > 1 && <span aria-hidden="true">{selected.value.size}</span>}
        <span class="unseen">
          {selected.value.size > 0 ? translate('Rows: {0} selected', String(selected.value.size)) : translate('Rows')}
        </span>
      </div>
      {columns.value.map((column, index) => (
        <ColumnHead key={column.id} {...{ column, index }} isCursor={isAt(column.id)} />
      ))}
    </div>
  );
}

interface ColumnHeadProps {
  readonly column: TableColumn;
  readonly index: number;
  readonly isCursor: boolean;
}

function ColumnHead({ column, index, isCursor }: ColumnHeadProps): VNode {
  const { id, name, description } = column;
  const { sort } = options.value;
  const sorted = sort?.column === id ? (sort.isDescending ? 'descending' : 'ascending') : undefined;
  return (
    <div
      class={`column-head${id === outline.value ? ' outline' : ''}`}
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={sorted ?? 'none'}
      data-cell={id}
      tabIndex={isCursor ? 0 : -1}
      title={`${name}\n${description}`}
      onFocus={() => !isCursor && goTo({ key: HEAD, column: id })}
      onClick={() => sortBy(id)}
    >
      <span class="name">{name}</span>
      {sorted && <Icon name={sorted === 'ascending' ? 'arrow-small-up' : 'arrow-small-down'} />}
      <span
        class="edge"
        aria-hidden="true"
        onClick={(event) => event.stopPropagation()}
        onPointerDown={(event) => resize(event, id)}
      />
    </div>
  );
}

/** Follows the pointer with the edge of a column. */
function resize(down: PointerEvent, id: string): void {
  const edge = down.currentTarget;
  if (down.button !== 0 || !(edge instanceof HTMLElement)) return;
  down.preventDefault();
  edge.setPointerCapture(down.pointerId);
  const width = edge.parentElement?.offsetWidth ?? 0;
  const follow = ({ clientX }: PointerEvent): void => {
    setWidth(id, possibleWidth(width + clientX - down.clientX, FONT_SIZE));
  };
  edge.addEventListener('pointermove', follow);
  edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', follow), { once: true });
}
