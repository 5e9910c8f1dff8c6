import { controlOf } from '../controls/controlOf.ts';
import { readTyped } from '../controls/readTyped.ts';
import type { TypedResult } from '../controls/typedContext.ts';
import { type DraftNote, draftNote, draftNoteMessage } from '../exchange/draft.ts';
import { cut, listOf, placesOf, type Row } from '../exchange/draftRows.ts';
import { looseEffort, looseStatus, looseType } from '../exchange/looseValues.ts';
import type { EntryRef, Intent } from '../intents/intent.ts';
import type { EntrySectionName } from '../model/sections.ts';
import type { EditResult } from '../text/refusal.ts';
import type { FieldValue } from '../text/writeValue.ts';
import { columnFields } from './columnsOf.ts';
import { withFormula } from './formulaText.ts';
import { createIntent, nameColumn, withParent } from './newEntry.ts';
import { type NewId, newIds } from './newId.ts';
import { columnsFrom, headingColumns, type PastedColumn } from './pastedColumns.ts';
import { rowPlace } from './rowPlace.ts';
import type { TableOptions, TableSource } from './table.ts';
import { typedContext } from './typedContext.ts';

/** What was left out of pasted rows. */
export interface PasteNote {
  /** The row, counted from 1 with the headings. */
  readonly row: number;
  readonly column?: string;
  readonly text: string;
}

export interface PastedRows {
  readonly intents: readonly Intent[];
  /** The entries that come of it. */
  readonly refs: readonly EntryRef[];
  readonly notes: readonly PasteNote[];
}

/** A row that becomes an entry. */
interface NewRow {
  readonly id: string;
  readonly line: number;
  /** What is meant for its columns, as it was typed. */
  readonly cells: ReadonlyMap<string, { readonly text: string; readonly unit: string | undefined }>;
}

/**
 * Makes entries of the rows of a spreadsheet. Headings say what columns are for; without them these are the shown ones.
 * @param after the key of the row behind which they go; at the end of the section where left out
 * @param column that of the cell that was pasted into
 * @param mint a new id such as WEB-k7f2m, each only once
 */
export function pasteRows(
  source: TableSource,
  options: TableOptions,
  text: string,
  after: string | undefined,
  column: string | undefined,
  mint: () => string,
): EditResult<PastedRows> {
  const { section } = options;
  const place = rowPlace(source, options, after, false);
  if (!place.ok) return place;
  const said: DraftNote[] = [];
  const rows = newRows(source, options, text, column, newIds(source, section, mint), said);
  const notes = said.map((note): PasteNote => ({ row: note.line, text: draftNoteMessage(note, source.translate) }));
  const read = rowReader(source, section, rows);
  let behind = place.value.after;
  const intents = rows.map((row): Intent => {
    const values = withParent(place.value);
    for (const [name, { text: typed, unit }] of row.cells) {
      const result = read(row, name, typed, unit);
      if (!result.ok) notes.push({ row: row.line, column: name, text: result.message });
      else if (name !== 'id') values.set(name, result.value);
      else if (result.value !== null) values.set('formerly', result.value);
    }
    const intent = createIntent(source, section, row.id, values, behind);
    behind = row.id;
    return intent;
  });
  const { folder } = source.plan;
  const refs = rows.map(({ id }): EntryRef => ({ id, section, folder, file: source.file.file }));
  return { ok: true, value: { intents, refs, notes } };
}

/** The rows with what each is called from now on; of items those without a title are left out. */
function newRows(
  source: TableSource,
  options: TableOptions,
  text: string,
  column: string | undefined,
  newId: NewId,
  notes: DraftNote[],
): NewRow[] {
  const { section } = options;
  const rows = rowsIn(text, (cells) => headingColumns(source, section, cells, []) !== undefined);
  const headings = headingColumns(source, section, rows[0]?.cells ?? [], notes);
  const columns = headings ?? columnsFrom(source, options, column);
  const name = nameColumn(source, section);
  const beyond = new Set<number>();
  const made: NewRow[] = [];
  for (const { cells, line } of headings ? rows.slice(1) : rows) {
    const typed = cellsOf(cells, columns, name);
    cells.forEach((cell, index) => {
      if (index < columns.length || cell === '' || beyond.has(index)) return;
      beyond.add(index);
      notes.push(draftNote(line, 'unknown-column', String(index + 1)));
    });
    const called = typed.get(name ?? '')?.text;
    if (section === 'items' && called === undefined) notes.push(draftNote(line, 'no-title'));
    else if (typed.size > 0) made.push({ id: newId(typed.get('id')?.text, called), line, cells: typed });
  }
  return made;
}

/** Rows as a spreadsheet copies them; as a file has them with other signs only where it has headings. */
function rowsIn(text: string, hasHeadings: (cells: readonly string[]) => boolean): readonly Row[] {
  if (!text.includes('\t')) {
    for (const sign of [';', ',']) {
      const rows = cut(text, sign);
      const cells = rows[0]?.cells ?? [];
      if (cells.length > 1 && hasHeadings(cells)) return rows;
    }
  }
  return cut(text, '\t');
}

/** What is meant for the columns of one row; what says what it is stands on one line. */
function cellsOf(
  cells: readonly string[],
  columns: readonly (PastedColumn | undefined)[],
  name: string | undefined,
): NewRow['cells'] {
  return new Map(
    columns.flatMap((meaning, index) => {
      const text = withFormula(cells[index] ?? '');
      if (meaning === undefined || text === '') return [];
      const { column, unit } = meaning;
      return [[column, { text: column === name ? text.replaceAll(/\s+/g, ' ') : text, unit }] as const];
    }),
  );
}

type ReadCell = (row: NewRow, column: string, text: string, unit: string | undefined) => TypedResult;

/** Reads cells as they are typed, as other tools write them, and as names of other rows. */
function rowReader(source: TableSource, section: EntrySectionName, rows: readonly NewRow[]): ReadCell {
  const { plan } = source;
  const context = typedContext(source);
  const fields = columnFields(plan, section);
  const name = nameColumn(source, section) ?? 'id';
  const places = placesOf(rows.map(({ cells }) => [cells.get('id')?.text, cells.get(name)?.text]));
  const idOfRow = (row: NewRow, called: string): string | undefined => {
    const other = rows[places.get(called) ?? -1];
    return other === row ? undefined : other?.id;
  };
  const typedDependency = (row: NewRow, text: string): string => {
    const [, called = '', lag = ''] = /^(\S+)( .*)?$/.exec(text) ?? [];
    const id = idOfRow(row, text);
    const first = idOfRow(row, called);
    return id ?? (first === undefined ? text : first + lag);
  };
  return (row, column, text, unit) => {
    if (column === 'id') return { ok: true, value: section === 'items' ? formerIds(source, text) : null };
    if (section === 'items' && column === 'parent') {
      const id = idOfRow(row, text);
      if (id !== undefined) return { ok: true, value: id };
    }
    if (section === 'items' && column === 'depends')
      return typedDependencies(listOf(text).map((one) => typedDependency(row, one)));
    const loose = unit === undefined ? undefined : looseEffort(text, unit);
    const read = readTyped(context, section, column, loose ?? withCommas(column, text), null);
    if (read.ok) return read;
    const meant = meantElsewhere(column, text);
    return meant === undefined ? read : readTyped(context, section, column, meant, null);
  };

  /** Other tools set the parts of a list apart by semicolons. */
  function withCommas(column: string, text: string): string {
    const field = fields.get(column);
    const isList = field && ['words', 'names'].includes(controlOf(field).kind);
    return isList && !text.includes(',') ? text.replaceAll(';', ',') : text;
  }

  /** Those of new rows are no items yet, so that only the others can be read. */
  function typedDependencies(names: readonly string[]): TypedResult {
    const made = new Set(rows.map(({ id }) => id));
    const isNew = (one: string): boolean => made.has(one.split(' ', 1)[0] ?? '');
    const others = names.filter((one) => !isNew(one));
    const read = readTyped(context, section, 'depends', others.join(', '), null);
    if (!read.ok) return read;
    const known = read.value === null ? [] : [read.value].flat();
    return { ok: true, value: [...names.filter(isNew), ...(known as readonly FieldValue[])] };
  }

  function meantElsewhere(column: string, text: string): string | undefined {
    if (section !== 'items') return undefined;
    const category = column === 'status' ? looseStatus(text) : undefined;
    if (category !== undefined) return plan.workflow.find((status) => status.category === category)?.id;
    return column === 'type' ? looseType(text) : undefined;
  }
}

/** What an item was called elsewhere, where that says more than the number of a row and nothing here has it. */
function formerIds({ plan, file }: TableSource, text: string): FieldValue {
  const isTaken = plan.itemsById.has(text) || file.items.some(({ id }) => id === text);
  return /^\S*\D\S*$/.test(text) && !isTaken ? [text] : null;
}
