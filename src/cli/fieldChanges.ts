import { isDeepStrictEqual } from 'node:util';
import { findingMessage } from '../core/model/finding.ts';
import type { Item } from '../core/model/item.ts';
import { ITEM_FIELDS, type ItemFieldName } from '../core/model/itemFields.ts';
import { nearest } from '../core/model/nearest.ts';
import { hasValue } from '../core/model/place.ts';
import type { FieldValue } from '../core/text/writeValue.ts';
import { EXIT, type ExitCode } from './io.ts';

export type ChangesResult =
  | { readonly ok: true; readonly changes: ReadonlyMap<ItemFieldName, FieldValue> }
  | { readonly ok: false; readonly exitCode: ExitCode; readonly message: string };

const LISTS: ReadonlySet<ItemFieldName> = new Set([
  'assignees',
  'depends',
  'labels',
  'skills',
  'formerly',
  'environment',
  'constraints',
]);

/** Reads arguments such as `status=review` and `assignees=ana 50%,bo`; an empty value clears the field. */
export function readChanges(args: readonly string[]): ChangesResult {
  const changes = new Map<ItemFieldName, FieldValue>();
  for (const arg of args) {
    const [, name = arg, written = ''] = /^([^=]*)=(.*)$/s.exec(arg) ?? [];
    if (!arg.includes('=')) return usage(`Write FIELD=VALUE, not ${arg}.`);
    if (!isField(name)) return unknownField(name);
    if (changes.has(name)) return usage(`The field ${name} is set twice.`);
    // What Node makes of bytes that are not UTF-8; the plan would hold it forever.
    if (written.includes('\ufffd')) return usage(`The value for ${name} is not valid UTF-8 text.`);
    const value = readValue(name, written);
    const { schema, expected } = ITEM_FIELDS[name];
    if (value !== null && !schema.safeParse(value).success) {
      const message = findingMessage({
        code: 'wrong-value',
        args: [name, expected, written],
        range: { start: 0, end: 0 },
      });
      return { ok: false, exitCode: EXIT.errors, message };
    }
    changes.set(name, value);
  }
  return { ok: true, changes };
}

/** Those of `changes` that say something else than the item does, however it is written there. */
export function realChanges(
  item: Item,
  changes: ReadonlyMap<ItemFieldName, FieldValue>,
): Map<ItemFieldName, FieldValue> {
  return new Map(
    [...changes].filter(([name, value]) => {
      if (value === null) return hasValue(item, name);
      const { data } = ITEM_FIELDS[name].schema.safeParse(value);
      return !isDeepStrictEqual(data, item.values[name]);
    }),
  );
}

function isField(name: string): name is ItemFieldName {
  return Object.hasOwn(ITEM_FIELDS, name) && name !== 'id';
}

function unknownField(name: string): ChangesResult {
  if (name === 'id') return usage('An id stays what it is, since others refer to it.');
  const names = Object.keys(ITEM_FIELDS).filter(isField);
  const near = nearest(name, names);
  return usage(
    `There is no field ${name}. ${near === undefined ? `There are ${names.join(', ')}.` : `Did you mean ${near}?`}`,
  );
}

function usage(message: string): ChangesResult {
  return { ok: false, exitCode: EXIT.usage, message };
}

function readValue(name: ItemFieldName, written: string): FieldValue {
  if (written === '') return null;
  if (LISTS.has(name)) {
    const elements = written.split(',').map((element) => element.trim());
    const filled = elements.filter((element) => element !== '');
    return filled.length === 0 ? null : filled;
  }
  const number = name === 'rank' ? ITEM_FIELDS.rank.schema.safeParse(written) : undefined;
  return number?.success ? number.data : written;
}
