import { announce } from '../shared/announce.tsx';
import { copyRich } from '../shared/copyRich.ts';
import { request } from '../shared/requests.ts';
import { tableHtml } from '../shared/tableText.ts';
import { translate } from '../shared/translate.ts';
import { setCells, textOfCell } from './cellChanges.ts';
import { canChange, pasteText } from './cellEditing.ts';
import { shownText } from './cellTexts.ts';
import {
  columns,
  cursor,
  cutRows,
  HEAD,
  isReadOnly,
  ROW_HEAD,
  refuse,
  select,
  selected,
  showRow,
  table,
  version,
} from './editorStore.ts';

/** Copies what is selected; the cell of the keyboard where no row is. */
export function copy(event: ClipboardEvent, isCut: boolean): void {
  const at = cursor.value;
  if (at === undefined || isInText(event)) return;
  const keys = rowsToCopy();
  event.preventDefault();
  if (keys.length > 0) {
    copyRows(keys, isCut && !isReadOnly.value);
    return;
  }
  const text = textOfCell(at.key, at.column);
  if (text === undefined || at.key === HEAD) return;
  event.clipboardData?.setData('text/plain', text);
  announce(translate('Cell copied'));
  if (isCut && canChange(at) && text !== '') setCells([{ ...at, text: '' }]);
}

/** Rows that are selected, or that of the keyboard where this is at its head. */
function rowsToCopy(): readonly string[] {
  const at = cursor.value;
  if (selected.value.size > 0) return [...selected.value];
  return at?.column === ROW_HEAD && table.value?.rows.get(at.key)?.kind === 'entry' ? [at.key] : [];
}

function copyRows(keys: readonly string[], isCut: boolean): void {
  const html = tableHtml([columns.value.map(({ name }) => name), ...keys.map(shownCells)]);
  request(
    () => ({ kind: 'copy', version: version(), keys, isCut }),
    ({ why, text }) => {
      if (why !== undefined || text === undefined) {
        refuse(why ?? translate('The clipboard cannot be written to.'));
        return;
      }
      cutRows.value = new Set(isCut ? keys : []);
      const words = isCut
        ? translate('{0} rows cut: they go when they are pasted', String(keys.length))
        : translate('{0} rows copied', String(keys.length));
      void copyRich(text, html).then(
        () => announce(words),
        () => refuse(translate('The clipboard cannot be written to.')),
      );
    },
  );
}

function shownCells(key: string): readonly string[] {
  const { frame, rows } = table.value ?? {};
  const row = rows?.get(key);
  return columns.value.map(({ control }, index) => shownText(row?.cells[index], control, frame?.choices ?? {}));
}

/** Pastes: a single line into a cell, all else as rows behind that of the keyboard. */
export function paste(event: ClipboardEvent): void {
  const at = cursor.value;
  if (at === undefined || isReadOnly.value || isInText(event)) return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text === '') return;
  event.preventDefault();
  const line = text.replace(/\r?\n$/, '');
  if (!/[\t\r\n]/.test(line) && at.column !== ROW_HEAD && at.key !== HEAD) {
    pasteText(at, line);
    return;
  }
  const isRow = table.value?.rows.get(at.key)?.kind === 'entry';
  request(
    () => ({
      kind: 'paste',
      version: version(),
      text,
      ...(isRow && { after: at.key }),
      ...(at.column !== ROW_HEAD && { column: at.column }),
    }),
    ({ why, keys = [], text: said }) => {
      if (why !== undefined) {
        refuse(why);
        return;
      }
      cutRows.value = new Set();
      // What did not fit.
      if (said !== undefined && said !== '') refuse(said);
      announce(translate('{0} rows pasted', String(keys.length)));
      const [first] = keys;
      if (first === undefined) return;
      select(keys);
      showRow(first, false);
    },
  );
}

/** Forgets what was cut. */
export function forgetCut(): void {
  if (cutRows.value.size === 0) return;
  cutRows.value = new Set();
  request(
    () => ({ kind: 'copy', version: version(), keys: [], isCut: false }),
    () => undefined,
  );
}

/** Whether a line of text has the focus, which copies and pastes by itself. */
function isInText({ target }: Event): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, .form-pane') !== null;
}
