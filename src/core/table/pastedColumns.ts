import { labelOfField } from '../controls/labelOf.ts';
import { type DraftNote, draftNote } from '../exchange/draft.ts';
import { columnNamed } from '../exchange/draftColumns.ts';
import type { EntrySectionName } from '../model/sections.ts';
import { fold } from '../query/fold.ts';
import { columnFields, shownColumns } from './columnsOf.ts';
import { nameColumn } from './newEntry.ts';
import type { TableOptions, TableSource } from './table.ts';

/** What the cells below a heading are for. */
export interface PastedColumn {
  readonly column: string;
  /** The unit of bare numbers. */
  readonly unit?: string;
}

/** What headings mean: by the names of columns, those of fields, or what other tools call them. */
function headingReader(source: TableSource, section: EntrySectionName): (heading: string) => PastedColumn | undefined {
  const { plan, translate } = source;
  const fields = columnFields(plan, section);
  const byName = new Map<string, string>();
  for (const column of fields.keys()) byName.set(fold(column), column);
  for (const column of fields.keys()) byName.set(fold(labelOfField(plan, section, column, translate)), column);
  return (heading) => {
    const own = byName.get(fold(heading.trim()));
    if (own !== undefined) return { column: own };
    const meaning = columnNamed(heading);
    const column = meaning?.column === 'title' ? nameColumn(source, section) : meaning?.column;
    if (meaning === undefined || column === undefined || !fields.has(column)) return undefined;
    return { column, ...(meaning.unit !== undefined && { unit: meaning.unit }) };
  };
}

function isValue({ plan }: TableSource, cell: string): boolean {
  const text = fold(cell.trim());
  return [...plan.types.keys(), ...plan.workflow.map(({ id }) => id)].some((id) => fold(id) === text);
}

/** The columns that a first row names; undefined where it is no row of headings: none of it says what the rows are. */
export function headingColumns(
  source: TableSource,
  section: EntrySectionName,
  cells: readonly string[],
  notes: DraftNote[],
): (PastedColumn | undefined)[] | undefined {
  const read = headingReader(source, section);
  const meanings = cells.map((cell) => (cell === '' ? undefined : read(cell)));
  const name = nameColumn(source, section) ?? 'id';
  const isAllKnown = cells.every((cell, index) => cell === '' || meanings[index] !== undefined);
  // A type or a status, such as `task`, may be what other tools call a column: alone it makes no heading of its row.
  const isSure = cells.some((cell, index) => meanings[index] !== undefined && !isValue(source, cell));
  if (!isAllKnown && !(isSure && meanings.some((meaning) => meaning?.column === name))) return undefined;
  const seen = new Set<string>();
  return meanings.map((meaning, index) => {
    if (meaning !== undefined && !seen.has(meaning.column)) {
      seen.add(meaning.column);
      return meaning;
    }
    const heading = cells[index] ?? '';
    if (heading !== '') notes.push(draftNote(1, meaning ? 'twice-column' : 'unknown-column', heading));
    return undefined;
  });
}

/** The shown columns from the one on that was pasted into, or from that which says what the rows are. */
export function columnsFrom(source: TableSource, options: TableOptions, column: string | undefined): PastedColumn[] {
  const { section } = options;
  const shown = shownColumns(source.plan, section, options.columns);
  const start = shown.indexOf(column ?? nameColumn(source, section) ?? 'id');
  return shown.slice(Math.max(0, start)).map((each) => ({ column: each }));
}
