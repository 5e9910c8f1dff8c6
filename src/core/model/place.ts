import type { FieldRange, Located } from './plan.ts';
import type { Range } from './range.ts';

/** Where a map and its fields stand in their file. */

/** From the first key to the end of the last value, without a list's dash. */
export function rangeOf({ offset, source }: Located<unknown>): Range {
  return { start: offset + source.start, end: offset + source.end };
}

/** Where a field stands; undefined where it does not. */
export function rangeOfField({ offset, source }: Located<unknown>, field: string): FieldRange | undefined {
  const at = 4 * source.keys.indexOf(field);
  if (at < 0) return undefined;
  const [start = 0, end = 0, valueStart = -1, valueEnd = -1] = source.places.slice(at, at + 4);
  const key = { start: offset + start, end: offset + end };
  return valueStart < 0 ? { key } : { key, value: { start: offset + valueStart, end: offset + valueEnd } };
}

/** Whether something stands behind a field's key, be it right or wrong. */
export function hasValue({ source }: Located<unknown>, field: string): boolean {
  const index = source.keys.indexOf(field);
  return index >= 0 && (source.places[4 * index + 2] ?? -1) >= 0;
}
