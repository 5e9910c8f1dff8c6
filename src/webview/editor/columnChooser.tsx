import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TableFrame } from '../../messages/toPlanEditor.ts';
import { chordOf } from '../shared/chordOf.ts';
import { Popup } from '../shared/popup.tsx';
import { takeKey } from '../shared/takeKey.ts';
import { ToolButton } from '../shared/toolButton.tsx';
import { translate } from '../shared/translate.ts';
import { movedColumn } from './columnOrder.ts';
import { choose, columnIds, options } from './editorStore.ts';

/** Which columns are shown, and in what order. */
export function ColumnChooser({ columns }: { readonly columns: TableFrame['columns'] }): VNode {
  const box = useRef<HTMLSpanElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const close = (): void => {
    setIsOpen(false);
    box.current?.querySelector<HTMLElement>('button')?.focus();
  };
  return (
    <span
      ref={box}
      class="chooser"
      role="group"
      aria-label={translate('Columns')}
      onKeyDown={(event) => {
        if (!isOpen || chordOf(event) !== 'Escape') return;
        takeKey(event);
        close();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) setIsOpen(false);
      }}
    >
      <ToolButton
        icon="split-horizontal"
        label={translate('Columns')}
        isOn={isOpen}
        onPress={() => setIsOpen(!isOpen)}
      />
      {isOpen && (
        <Popup anchor={box}>
          <ColumnList {...{ columns }} onClose={close} />
        </Popup>
      )}
    </span>
  );
}

interface ColumnListProps {
  readonly columns: TableFrame['columns'];
  readonly onClose: () => void;
}

function ColumnList({ columns, onClose }: ColumnListProps): VNode {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => list.current?.querySelector('input')?.focus(), []);
  const byId = new Map(columns.map((column) => [column.id, column]));
  // What was chosen a moment ago counts, though the table does not show it yet.
  const shown = options.value.columns?.filter((id) => byId.has(id)) ?? columnIds.value;
  const ordered = [...shown.flatMap((id) => byId.get(id) ?? []), ...columns.filter(({ id }) => !shown.includes(id))];
  return (
    <div ref={list} class="column-list" role="group" aria-label={translate('Columns')}>
      {ordered.map(({ id, name, description }) => {
        const isShown = shown.includes(id);
        const isOnly = isShown && shown.length === 1;
        return (
          <div key={id} class="column-choice">
            <label title={description}>
              <input
                type="checkbox"
                checked={isShown}
                disabled={isOnly}
                onChange={() => choose({ columns: isShown ? shown.filter((each) => each !== id) : [...shown, id] })}
              />
              {name}
            </label>
            {isShown && (
              <>
                <ToolButton
                  icon="arrow-up"
                  label={translate('{0}: Further to the Left', name)}
                  onPress={() => choose({ columns: movedColumn(shown, id, -1) })}
                />
                <ToolButton
                  icon="arrow-down"
                  label={translate('{0}: Further to the Right', name)}
                  onPress={() => choose({ columns: movedColumn(shown, id, 1) })}
                />
              </>
            )}
          </div>
        );
      })}
      <div class="ends">
        {options.value.columns !== undefined && (
          <button type="button" class="link" onClick={() => choose({ columns: undefined })}>
            {translate('The Usual Columns')}
          </button>
        )}
        <button type="button" class="link" onClick={onClose}>
          {translate('Close')}
        </button>
      </div>
    </div>
  );
}
