import { unparse } from 'papaparse';
import { labelOfField } from '../controls/labelOf.ts';
import { columnText } from './columnsOf.ts';
import { withoutFormula } from './formulaText.ts';
import { entryOf } from './rowKeys.ts';
import type { Table, TableSource } from './table.ts';

/** Rows of a table for a spreadsheet, with a row of headings: all of what their columns hold. */
export function copyRows(source: TableSource, table: Table, keys: readonly string[]): string {
  const { plan, translate } = source;
  const { section } = table.options;
  const chosen = new Set(keys);
  const rows = table.rows.flatMap(({ key, kind }) => {
    const entry = kind === 'entry' && chosen.has(key) ? entryOf(source, section, key) : undefined;
    return entry ? [table.columns.map((column) => withoutFormula(columnText(plan, section, entry, column)))] : [];
  });
  const heads = table.columns.map((column) => withoutFormula(labelOfField(plan, section, column, translate)));
  return unparse([heads, ...rows], { delimiter: '\t', newline: '\n' });
}
