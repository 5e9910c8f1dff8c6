import { parse } from 'papaparse';
import { type Draft, type DraftEntry, type DraftNote, draftNote } from './draft.ts';
import { type Column, type ColumnMeaning, columnNamed } from './draftColumns.ts';
import { looseDay, looseEffort, looseStatus, looseType } from './looseValues.ts';

/**
 * Entries from the rows of a spreadsheet, as the clipboard has them (tabs), or of a CSV file. The first row is taken for
 * headings when one of them is known to mean the title; without headings the first column is the title, and of the
 * others no more is taken than what can only be one thing.
 */
export function draftFromRows(text: string): Draft {
  const rows = rowsOf(text);
  const first = rows[0]?.cells ?? [];
  const hasHeadings = isHeader(rows[0]);
  const notes: DraftNote[] = [];
  const columns = hasHeadings ? withoutDoubles(first, notes) : undefined;
  const read: ReadRow[] = [];
  for (const { cells, line } of hasHeadings ? rows.slice(1) : rows) {
    const row = columns ? byHeadings(cells, columns, line, notes) : byValues(cells, line, notes);
    if (row.entry.title === '') notes.push(draftNote(line, 'no-title'));
    else read.push(row);
  }
  return { entries: linked(read, notes), notes };
}

/** A row with the names of the rows that it refers to. */
interface ReadRow {
  readonly entry: DraftEntry;
  readonly line: number;
  readonly parent?: string;
  readonly depends?: readonly string[];
}

export interface Row {
  readonly cells: readonly string[];
  /** Counted from 1. */
  readonly line: number;
}

/** The rows that hold something. Lines that only happen to have commas in them are no table: each is a cell. */
function rowsOf(text: string): readonly Row[] {
  const firstLine = /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '';
  const sign = ['\t', ';', ','].find((one) => firstLine.includes(one)) ?? ',';
  const rows = cut(text, sign);
  if (sign === '\t' || isHeader(rows[0]) || rows.every(({ cells }) => cells.length === rows[0]?.cells.length))
    return rows;
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({ cells: [line.trim()], line: index + 1 }));
  return lines.filter(({ cells }) => cells[0] !== '');
}

/** The rows of a text whose cells are set apart by a sign, those that hold nothing left out. */
export function cut(text: string, delimiter: string): Row[] {
  return parse(text.trimEnd(), { delimiter })
    .data.map((row, index) => ({ cells: row.map((cell) => cell.trim()), line: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** Whether a row has the headings of the others: one of them means the title. */
function isHeader(row: Row | undefined): boolean {
  return row?.cells.some((heading) => columnNamed(heading)?.column === 'title') === true;
}

/** What the columns mean; of those that mean the same, the first counts. */
function withoutDoubles(headings: readonly string[], notes: DraftNote[]): (ColumnMeaning | undefined)[] {
  const seen = new Set<Column>();
  return headings.map((heading) => {
    const meaning = columnNamed(heading);
    if (meaning !== undefined && !seen.has(meaning.column)) {
      seen.add(meaning.column);
      return meaning;
    }
    if (heading !== '') notes.push(draftNote(1, meaning ? 'twice-column' : 'unknown-column', heading));
    return undefined;
  });
}

function byHeadings(
  cells: readonly string[],
  columns: readonly (ColumnMeaning | undefined)[],
  line: number,
  notes: DraftNote[],
): ReadRow {
  const values: Partial<Record<Column, string>> = {};
  const units: Partial<Record<Column, string>> = {};
  columns.forEach((meaning, index) => {
    const cell = cells[index] ?? '';
    if (meaning === undefined || cell === '') return;
    values[meaning.column] = cell;
    if (meaning.unit !== undefined) units[meaning.column] = meaning.unit;
  });
  const understood = (column: Column, value: string | undefined): string | undefined => {
    const cell = values[column];
    if (cell !== undefined && value === undefined) notes.push(draftNote(line, 'unknown-value', cell, column));
    return value;
  };
  const via = (column: Column, read: (text: string) => string | undefined): string | undefined => {
    const cell = values[column];
    return cell === undefined ? undefined : understood(column, read(cell));
  };
  const { title = '', id, parent, depends, priority, assignees, labels, description } = values;
  const type = via('type', looseType);
  const status = via('status', looseStatus) as DraftEntry['status'];
  const estimate = via('estimate', (text) => looseEffort(text, units.estimate));
  const start = via('start', looseDay);
  const due = via('due', looseDay);
  const entry = {
    title: title.replaceAll(/\s+/g, ' '),
    ...(type !== undefined && { type }),
    ...(status !== undefined && { status }),
    ...(priority !== undefined && { priority }),
    ...(assignees !== undefined && { assignees: listOf(assignees) }),
    ...(estimate !== undefined && { estimate }),
    ...(start !== undefined && { start }),
    ...(due !== undefined && { due }),
    ...(labels !== undefined && { labels: listOf(labels) }),
    ...(description !== undefined && { description }),
    ...(id !== undefined && { formerly: id }),
  };
  return {
    entry,
    line,
    ...(parent !== undefined && { parent }),
    ...(depends !== undefined && { depends: listOf(depends) }),
  };
}

function byValues([title = '', ...cells]: readonly string[], line: number, notes: DraftNote[]): ReadRow {
  const entry: { -readonly [Key in keyof DraftEntry]: DraftEntry[Key] } = { title: title.replaceAll(/\s+/g, ' ') };
  for (const cell of cells) {
    const [estimate, due, status] = [looseEffort(cell, undefined), looseDay(cell), looseStatus(cell)];
    if (estimate !== undefined && entry.estimate === undefined) entry.estimate = estimate;
    else if (due !== undefined && entry.due === undefined) entry.due = due;
    else if (status !== undefined && entry.status === undefined) entry.status = status;
    else if (cell !== '') notes.push(draftNote(line, 'unknown-value', cell, 'estimate, due or status'));
  }
  return { entry, line };
}

/** The parts of a cell that holds several. */
export function listOf(cell: string): string[] {
  return cell
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The places of rows by what they are called, of several the first. */
export function placesOf(names: readonly (readonly (string | undefined)[])[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  names.forEach((called, place) => {
    for (const name of called) if (name !== undefined && !places.has(name)) places.set(name, place);
  });
  return places;
}

/** The entries with the places of those that they refer to, by id or by title. */
function linked(rows: readonly ReadRow[], notes: DraftNote[]): DraftEntry[] {
  const places = placesOf(rows.map(({ entry }) => [entry.formerly, entry.title]));
  const placeOf = (name: string, line: number): number[] => {
    const place = places.get(name);
    if (place === undefined) notes.push(draftNote(line, 'unknown-row', name));
    return place === undefined ? [] : [place];
  };
  return rows.map(({ entry, line, parent, depends }) => {
    const [above] = parent === undefined ? [] : placeOf(parent, line);
    const before = (depends ?? []).flatMap((name) => placeOf(name, line));
    return { ...entry, ...(above !== undefined && { parent: above }), ...(before.length > 0 && { depends: before }) };
  });
}
