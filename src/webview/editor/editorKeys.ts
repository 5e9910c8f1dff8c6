import { signal } from '@preact/signals';
import { chordOf } from '../shared/chordOf.ts';
import { tellHost } from '../shared/host.ts';
import { isWaiting, request } from '../shared/requests.ts';
import { takeKey } from '../shared/takeKey.ts';
import { translate } from '../shared/translate.ts';
import { clearCell, startEditing, toggle } from './cellEditing.ts';
import { sortBy } from './columnSort.ts';
import {
  type CellAt,
  columnIds,
  columns,
  commands,
  cursor,
  goTo,
  HEAD,
  indexOfRow,
  isFolded,
  outline,
  ROW_HEAD,
  refusal,
  rows,
  select,
  selected,
  setFolded,
  table,
} from './editorStore.ts';
import { widen } from './gridSizes.ts';
import { type Step, stepFrom } from './gridSteps.ts';
import { deleteRows, indentRows, insertRow, moveBy, outdentRows, toggleRow, typeAhead } from './rowActions.ts';
import { forgetCut } from './rowClipboard.ts';
import { selectAll, selectTo, setAnchor } from './rowSelection.ts';

/** How many rows are seen at once. */
export const pageSize = signal(10);
/** What a key makes a column wider by, in CSS pixels. */
const WIDER = 16;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
  'Ctrl+Home': 'first',
  'Ctrl+End': 'last',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

/** What a key does on a cell of an entry, or of the head of one. */
const KEYS: Readonly<Record<string, (at: CellAt) => void>> = {
  'Shift+ArrowUp': (at) => extend(at, 'up'),
  'Shift+ArrowDown': (at) => extend(at, 'down'),
  'Ctrl+A': selectAll,
  Space: (at) => (isFlag(at) ? toggle(at) : toggleRow(at.key)),
  'Ctrl+Space': ({ key }) => toggleRow(key),
  'Shift+Space': ({ key }) => toggleRow(key),
  'Ctrl+ArrowLeft': ({ key }) => fold(key, true),
  'Ctrl+ArrowRight': ({ key }) => fold(key, false),
  'Alt+ArrowUp': () => moveBy(-1),
  'Alt+ArrowDown': () => moveBy(1),
  'Alt+ArrowLeft': outdentRows,
  'Alt+ArrowRight': indentRows,
  Insert: () => insertRow(false),
  'Ctrl+Enter': () => insertRow(false),
  'Ctrl+Shift+Enter': () => insertRow(true),
  'Ctrl+Delete': deleteRows,
  Delete: (at) => (at.column === ROW_HEAD ? deleteRows() : clearCell(at)),
  Backspace: (at) => at.column !== ROW_HEAD && clearCell(at),
  Enter: (at) => (at.column === ROW_HEAD ? toggleRow(at.key) : startEditing(at)),
  F2: (at) => startEditing(at),
  F12: ({ key, column }) => tellHost({ kind: 'open', key, ...(column !== ROW_HEAD && { column }), keep: false }),
  Escape: () => {
    refusal.value = undefined;
    forgetCut();
    select([]);
  },
};

const ON_HEADS: Readonly<Record<string, (at: CellAt) => void>> = {
  Enter: ({ column }) => (column === ROW_HEAD ? selectAll() : sortBy(column)),
  Space: ({ column }) => (column === ROW_HEAD ? selectAll() : sortBy(column)),
  'Ctrl+A': selectAll,
  Insert: () => insertRow(false),
  'Ctrl+Enter': () => insertRow(false),
  'Alt+Shift+ArrowLeft': ({ column }) => widen(column, -WIDER),
  'Alt+Shift+ArrowRight': ({ column }) => widen(column, WIDER),
};

/** What a key does anywhere in the page, but in a line of text. */
const EVERYWHERE: Readonly<Record<string, () => void>> = {
  'Ctrl+F': () => commands.dispatchEvent(new Event('find')),
  'Ctrl+H': () => commands.dispatchEvent(new Event('replace')),
  'Alt+Enter': () => commands.dispatchEvent(new Event('form')),
  'Ctrl+Shift+I': () => commands.dispatchEvent(new Event('form')),
  '?': () => commands.dispatchEvent(new Event('help')),
};

/** What VS Code does by itself with all that it has by now; while something is on its way, that goes first. */
const DOCUMENT_KEYS: Readonly<Record<string, 'save' | 'undo' | 'redo'>> = {
  'Ctrl+S': 'save',
  'Ctrl+Z': 'undo',
  'Ctrl+Y': 'redo',
  'Ctrl+Shift+Z': 'redo',
};

/** Answers a key on a cell. */
export function onGridKey(event: KeyboardEvent): void {
  const at = cursor.value;
  if (at === undefined) return;
  const chord = chordOf(event);
  if (isPlain(event) && typeAhead(event.key)) takeKey(event);
  else if (turn(at, chord) || step(at, chord) || act(at, chord)) takeKey(event);
  else type(at, event);
}

/** Answers a key that is about the whole page. */
export function onPageKey(event: KeyboardEvent): void {
  const chord = chordOf(event);
  const [target] = event.composedPath();
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
  const own = Object.hasOwn(DOCUMENT_KEYS, chord) ? DOCUMENT_KEYS[chord] : undefined;
  if (own !== undefined && isWaiting()) {
    request(
      () => ({ kind: own }),
      () => undefined,
      { standsAlone: true },
    );
  } else if (Object.hasOwn(EVERYWHERE, chord)) EVERYWHERE[chord]?.();
  else return;
  takeKey(event);
}

/** Folds and unfolds by left and right: anywhere in the heading of a group, and in the column that has the outline. */
function turn({ key, column }: CellAt, chord: string): boolean {
  const row = table.value?.rows.get(key);
  if (row === undefined || (row.kind !== 'group' && column !== outline.value)) return false;
  const isClosed = isFolded(key);
  if (row.kind === 'group' && (chord === 'Enter' || chord === 'Space')) setFolded(key, !isClosed);
  else if (row.below > 0 && chord === 'ArrowLeft' && !isClosed) setFolded(key, true);
  else if (row.below > 0 && chord === 'ArrowRight' && isClosed) setFolded(key, false);
  else return false;
  return true;
}

function step(at: CellAt, chord: string): boolean {
  const kind = STEPS[chord];
  if (kind === undefined) return false;
  const to = stepped(at, kind);
  setAnchor(to.key);
  goTo(to);
  return true;
}

function stepped(at: CellAt, kind: Step): CellAt {
  const ids = [ROW_HEAD, ...columnIds.value];
  const from = { row: indexOfRow(at.key), column: ids.indexOf(at.column) };
  const { row, column } = stepFrom(from, kind, { rows: rows.value.length, columns: ids.length, page: pageSize.value });
  return { key: row === -1 ? HEAD : (rows.value[row]?.key ?? at.key), column: ids[column] ?? at.column };
}

function act(at: CellAt, chord: string): boolean {
  const keys = at.key === HEAD ? ON_HEADS : KEYS;
  if (!Object.hasOwn(keys, chord)) return false;
  keys[chord]?.(at);
  return true;
}

/** Begins to change a cell by a letter, which it then holds. */
function type(at: CellAt, event: KeyboardEvent): void {
  if (at.key === HEAD || at.column === ROW_HEAD || isFlag(at)) return;
  // What is composed of several keys goes into the line that opens here.
  const isComposed = event.key === 'Dead' || event.key === 'Process';
  if (!isComposed && !isPlain(event)) return;
  if (!isComposed && (event.key.length !== 1 || event.key === '?')) return;
  startEditing(at, isComposed ? '' : event.key);
  if (!isComposed) takeKey(event);
}

/** Whether a key writes a letter. */
function isPlain(event: KeyboardEvent): boolean {
  const isOther = event.getModifierState('AltGraph');
  return isOther || !(event.ctrlKey || event.metaKey || event.altKey);
}

function extend(at: CellAt, kind: 'up' | 'down'): void {
  const to = stepped(at, kind);
  if (to.key === HEAD) return;
  if (selected.value.size === 0) setAnchor(at.key);
  selectTo(to.key);
  goTo(to);
}

function fold(key: string, isClosed: boolean): void {
  const row = table.value?.rows.get(key);
  if (row && row.below > 0) setFolded(key, isClosed);
}

function isFlag({ column }: CellAt): boolean {
  return columns.value.find(({ id }) => id === column)?.control.kind === 'flag';
}

/** The sentence that tells the keys to those who hear the page. */
export function keysInWords(): string {
  return translate(
    'Arrow keys go from cell to cell. Letters or Enter change a cell, Space selects a row, Alt with up or down moves it. Press ? for all keys.',
  );
}
