import { ITEM_FIELDS } from '../model/itemFields.ts';
import type { FieldValue } from '../text/writeValue.ts';

const USUAL: readonly string[] = Object.keys(ITEM_FIELDS);

/** Fields of an item in the order in which they are usually written; the plan's own come last. */
export function inUsualOrder(fields: ReadonlyMap<string, FieldValue>): Map<string, FieldValue> {
  const placeOf = (field: string): number => (USUAL.includes(field) ? USUAL.indexOf(field) : USUAL.length);
  return new Map([...fields].sort(([a], [b]) => placeOf(a) - placeOf(b)));
}
