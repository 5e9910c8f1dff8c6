import type { RefObject, VNode } from 'preact';
import { plain } from '../../core/present/plain.ts';
import type { TableRow } from '../../messages/toPlanEditor.ts';
import { Icon } from '../shared/icon.tsx';
import { START } from '../shared/pageStart.ts';
import { translate } from '../shared/translate.ts';
import { useDerived } from '../shared/useDerived.ts';
import {
  columns,
  cursor,
  cutRows,
  goTo,
  isFolded,
  isReadOnly,
  isTree,
  ROW_HEAD,
  selected,
  setFolded,
} from './editorStore.ts';
import { GridCell } from './gridCell.tsx';
import { dragged, dropTarget, followRow } from './rowDrag.ts';
import { pressCell } from './rowSelection.ts';

interface GridRowProps {
  readonly row: TableRow;
  readonly index: number;
  /** Its distance from the first row, in CSS pixels. */
  readonly start: number;
  /** Which it is of the rows beside it, counted from 1, and how many these are. */
  readonly place: number | undefined;
  readonly of: number | undefined;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** An entry, or the heading of some. */
export function GridRow({ row, index, start, place, of, scroller }: GridRowProps): VNode {
  const { key, kind, depth, below, isOver } = row;
  const isSelected = useDerived(() => selected.value.has(key), [key]);
  const isCut = useDerived(() => cutRows.value.has(key), [key]);
  const isDragged = useDerived(() => dragged.value.includes(key), [key]);
  const isTarget = useDerived(() => dropTarget.value?.onto === key, [key]);
  const classes = [
    'row',
    kind,
    isOver && 'over',
    isSelected && 'selected',
    isCut && 'cut',
    isDragged && 'dragged',
    isTarget && 'target',
  ];
  return (
    <div
      class={classes.filter(Boolean).join(' ')}
      role="row"
      aria-rowindex={index + 2}
      {...(isTree.value && {
        'aria-level': depth + 1,
        'aria-posinset': place,
        'aria-setsize': of,
      })}
      {...(below > 0 && { 'aria-expanded': !isFolded(key) })}
      {...(kind === 'entry' && { 'aria-selected': isSelected })}
      style={{ top: `${start}px` }}
      data-key={key}
      {...(kind === 'entry' && {
        'data-vscode-context': JSON.stringify({
          webviewSection: 'row',
          plandeckKey: key,
          plandeckSession: START.session,
          preventDefaultContextMenuItems: true,
        }),
      })}
    >
      {kind === 'group' ? (
        <GroupHead row={row} />
      ) : (
        <>
          <RowHead {...{ row, scroller }} />
          {columns.value.map((column, at) => (
            <GridCell key={column.id} {...{ row, column }} index={at} />
          ))}
        </>
      )}
    </div>
  );
}

function GroupHead({ row }: { readonly row: TableRow }): VNode {
  const { key, cells, below } = row;
  const [first = ''] = cells;
  const name = plain(typeof first === 'string' ? first : first.cut);
  const isCursor = cursor.value?.key === key;
  return (
    <div
      class="group-head"
      role="rowheader"
      aria-colindex={1}
      aria-colspan={columns.value.length + 1}
      data-cell={cursor.value?.column ?? ROW_HEAD}
      tabIndex={isCursor ? 0 : -1}
      onFocus={() => !isCursor && goTo({ key, column: cursor.value?.column ?? ROW_HEAD })}
      onClick={() => setFolded(key, !isFolded(key))}
    >
      <span class="inside">
        <Icon name={isFolded(key) ? 'chevron-right' : 'chevron-down'} />
        <span class="name">{name}</span>
        <span class="count">{below}</span>
      </span>
    </div>
  );
}

interface RowHeadProps {
  readonly row: TableRow;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** What a row is selected and dragged by; it says what is wrong with all of it. */
function RowHead({ row, scroller }: RowHeadProps): VNode {
  const { key, kind, id, marks } = row;
  const isCursor = useDerived(() => cursor.value?.key === key && cursor.value.column === ROW_HEAD, [key]);
  const whole = marks.filter(({ column }) => column === undefined || !columns.value.some((each) => each.id === column));
  const worst = ['error', 'warning', 'info'].find((severity) => whole.some((mark) => mark.severity === severity));
  const words = whole.map(({ text }) => plain(text)).join('\n');
  const canDrag = kind === 'entry' && !isReadOnly.value;
  return (
    <div
      class={canDrag ? 'row-head handle' : 'row-head'}
      role="rowheader"
      aria-colindex={1}
      title={words || (kind === 'above' ? translate('It stands in another file') : undefined)}
      data-cell={ROW_HEAD}
      tabIndex={isCursor ? 0 : -1}
      onPointerDown={(event) => canDrag && scroller.current && followRow(event, key, scroller.current)}
      onFocus={() => !isCursor && goTo({ key, column: ROW_HEAD })}
      onClick={(event) => pressCell(key, ROW_HEAD, event)}
    >
      {canDrag && <Icon name="gripper" />}
      {worst !== undefined && (
        <span class={`mark ${worst}`}>
          <Icon name={worst} />
        </span>
      )}
      {worst === undefined && kind === 'above' && <Icon name="lock" />}
      <span class="unseen">
        {[translate('Row {0}', plain(id)), kind === 'above' && translate('of another file'), words]
          .filter((part) => part)
          .join('. ')}
      </span>
    </div>
  );
}
