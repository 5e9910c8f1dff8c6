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
