import type { TableMessage, TableRow } from './toPlanEditor.ts';

/** What a table shows: the same on both sides of the boundary, once a message has arrived. */
export type TableState = Pick<TableMessage, 'version' | 'options' | 'frame' | 'columns' | 'findings'> & {
  readonly rows: ReadonlyMap<string, TableRow>;
  readonly order: readonly string[];
};

/**
 * The table that a message makes of the one that is known; undefined where it says what differs from another one. What stays as
 * it is stays the same object, so that what is drawn of it need not be drawn again.
 */
export function applyTable(known: TableState | undefined, message: TableMessage): TableState | undefined {
  const { base, version, options, frame, columns, findings } = message;
  const from = base === undefined ? undefined : known;
  if (base !== from?.version) return undefined;
  const order = message.order ?? from?.order ?? [];
  return {
    version,
    options: kept(from?.options, options),
    frame: kept(from?.frame, frame),
    columns: kept(from?.columns, columns),
    findings: kept(from?.findings, findings),
    order,
    rows: rowsAfter(from, message, order),
  };
}

function kept<T>(before: T | undefined, now: T): T {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

function rowsAfter(
  from: TableState | undefined,
  { rows, order: isOther }: TableMessage,
  order: readonly string[],
): TableState['rows'] {
  if (from && rows.length === 0 && isOther === undefined) return from.rows;
  const changed = new Map(rows.map((row) => [row.key, row]));
  const after = new Map<string, TableRow>();
  for (const key of order) {
    const row = changed.get(key) ?? from?.rows.get(key);
    if (row) after.set(key, row);
  }
  return after;
}
