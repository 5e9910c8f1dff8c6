/** A place in the grid: the index of its row, -1 for the heads, and of its column, 0 for the heads of rows. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Which way a key goes. */
export type Step = 'up' | 'down' | 'left' | 'right' | 'home' | 'end' | 'first' | 'last' | 'pageUp' | 'pageDown';

/** What there is to go through, and how many rows are seen at once. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** The place that a step leads to; the same place where there is no way on. */
export function stepFrom({ row, column }: GridPlace, step: Step, { rows, columns, page }: GridSize): GridPlace {
  const bottom = rows - 1;
  const right = columns - 1;
  switch (step) {
    case 'up':
      return { row: Math.max(-1, row - 1), column };
    case 'down':
      return { row: Math.min(bottom, row + 1), column };
    case 'left':
      return { row, column: Math.max(0, column - 1) };
    case 'right':
      return { row, column: Math.min(right, column + 1) };
    case 'home':
      return { row, column: Math.min(1, right) };
    case 'end':
      return { row, column: right };
    case 'first':
      return { row: Math.min(0, bottom), column: Math.min(1, right) };
    case 'last':
      return { row: bottom, column: right };
    case 'pageUp':
      return { row: Math.max(Math.min(0, bottom), row - page), column };
    case 'pageDown':
      return { row: Math.min(bottom, row + page), column };
  }
}

/** The place behind one, or before it, row by row: where Tab leads from a cell that was edited. */
export function nextCell({ row, column }: GridPlace, by: 1 | -1, { rows, columns }: GridSize): GridPlace {
  const next = column + by;
  if (next >= 1 && next < columns) return { row, column: next };
  const nextRow = row + by;
  if (nextRow < 0 || nextRow >= rows) return { row, column };
  return { row: nextRow, column: by === 1 ? Math.min(1, columns - 1) : columns - 1 };
}

/** The keys between two, both among them, in their order; only the second where the first is not there. */
export function keysBetween(keys: readonly string[], from: string | undefined, to: string): readonly string[] {
  const start = from === undefined ? -1 : keys.indexOf(from);
  const end = keys.indexOf(to);
  if (start === -1 || end === -1) return [to];
  return keys.slice(Math.min(start, end), Math.max(start, end) + 1);
}
