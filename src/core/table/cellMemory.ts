import type { Entry, Source } from '../model/located.ts';
import type { Plan } from '../model/plan.ts';
import type { EntrySectionName } from '../model/sections.ts';
import { columnText } from './columnsOf.ts';
import type { CutText, Table } from './table.ts';

type Cells = readonly (string | CutText)[];

/** What is kept of a table for the one after it. */
export interface TableMemory {
  readonly section: EntrySectionName;
  readonly columns: readonly string[];
  /** By what the plan's own fields are read. */
  readonly fields: readonly unknown[];
  /** By the source of an entry, which is the same object for as long as its text is. */
  readonly cells: WeakMap<Source, Cells>;
  /** The last filter that was understood. */
  readonly filter: string;
}

const memories = new WeakMap<Table, TableMemory>();

export function memoryOf(table: Table | undefined): TableMemory | undefined {
  return table && memories.get(table);
}

export function remember(table: Table, memory: TableMemory): Table {
  memories.set(table, memory);
  return table;
}

/** Cells by their entries: those of an earlier table where they are of the same columns. */
export function cellsFor(
  plan: Plan,
  section: EntrySectionName,
  columns: readonly string[],
  before: TableMemory | undefined,
): Pick<TableMemory, 'fields' | 'cells'> {
  const fields = section === 'items' ? [...plan.fields.values()].map(({ values }) => values) : [];
  const isSame = before?.section === section && areSame(before.columns, columns) && areSame(before.fields, fields);
  return { fields, cells: isSame ? before.cells : new WeakMap() };
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

/** More than fits in a cell. */
const MAX_LENGTH = 1000;

/** What columns hold of an entry; what is long or has several lines is cut. */
export function cellsOf(
  plan: Plan,
  { section, columns, cells }: Pick<TableMemory, 'section' | 'columns' | 'cells'>,
  entry: Entry<unknown>,
): Cells {
  const known = cells.get(entry.source);
  if (known) return known;
  const made = columns.map((column) => cellOf(columnText(plan, section, entry, column)));
  cells.set(entry.source, made);
  return made;
}

function cellOf(text: string): string | CutText {
  const lineEnd = text.search(/[\r\n]/);
  if (lineEnd < 0 && text.length <= MAX_LENGTH) return text;
  const line = lineEnd < 0 ? text : text.slice(0, lineEnd);
  return { cut: line.length > MAX_LENGTH ? line.slice(0, MAX_LENGTH).replace(/[\ud800-\udbff]$/, '') : line };
}
