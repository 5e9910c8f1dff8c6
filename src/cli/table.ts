import type { Painter, Style } from './style.ts';
import { cutToWidth, textWidth } from './textWidth.ts';

export interface Cell {
  /** On one line, and safe for a terminal. */
  readonly text: string;
  readonly style: Style | undefined;
  readonly alignRight?: boolean;
}

export interface TableOptions {
  /** The index of the column that is cut where the table is too wide. */
  readonly flexible: number;
  /** The terminal's columns; undefined where nothing is to be cut. */
  readonly columns: number | undefined;
  readonly paint: Painter;
}

const GAP = '  ';
const MIN_FLEXIBLE = 12;

/** Rows of cells as aligned lines, the first of them the headings; columns that are empty below theirs are left out. */
export function tableOf(rows: readonly (readonly Cell[])[], { flexible, columns, paint }: TableOptions): string {
  const widths = (rows[0] ?? []).map((heading, column) => {
    const width = rows.slice(1).reduce((most, row) => Math.max(most, textWidth(row[column]?.text ?? '')), 0);
    return width === 0 ? 0 : Math.max(width, textWidth(heading.text));
  });
  if (columns !== undefined) {
    const others = widths.reduce(
      (sum, width, column) => sum + (width === 0 || column === flexible ? 0 : width + GAP.length),
      0,
    );
    widths[flexible] = Math.min(widths[flexible] ?? 0, Math.max(MIN_FLEXIBLE, columns - others));
  }
  return rows.map((row) => lineOf(row, widths, paint)).join('\n');
}

function lineOf(row: readonly Cell[], widths: readonly number[], paint: Painter): string {
  let line = '';
  let pending = '';
  for (const [column, { text, style, alignRight }] of row.entries()) {
    const width = widths[column] ?? 0;
    if (width === 0) continue;
    const shown = cutToWidth(text, width);
    const padding = ' '.repeat(width - textWidth(shown));
    if (shown !== '') {
      line += `${pending}${alignRight ? padding : ''}${paint(style, shown)}`;
      pending = '';
    }
    pending += `${shown === '' || !alignRight ? padding : ''}${GAP}`;
  }
  return line;
}
