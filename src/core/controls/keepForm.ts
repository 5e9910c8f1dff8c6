import type { Value } from '../model/fields.ts';
import { isSamePlain } from '../text/samePlain.ts';
import { type FieldValue, isList } from '../text/writeValue.ts';
import type { PlainValue } from '../text/yamlNode.ts';
import { asWritten, longForm } from './asWritten.ts';
import { readAs } from './shortValue.ts';

export type FieldMap = { readonly [key: string]: FieldValue };

export function isFieldMap(value: FieldValue | undefined): value is FieldMap {
  return typeof value === 'object' && value !== null && !isList(value);
}

export function isObject(read: unknown): read is object {
  return typeof read === 'object' && read !== null;
}

/**
 * A new value in the form of the map that stands there: its keys in their order, those of the user's own among them.
 * Undefined where that map could not hold it.
 */
export function keepForm(name: string, spec: Value, old: FieldMap, read: object): FieldMap | undefined {
  const { fields } = spec;
  if (fields === undefined) return undefined;
  const long = partsOf(read);
  const kept = Object.entries(old).flatMap(([key, held]): [string, FieldValue][] => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field === undefined) return [[key, held]];
    const part = long[key];
    if (part === undefined) return [];
    return [[key, isSame(key, readAs(field, held), readAs(field, part)) ? held : part]];
  });
  const made = inOrder(Object.fromEntries(kept), long, Object.keys(fields));
  if (!isSame(name, readAs(spec, made), read)) return undefined;
  // What is the same where it is left out is left out.
  return Object.keys(long).reduce((map, key) => {
    if (Object.hasOwn(old, key)) return map;
    const { [key]: _, ...less } = map;
    return isSame(name, readAs(spec, less), read) ? less : map;
  }, made);
}

function isSame(name: string, a: unknown, b: unknown): boolean {
  return isSamePlain(asWritten(name, a) as PlainValue, asWritten(name, b) as PlainValue);
}

/** The keys of a map that are the user's own, with what they hold. */
export function othersIn({ fields = {} }: Value, map: FieldMap): FieldMap {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !Object.hasOwn(fields, key)));
}

export function hasOthers(spec: Value, map: FieldMap): boolean {
  return Object.keys(othersIn(spec, map)).length > 0;
}

/** A map with more keys, each behind those that come before it in the usual order. */
export function inOrder(map: FieldMap, more: FieldMap, order: readonly string[]): FieldMap {
  const entries = Object.entries(map);
  for (const [key, value] of Object.entries(more)) {
    if (Object.hasOwn(map, key)) continue;
    const before = order.slice(0, order.indexOf(key));
    const place = entries.findLastIndex(([other]) => before.includes(other));
    entries.splice(place + 1, 0, [key, value]);
  }
  return Object.fromEntries(entries);
}

/** What was read, by the keys of its long form. */
export function partsOf(read: object): FieldMap {
  const long = longForm(read);
  if (!isFieldMap(long)) return {};
  const { text: _, percent, ...parts } = long;
  return percent === undefined ? parts : { ...parts, share: `${percent}%` };
}
