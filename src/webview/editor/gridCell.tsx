import type { VNode } from 'preact';
import { plain } from '../../core/present/plain.ts';
import type { TableColumn, TableRow } from '../../messages/toPlanEditor.ts';
import { Icon } from '../shared/icon.tsx';
import { translate } from '../shared/translate.ts';
import { useDerived } from '../shared/useDerived.ts';
import { pendingText } from './cellChanges.ts';
import { editing, startEditing, toggle } from './cellEditing.ts';
import { CellEditor } from './cellEditor.tsx';
import { isOn, shownText } from './cellTexts.ts';
import { choices, cursor, goTo, isFolded, isReadOnly, isTree, outline, setFolded } from './editorStore.ts';
import { foundCells } from './findCells.ts';
import { pressCell } from './rowSelection.ts';

interface GridCellProps {
  readonly row: TableRow;
  readonly column: TableColumn;
  /** Which of the columns it is. */
  readonly index: number;
}

/** What an entry has in a column. */
export function GridCell({ row, column, index }: GridCellProps): VNode {
  const { key, kind, marks } = row;
  const { id, control, isFixed } = column;
  // Each cell is drawn anew for what is about itself only: keys come faster than all of them could be.
  const isCursor = useDerived(() => cursor.value?.key === key && cursor.value.column === id, [key, id]);
  const isEdited = useDerived(() => editing.value?.key === key && editing.value.column === id, [key, id]);
  const isFound = useDerived(() => foundCells.value.has(`${key}\n${id}`), [key, id]);
  const pending = useDerived(() => pendingText(key, id), [key, id]);
  const isOutline = id === outline.value;
  const cell = pending ?? row.cells[index];
  const text = shownText(cell, control, choices.value);
  const own = marks.filter((mark) => mark.column === id);
  const worst = ['error', 'warning', 'info'].find((severity) => own.some((mark) => mark.severity === severity));
  const words = own.map((mark) => plain(mark.text)).join('\n');
  const isFlag = control.kind === 'flag';
  const classes = [
    'cell',
    control.kind,
    isOutline && 'outline',
    isEdited && 'edited',
    pending !== undefined && 'pending',
    worst !== undefined && `marked ${worst}`,
    isFound && 'found',
    id === 'id' && 'id',
  ];
  return (
    <div
      class={classes.filter(Boolean).join(' ')}
      role="gridcell"
      aria-colindex={index + 2}
      {...((isFixed || kind === 'above' || isReadOnly.value) && { 'aria-readonly': true })}
      data-cell={id}
      tabIndex={isCursor && !isEdited ? 0 : -1}
      title={isEdited ? undefined : [text, words].filter((part) => part !== '').join('\n') || undefined}
      onFocus={({ target, currentTarget }) => target === currentTarget && !isCursor && goTo({ key, column: id })}
      onClick={(event) => {
        if (!isEdited) pressCell(key, id, event);
      }}
      onDblClick={() => {
        if (!isEdited && !isFlag) startEditing({ key, column: id });
      }}
    >
      {isOutline && <Outline row={row} />}
      {isEdited ? (
        <CellEditor />
      ) : isFlag ? (
        <Flag {...{ text, row, column }} />
      ) : (
        <span class="text" dir="auto">
          {text}
        </span>
      )}
      {worst !== undefined && !isEdited && (
        <span class={`mark ${worst}`}>
          <Icon name={worst} />
          <span class="unseen">{words}</span>
        </span>
      )}
    </div>
  );
}

/** How deep a row stands, what folds it, and its icon. */
function Outline({ row: { key, depth, below, icon } }: { readonly row: TableRow }): VNode {
  const isClosed = isFolded(key);
  return (
    <span class="outline-part" style={{ '--depth': depth }}>
      {below > 0 ? (
        <span
          class="twist"
          aria-hidden="true"
          title={isClosed ? translate('Unfold (Ctrl+Right)') : translate('Fold (Ctrl+Left)')}
          onClick={(event) => {
            event.stopPropagation();
            setFolded(key, !isClosed);
          }}
          onDblClick={(event) => event.stopPropagation()}
        >
          <Icon name={isClosed ? 'chevron-right' : 'chevron-down'} />
        </span>
      ) : (
        isTree.value && <span class="twist" />
      )}
      {icon !== undefined && <Icon name={icon} />}
    </span>
  );
}

interface FlagProps extends Omit<GridCellProps, 'index'> {
  readonly text: string;
}

function Flag({ text, row, column }: FlagProps): VNode {
  const on = isOn(text);
  return (
    <>
      <span
        class="flag"
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          goTo({ key: row.key, column: column.id });
          toggle({ key: row.key, column: column.id });
        }}
      >
        <Icon name={on ? 'pass-filled' : 'circle-large-outline'} />
      </span>
      <span class="unseen">{on ? translate('Yes') : text === '' ? translate('Not said') : translate('No')}</span>
    </>
  );
}
