import type { Row } from './row.ts';

/** Rows, of which only those that are asked for need to be made: a row may have thousands below it. */
export interface RowList {
  readonly length: number;
  slice(start: number, end: number): readonly Row[];
}

/** A row for each value, made when it is asked for. */
export function rowList<Value>(values: readonly Value[], rowOf: (value: Value) => Row): RowList {
  return { length: values.length, slice: (start, end) => values.slice(start, end).map(rowOf) };
}

/** Rows behind one that comes first. */
export function behind(first: Row, others: RowList): RowList {
  return {
    length: others.length + 1,
    slice: (start, end) => [
      ...(start <= 0 && end > 0 ? [first] : []),
      ...others.slice(Math.max(start - 1, 0), Math.max(end - 1, 0)),
    ],
  };
}
