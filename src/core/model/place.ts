import type { FieldRange, Located, Source } from './located.ts';
import { offsetAt } from './offsets.ts';
import type { Range } from './range.ts';

/** Where a map and its fields stand in their file. */

/** From the first key to the end of the last value, without a list's dash. */
export function rangeOf({ offset, source }: Located<unknown>): Range {
  return { start: offset + source.start, end: offset + source.end };
}

/** Where a field stands; undefined where it does not. */
export function rangeOfField({ offset, source }: Located<unknown>, field: string): FieldRange | undefined {
  const index = source.keys.indexOf(field);
  if (index < 0) return undefined;
  const key = { start: offset + placeIn(source, index, 0), end: offset + placeIn(source, index, 1) };
  const start = placeIn(source, index, 2);
  return start < 0 ? { key } : { key, value: { start: offset + start, end: offset + placeIn(source, index, 3) } };
}

/** Whether something stands behind a field's key, be it right or wrong. */
export function hasValue({ source }: Located<unknown>, field: string): boolean {
  const index = source.keys.indexOf(field);
  return index >= 0 && placeIn(source, index, 2) >= 0;
}

function placeIn({ keys, places }: Source, key: number, which: number): number {
  return offsetAt(places, 4 * keys.length, 4 * key + which);
}
