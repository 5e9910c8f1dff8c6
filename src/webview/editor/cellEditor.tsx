import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { plain } from '../../core/present/plain.ts';
import { ChoiceList, optionId } from '../shared/choiceList.tsx';
import { chordOf } from '../shared/chordOf.ts';
import { isEditingKey } from '../shared/editingKeys.ts';
import { Popup } from '../shared/popup.tsx';
import { request } from '../shared/requests.ts';
import { takeKey } from '../shared/takeKey.ts';
import { translate } from '../shared/translate.ts';
import { cellChoices } from './cellChoices.ts';
import { commit, editing, rowsToSet, takeBack, typed } from './cellEditing.ts';
import { type CellAt, choices, columnIds, goTo, indexOfRow, ROW_HEAD, rows, table } from './editorStore.ts';
import { nextCell, stepFrom } from './gridSteps.ts';

const LIST = 'cell-choices';
const HINT = 'cell-hint';

/** The line in which a cell is changed, and what it says of what is typed. */
export function CellEditor(): VNode | null {
  const now = editing.value;
  const box = useRef<HTMLSpanElement>(null);
  const line = useRef<HTMLInputElement>(null);
  const [picked, setPicked] = useState<{ readonly text: string; readonly index: number }>();
  useLayoutEffect(() => {
    if (!document.hasFocus() || line.current === null) return;
    line.current.focus();
    if (now?.isOverwriting) line.current.setSelectionRange(line.current.value.length, line.current.value.length);
    else line.current.select();
  }, []);
  useLayoutEffect(() => {
    // A row that moves takes the focus from its cells.
    if (document.activeElement === document.body && document.hasFocus()) line.current?.focus();
  });
  if (now === undefined) return null;
  const { burst, field, text, before, hint, problem, suggested, isOverwriting } = now;
  const { control } = field;
  const isUntouched = !isOverwriting && text === before;
  const list = cellChoices(control, text, isUntouched, choices.value, suggested);
  const active = picked?.text === text ? picked.index : (list?.likely ?? -1);
  const count = rowsToSet(now.key).length;
  const said = [problem ?? hint ?? '', count > 1 ? translate('For {0} rows', String(count)) : ''].filter(Boolean);

  const end = (to: (at: CellAt) => CellAt | undefined, takesChoice: boolean): void => {
    const choice = takesChoice ? list?.choices[active] : undefined;
    if (list && choice) typed(list.with(choice));
    if (commit()) goTo(to(now) ?? now);
  };
  const onKey = (chord: string): boolean => {
    if (chord === 'Enter') end((at) => stepped(at, 'down'), true);
    else if (chord === 'Shift+Enter') end((at) => stepped(at, 'up'), true);
    else if (chord === 'Tab') end((at) => beside(at, 1), true);
    else if (chord === 'Shift+Tab') end((at) => beside(at, -1), true);
    else if (chord === 'Escape') {
      takeBack();
      goTo(now);
    } else if (chord === 'Ctrl+S') {
      if (commit()) goTo(now);
      request(
        () => ({ kind: 'save' }),
        () => undefined,
        { standsAlone: true },
      );
    } else if (list && (chord === 'ArrowDown' || chord === 'ArrowUp')) {
      const length = list.choices.length;
      const by = chord === 'ArrowDown' ? 1 : -1;
      setPicked({ text, index: active === -1 && by === -1 ? length - 1 : (active + by + length) % length });
    } else if (isOverwriting && (chord === 'ArrowDown' || chord === 'ArrowUp'))
      end((at) => stepped(at, chord === 'ArrowDown' ? 'down' : 'up'), false);
    else return false;
    return true;
  };
  return (
    <span
      ref={box}
      class={problem === undefined ? 'cell-editor' : 'cell-editor invalid'}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && box.current?.contains(relatedTarget)) return;
        // A row that moves gets its focus back at once. Another cell may be typed in by then.
        requestAnimationFrame(() => {
          if (editing.value?.burst === burst && !box.current?.contains(document.activeElement)) commit();
        });
      }}
    >
      <input
        ref={line}
        class="line-of-cell"
        dir="auto"
        value={text}
        spellcheck={control.kind === 'line' || control.kind === 'text'}
        autocomplete="off"
        aria-label={translate('{0} of {1}', field.name, plain(table.value?.rows.get(now.key)?.id ?? ''))}
        aria-invalid={problem !== undefined}
        aria-describedby={said.length > 0 ? HINT : undefined}
        {...(list && {
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': true,
          'aria-controls': LIST,
          'aria-activedescendant': optionId(LIST, active),
        })}
        onInput={({ currentTarget }) => typed(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) event.stopPropagation();
          else if (onKey(chordOf(event))) takeKey(event);
          else if (isEditingKey(chordOf(event))) event.stopPropagation();
        }}
      />
      {control.kind === 'day' && <DayPicker text={text} onPick={() => line.current?.focus()} />}
      {(list || said.length > 0) && (
        <Popup anchor={box}>
          {list && (
            <ChoiceList
              id={LIST}
              label={field.name}
              choices={list.choices}
              active={active}
              onPick={(choice) => {
                typed(list.with(choice));
                if (control.kind === 'names') line.current?.focus();
                else if (commit()) goTo(now);
              }}
            />
          )}
          {said.length > 0 && (
            <div id={HINT} class={problem === undefined ? 'hint' : 'hint problem'} role="status">
              {said.map((each) => (
                <div key={each}>{plain(each)}</div>
              ))}
            </div>
          )}
        </Popup>
      )}
    </span>
  );
}

/** The browser's own calendar, of which only its button is shown. */
function DayPicker({ text, onPick }: { readonly text: string; readonly onPick: () => void }): VNode {
  return (
    <input
      class="day-picker"
      type="date"
      tabIndex={-1}
      aria-label={translate('Choose a day')}
      title={translate('Choose a day')}
      value={/^\d{4}-\d\d-\d\d$/.test(text) ? text : ''}
      onChange={({ currentTarget }) => {
        if (currentTarget.value !== '') typed(currentTarget.value);
        onPick();
      }}
    />
  );
}

function stepped(at: CellAt, step: 'up' | 'down'): CellAt | undefined {
  const size = { rows: rows.value.length, columns: columnIds.value.length + 1, page: 1 };
  const { row } = stepFrom({ row: indexOfRow(at.key), column: 0 }, step, size);
  return cellOf(row, at.column);
}

function beside(at: CellAt, by: 1 | -1): CellAt | undefined {
  const size = { rows: rows.value.length, columns: columnIds.value.length + 1, page: 1 };
  const place = nextCell({ row: indexOfRow(at.key), column: columnIds.value.indexOf(at.column) + 1 }, by, size);
  return cellOf(place.row, columnIds.value[place.column - 1] ?? ROW_HEAD);
}

function cellOf(row: number, column: string): CellAt | undefined {
  const key = rows.value[row]?.key;
  return key === undefined ? undefined : { key, column };
}
