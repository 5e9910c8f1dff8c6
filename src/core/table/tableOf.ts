import type { Item } from '../model/item.ts';
import { isOpen } from '../model/itemState.ts';
import type { Entry } from '../model/located.ts';
import type { Plan } from '../model/plan.ts';
import { isReached } from '../model/reached.ts';
import type { EntryOf, EntrySectionName } from '../model/sections.ts';
import type { FilterProblem } from '../query/filter/filterProblem.ts';
import { cellsFor, cellsOf, memoryOf, remember } from './cellMemory.ts';
import { shownColumns } from './columnsOf.ts';
import { layRows, type PlacedRow } from './layRows.ts';
import { marksOf } from './marksOf.ts';
import { rowFilter } from './rowFilter.ts';
import { rowSort } from './sortRows.ts';
import type { Mark, Table, TableOptions, TableRow, TableSource } from './table.ts';

/**
 * The table of a section of a file.
 * @param before what it was before: rows that are still the same are the same objects
 * @returns `problem` where the filter is not understood: the rows are those of the one before it
 */
export function tableOf(
  source: TableSource,
  options: TableOptions,
  before?: Table,
): { readonly table: Table; readonly problem?: FilterProblem } {
  const { plan } = source;
  const { section } = options;
  const known = memoryOf(before);
  const columns = shownColumns(plan, section, options.columns);
  const shown = { section, columns, ...cellsFor(plan, section, columns, known) };
  const filter = rowFilter(source, options.filter, shown, known?.section === section ? known.filter : '');
  const marks = marksOf(source, section);
  const byKey = new Map<string, TableRow>();
  const rows = layRows(source, options, rowSort(source, options), filter.isWanted).map((placed) => {
    const row = rowOf(plan, section, placed, placed.entry ? cellsOf(plan, shown, placed.entry) : [placed.name], marks);
    const old = before?.byKey.get(placed.key);
    const kept = old && isSameRow(old, row) ? old : row;
    byKey.set(placed.key, kept);
    return kept;
  });
  const table = remember({ options, columns, rows, byKey }, { ...shown, filter: filter.text });
  return { table, ...(filter.problem && { problem: filter.problem }) };
}

const NO_MARKS: readonly Mark[] = [];

function rowOf(
  plan: Plan,
  section: EntrySectionName,
  { key, kind, id, depth, below, entry }: PlacedRow,
  cells: TableRow['cells'],
  marks: ReadonlyMap<Entry<unknown>, readonly Mark[]>,
): TableRow {
  const icon = entry && section === 'items' ? plan.types.get((entry as Item).values.type ?? '')?.icon : undefined;
  return {
    key,
    kind,
    id,
    depth,
    below,
    cells,
    marks: (entry && marks.get(entry)) ?? NO_MARKS,
    ...(icon !== undefined && { icon }),
    isOver: entry !== undefined && isOver(plan, section, entry),
  };
}

/** Whether nothing is to be done about an entry any more. */
function isOver(plan: Plan, section: EntrySectionName, entry: Entry<unknown>): boolean {
  switch (section) {
    case 'items':
      return !isOpen(plan, entry as Item);
    case 'milestones':
      return isReached(entry as EntryOf<'milestones'>);
    case 'requests':
      return (entry as EntryOf<'requests'>).values.decision !== undefined;
    case 'raid':
      return (entry as EntryOf<'raid'>).values.closed !== undefined;
    case 'external':
      return (entry as EntryOf<'external'>).values.delivered !== undefined;
    case 'decisions':
      return (entry as EntryOf<'decisions'>).values.decided !== undefined;
    default:
      return false;
  }
}

function isSameRow(a: TableRow, b: TableRow): boolean {
  return (
    a.kind === b.kind &&
    a.id === b.id &&
    a.depth === b.depth &&
    a.below === b.below &&
    a.icon === b.icon &&
    a.isOver === b.isOver &&
    areSameCells(a.cells, b.cells) &&
    areSameMarks(a.marks, b.marks)
  );
}

function areSameCells(a: TableRow['cells'], b: TableRow['cells']): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  return a.every((cell, index) => {
    const other = b[index];
    if (typeof cell === 'string' || typeof other === 'string') return cell === other;
    return cell.cut === other?.cut;
  });
}

function areSameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  return a.every(({ column, severity, text }, index) => {
    const other = b[index];
    return column === other?.column && severity === other?.severity && text === other?.text;
  });
}
