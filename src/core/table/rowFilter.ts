import type { Item } from '../model/item.ts';
import type { Entry } from '../model/located.ts';
import { itemFilter } from '../query/filter/compileFilter.ts';
import type { FilterProblem } from '../query/filter/filterProblem.ts';
import { fold } from '../query/fold.ts';
import type { TableMemory } from './cellMemory.ts';
import { cellsOf } from './cellMemory.ts';
import { columnText } from './columnsOf.ts';
import type { TableSource } from './table.ts';

export interface RowFilter {
  /** The filter that is in force. */
  readonly text: string;
  /** Undefined where all rows are shown. */
  readonly isWanted?: (entry: Entry<unknown>) => boolean;
  readonly problem?: FilterProblem;
}

/**
 * The rows that a filter wants: of items as on the command line, of other entries those that have the text in a cell.
 * @param before the last filter that was understood, which stays in force while another one is not
 */
export function rowFilter(
  source: TableSource,
  text: string,
  shown: Pick<TableMemory, 'section' | 'columns' | 'cells'>,
  before: string,
): RowFilter {
  if (text.trim() === '') return { text };
  if (shown.section !== 'items') return { text, isWanted: textFilter(source, text, shown) };
  const compiled = itemFilter(text, source.context);
  if (!compiled.ok) {
    return {
      ...(before === text ? { text: '' } : rowFilter(source, before, shown, before)),
      problem: compiled.problem,
    };
  }
  const { itemsById } = source.plan;
  return {
    text,
    isWanted: (entry) => {
      // What the plan says of it beside its own text is known of the plan's own object.
      const known = itemsById.get(entry.id);
      return compiled.value(known?.source === entry.source ? known : (entry as Item));
    },
  };
}

function textFilter(
  { plan }: TableSource,
  text: string,
  shown: Pick<TableMemory, 'section' | 'columns' | 'cells'>,
): (entry: Entry<unknown>) => boolean {
  const wanted = fold(text.trim());
  return (entry) =>
    cellsOf(plan, shown, entry).some((cell, index) => {
      const all = typeof cell === 'string' ? cell : columnText(plan, shown.section, entry, shown.columns[index] ?? '');
      return fold(all).includes(wanted);
    });
}
