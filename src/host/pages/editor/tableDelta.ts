import type { TableOptions } from '../../../messages/tableOptions.ts';
import type { TableFrame, TableMessage, TableRow } from '../../../messages/toPlanEditor.ts';

/** A table as it is shown by a page. */
export interface Picture {
  readonly version: number;
  readonly options: TableOptions;
  readonly frame: TableFrame;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly findings: TableMessage['findings'];
}

/**
 * What to tell a page that shows one picture so that it shows another, or all of it where it shows none. Undefined where
 * nothing but the version differs. A row that is the same object is the same row.
 */
export function tableDelta(before: Picture | undefined, after: Picture): TableMessage | undefined {
  const { version, options, frame, columns, findings } = after;
  const known = new Set(before?.rows);
  const rows = after.rows.filter((row) => !known.has(row));
  const isInOrder = before !== undefined && isSameOrder(before.rows, after.rows);
  if (before && isInOrder && rows.length === 0 && surroundings(before) === surroundings(after)) return undefined;
  const base = before && { base: before.version };
  const order = isInOrder ? undefined : after.rows.map(({ key }) => key);
  return { kind: 'table', version, ...base, options, frame, columns, rows, ...(order && { order }), findings };
}

function isSameOrder(a: readonly TableRow[], b: readonly TableRow[]): boolean {
  return a.length === b.length && a.every(({ key }, index) => key === b[index]?.key);
}

/** All but the rows, which are many. */
function surroundings({ options, frame, columns, findings }: Picture): string {
  return JSON.stringify([options, frame, columns, findings]);
}
