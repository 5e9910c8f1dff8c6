import type { TableRow } from '../../messages/toPlanEditor.ts';

/** By the index of a row: which it is of those that stand beside it, counted from 1, and how many these are. */
export interface RowPlaces {
  readonly place: ArrayLike<number>;
  readonly of: ArrayLike<number>;
}

/** The places of rows in their outline, for those who hear it: of what is not drawn, nothing else tells them. */
export function rowPlaces(rows: readonly Pick<TableRow, 'depth'>[]): RowPlaces {
  const [place, of, before] = [0, 0, 0].map(() => new Int32Array(rows.length)) as [Int32Array, Int32Array, Int32Array];
  /** The index of the last row at each depth, up to that of the row. */
  const last: number[] = [];
  for (const [index, { depth }] of rows.entries()) {
    last.length = Math.min(last.length, depth + 1);
    const sibling = last[depth] ?? -1;
    before[index] = sibling;
    place[index] = sibling === -1 ? 1 : (place[sibling] ?? 0) + 1;
    last[depth] = index;
  }
  for (let index = rows.length - 1; index >= 0; index--) {
    // Those behind it have said how many they are.
    of[index] ||= place[index] ?? 0;
    const sibling = before[index] ?? -1;
    if (sibling !== -1) of[sibling] = of[index] ?? 0;
  }
  return { place, of };
}
