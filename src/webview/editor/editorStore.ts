import { batch, computed, effect, signal } from '@preact/signals';
import { applyTable, type TableState } from '../../messages/applyTable.ts';
import type { Form } from '../../messages/form.ts';
import { type TableOptions, tableOptions, USUAL_TABLE } from '../../messages/tableOptions.ts';
import { type TableColumn, type TableRow, type ToPlanEditor, toPlanEditor } from '../../messages/toPlanEditor.ts';
import { announce } from '../shared/announce.tsx';
import { hearHost, keepState, keptState, tellHost } from '../shared/host.ts';
import { START } from '../shared/pageStart.ts';
import { takeAnswer } from '../shared/requests.ts';
import { translate } from '../shared/translate.ts';
import { treeColumn } from './columnWidths.ts';
import { type KeptEditor, type KeptSection, keptEditor } from './keptEditor.ts';
import { rowPlaces } from './rowPlaces.ts';
import { heldOrder, keysAbove, rowInstead, shownRows } from './shownRows.ts';

const initial = tableOptions.safeParse(START.initial);
const optionsAtFirst = initial.success ? initial.data : USUAL_TABLE;
const atFirst: KeptEditor = keptState(keptEditor) ?? {
  section: optionsAtFirst.section,
  sections: [{ options: optionsAtFirst, folded: [], widths: {} }],
  scroll: { x: 0, y: 0 },
  selected: [],
  showsForm: false,
};

/** The heads of the columns, as if they were a row. */
export const HEAD = '';
/** The heads of the rows, as if they were a column. */
export const ROW_HEAD = '';

/** A cell by its row's key and its column's id. */
export interface CellAt {
  readonly key: string;
  readonly column: string;
}

/** What VS Code said last. */
const known = signal<TableState>();
const section = signal(atFirst.section);
const sections = signal<ReadonlyMap<string, KeptSection>>(
  new Map(atFirst.sections.map((each) => [each.options.section, each])),
);
export const scroll = signal(atFirst.scroll);
export const selected = signal<ReadonlySet<string>>(new Set(atFirst.selected));
const cursorCell = signal<CellAt | undefined>(atFirst.cursor);
export const showsForm = signal(atFirst.showsForm);
/** All of the entry that the form shows. */
export const form = signal<Form>();
/** The row that is typed in, which stays where it is meanwhile: what is typed may sort it elsewhere, or filter it out. */
const heldRow = signal<{ readonly row: TableRow; readonly order: readonly string[]; readonly section: string }>();
/** The rows that have just got other ids: the keys that they had, and those that they have. */
export const renamedRows = signal<ReadonlyMap<string, string>>(new Map());
/** As what rows are drawn that have got other ids, so that they stay the same ones on the page, with what is typed in them. */
export const drawnAs = signal<ReadonlyMap<string, string>>(new Map());
/** Rows that go when they are pasted. */
export const cutRows = signal<ReadonlySet<string>>(new Set());
/** Why the last thing that was asked for was not done. */
export const refusal = signal<string>();
/** A cell that is to be scrolled to, and given the focus where that is in the grid already or `takesFocus`. */
export const wanted = signal<CellAt & { readonly takesFocus: boolean }>();
/** Commands of VS Code that the page's parts answer. */
export const commands = new EventTarget();

/** What the page shows of the section, as its user chose. */
export const view = computed<KeptSection>(() => sections.value.get(section.value) ?? usualSection(section.value));
export const options = computed(() => view.value.options);
const folded = computed<ReadonlySet<string>>(() => new Set(view.value.folded));

export const table = computed<TableState | undefined>(() => {
  const state = known.value;
  const held = heldRow.value;
  if (state === undefined || held === undefined || held.section !== state.options.section) return state;
  const { row, order } = held;
  return {
    ...state,
    rows: state.rows.has(row.key) ? state.rows : new Map(state.rows).set(row.key, row),
    order: heldOrder(state.order, order, row.key),
  };
});
/** Whether the table is not yet that of the section that was chosen. */
export const isComing = computed(() => table.value?.options.section !== options.value.section);
/** Whether nothing can be changed. */
export const isReadOnly = computed(() => {
  const frame = table.value?.frame;
  return frame?.broken !== undefined || frame?.frozen !== undefined || isComing.value;
});
export const rows = computed<readonly TableRow[]>(() => (table.value ? shownRows(table.value, folded.value) : []));
const rowIndices = computed(() => new Map(rows.value.map(({ key }, index) => [key, index])));
const frame = computed(() => known.value?.frame);
const shownColumns = computed(() => known.value?.columns);
/** What names can be chosen for what kind of field. */
export const choices = computed(() => frame.value?.choices ?? {});
/** The columns that are shown, in their order. */
export const columns = computed<readonly TableColumn[]>(() => {
  const byId = new Map(frame.value?.columns.map((column) => [column.id, column]));
  return (shownColumns.value ?? []).flatMap((id) => byId.get(id) ?? []);
});
export const columnIds = computed(() => columns.value.map(({ id }) => id));
/** The column that has the outline. */
export const outline = computed(() => treeColumn(columnIds.value));
/** Where the rows stand in the outline. */
export const places = computed(() => rowPlaces(rows.value));
export const isTree = computed(() => rows.value.some(({ below, depth }) => below > 0 || depth > 0));
/** Where the keyboard is: at the first entry until it has been moved. */
export const cursor = computed<CellAt | undefined>(() => {
  if (columns.value.length === 0) return undefined;
  const at = cursorCell.value;
  const column = at && [ROW_HEAD, ...columnIds.value].includes(at.column) ? at.column : (outline.value ?? ROW_HEAD);
  if (at && (at.key === HEAD || rowIndices.value.has(at.key))) return { key: at.key, column };
  const first = rows.value.find(({ kind }) => kind === 'entry') ?? rows.value[0];
  return { key: first?.key ?? HEAD, column };
});
/** The rows that a key or a menu is about: those that are selected where the keyboard is at one of them, else that one. */
export const takenRows = computed<readonly string[]>(() => {
  const key = cursor.value?.key;
  if (key === undefined || key === HEAD) return [];
  return selected.value.has(key) ? [...selected.value] : [key];
});

/** What the table is of, in words. */
export const title = computed(() => {
  const frame = table.value?.frame;
  const name = frame?.sections.find(({ id }) => id === section.value)?.name ?? section.value;
  return frame ? translate('{0}: {1}', frame.title, name) : translate('Plan');
});

/** While somebody scrolls, nothing is kept; in milliseconds. */
const KEEP_DELAY = 150;
/** Rows that a key only passes are not told of; in milliseconds. */
const TELL_DELAY = 80;

/** Starts to hear VS Code, and asks for the table. */
export function startEditor(): void {
  hearHost(toPlanEditor, hear);
  askForAll();
  let keeping = 0;
  effect(() => {
    const state = stateToKeep();
    clearTimeout(keeping);
    keeping = window.setTimeout(() => keepState(state), KEEP_DELAY);
  });
  let telling = 0;
  let told = '';
  effect(() => {
    const message = { kind: 'select', keys: rowsToTell(), form: showsForm.value };
    clearTimeout(telling);
    telling = window.setTimeout(() => {
      const text = JSON.stringify(message);
      if (text !== told) tellHost(message);
      told = text;
    }, TELL_DELAY);
  });
}

function hear(message: ToPlanEditor): void {
  switch (message.kind) {
    case 'table': {
      const next = applyTable(known.value, message);
      if (next === undefined) askForAll();
      else takeTable(next, new Map(message.renamed?.map(({ from, to }) => [from, to])));
      return;
    }
    case 'form':
      form.value = message;
      return;
    case 'answer':
      takeAnswer(message);
      return;
    case 'select': {
      select(message.keys);
      const [first] = message.keys;
      if (first !== undefined) showRow(first, false);
      return;
    }
    case 'options':
      openSection(message.options.section);
      changeView({ options: message.options });
      return;
    case 'run':
      commands.dispatchEvent(new Event(message.what));
      return;
  }
}

function takeTable(next: TableState, renamed: ReadonlyMap<string, string>): void {
  const before = cursor.value;
  const index = before && rows.value.findIndex(({ key }) => key === before.key);
  const at = before && { ...before, key: renamed.get(before.key) ?? before.key };
  const above = at && next.rows.has(at.key) ? keysAbove(next, at.key) : [];
  batch(() => {
    known.value = next;
    if (renamed.size > 0) callRows(renamed);
  });
  const present = [...selected.value].filter((key) => next.rows.has(key));
  if (present.length !== selected.value.size) selected.value = new Set(present);
  if (at === undefined || at.key === HEAD || index === undefined || rowIndices.value.has(at.key)) return;
  const row = rowInstead(rows.value, above, index);
  if (row) cursorCell.value = { ...at, key: row.key };
}

/** Calls rows by their new keys in all that is kept of them. */
function callRows(renamed: ReadonlyMap<string, string>): void {
  const now = (key: string): string => renamed.get(key) ?? key;
  const at = cursorCell.value;
  const held = heldRow.value;
  if (at) cursorCell.value = { ...at, key: now(at.key) };
  if (held) heldRow.value = { ...held, row: { ...held.row, key: now(held.row.key) }, order: held.order.map(now) };
  selected.value = new Set([...selected.value].map(now));
  cutRows.value = new Set([...cutRows.value].map(now));
  changeView({ folded: view.value.folded.map(now) });
  renamedRows.value = renamed;
  const drawn = new Map(drawnAs.value);
  for (const [from, to] of renamed) {
    const was = drawn.get(from) ?? from;
    drawn.set(to, was);
    // Another row may get the key that this one had.
    drawn.set(from, `${was}\n${drawn.size}`);
  }
  drawnAs.value = drawn;
}

/** Holds a row where it is, while it is typed in; lets go of it where none is given. */
export function holdRow(key: string | undefined): void {
  const state = table.value;
  const row = key === undefined ? undefined : state?.rows.get(key);
  heldRow.value = state && row && { row, order: state.order, section: state.options.section };
}

function askForAll(): void {
  tellHost({ kind: 'ready', options: options.value });
}

function usualSection(id: string): KeptSection {
  return { options: { ...USUAL_TABLE, section: id }, folded: [], widths: {} };
}

function changeView(change: Partial<KeptSection>): void {
  const next = { ...view.value, ...change };
  sections.value = new Map(sections.value).set(next.options.section, next);
}

/** Shows another section of the file, as it was shown last. */
export function openSection(id: string): void {
  if (id === section.value) return;
  section.value = id;
  selected.value = new Set();
  cursorCell.value = undefined;
  scroll.value = { x: 0, y: 0 };
  tellHost({ kind: 'options', options: options.value });
}

/** Shows other rows or columns than before. */
export function choose(change: Partial<TableOptions> | { [Name in keyof TableOptions]?: undefined }): void {
  const next = Object.fromEntries(
    Object.entries({ ...options.value, ...change }).filter(([, value]) => value !== undefined),
  ) as TableOptions;
  changeView({ options: next });
  tellHost({ kind: 'options', options: next });
}

export function setWidth(column: string, width: number): void {
  changeView({ widths: { ...view.value.widths, [column]: width } });
}

export function isFolded(key: string): boolean {
  return folded.value.has(key);
}

/** Folds a row or unfolds it; the keyboard goes to it where its row goes out of sight. */
export function setFolded(key: string, isFolded: boolean): void {
  const next = new Set(folded.value);
  if (isFolded) next.add(key);
  else next.delete(key);
  const at = cursor.value;
  changeView({ folded: [...next] });
  if (at && at.key !== HEAD && !rowIndices.value.has(at.key)) cursorCell.value = { ...at, key };
}

/** Folds all rows that have some below them, or unfolds all. */
export function foldAll(isFolded: boolean): void {
  const at = cursor.value;
  const above = at && table.value ? keysAbove(table.value, at.key).at(-1) : undefined;
  const keys = [...(table.value?.rows.values() ?? [])].filter(({ below }) => below > 0).map(({ key }) => key);
  changeView({ folded: isFolded ? keys : [] });
  if (isFolded && at && above !== undefined) cursorCell.value = { ...at, key: above };
}

export function refuse(why: string): void {
  refusal.value = why;
}

export function indexOfRow(key: string): number {
  return key === HEAD ? -1 : (rowIndices.value.get(key) ?? -1);
}

/** Brings the keyboard to a cell. */
export function goTo({ key, column }: CellAt, takesFocus = true): void {
  cursorCell.value = { key, column };
  wanted.value = { key, column, takesFocus };
}

/** Brings a row into sight and the keyboard to it; what it stands below is unfolded. */
export function showRow(key: string, takesFocus: boolean, column = cursor.value?.column ?? ROW_HEAD): void {
  const state = table.value;
  if (state === undefined || !state.rows.has(key)) return;
  const above = keysAbove(state, key).filter(isFolded);
  if (above.length > 0) changeView({ folded: view.value.folded.filter((each) => !above.includes(each)) });
  goTo({ key, column }, takesFocus);
}

/** Selects rows that can be: entries of this file. */
export function select(keys: Iterable<string>): void {
  const next = new Set([...keys].filter((key) => table.value?.rows.get(key)?.kind === 'entry'));
  selected.value = next;
  if (next.size > 1) announce(translate('{0} rows selected', String(next.size)));
}

/** What VS Code's views follow: what is selected, else where the keyboard is. */
function rowsToTell(): readonly string[] {
  const key = cursor.value?.key;
  if (selected.value.size > 0) return [...selected.value];
  return key !== undefined && key !== HEAD && table.value?.rows.get(key)?.kind === 'entry' ? [key] : [];
}

/** The version of the table that a request is made of. */
export function version(): number {
  return known.value?.version ?? 0;
}

function stateToKeep(): KeptEditor {
  return {
    section: section.value,
    sections: [...sections.value.values()],
    scroll: scroll.value,
    selected: [...selected.value].slice(0, 1000),
    ...(cursorCell.value && { cursor: cursorCell.value }),
    showsForm: showsForm.value,
  };
}
