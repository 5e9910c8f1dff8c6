import { checkedValue, readFieldValue } from '../core/controls/readFieldValue.ts';
import type { FieldSpec } from '../core/model/fields.ts';
import type { FieldValue } from '../core/text/writeValue.ts';
import { type Misused, misused, unknownField } from './assignments.ts';
import { EXIT } from './io.ts';

/** Fields of an entry that is to be made. */
export type NewFields = ReadonlyMap<string, FieldValue>;
export type NewEntriesResult = { readonly ok: true; readonly entries: readonly NewFields[] } | Misused;

/**
 * Reads one new entry from each line that is not blank: a JSON object of its fields where it starts with a brace, else
 * its title. Texts in the JSON are read as on the command line.
 */
export function readNewEntries(fields: ReadonlyMap<string, FieldSpec>, input: string): NewEntriesResult {
  const entries: NewFields[] = [];
  for (const [index, line] of input
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const written = line.trim();
    if (written === '') continue;
    const read = written.includes('\ufffd')
      ? misused('This is not valid UTF-8 text.')
      : written.startsWith('{')
        ? readObject(fields, written)
        : readTitle(fields, written);
    if ('ok' in read) return { ...read, message: `Line ${index + 1}: ${read.message}` };
    entries.push(read);
  }
  return { ok: true, entries };
}

function readTitle(fields: ReadonlyMap<string, FieldSpec>, title: string): NewFields | Misused {
  if (!fields.has('title'))
    return misused('Entries of this section have no title; write a JSON object such as {"id": "x"}.');
  return new Map([['title', title]]);
}

function readObject(fields: ReadonlyMap<string, FieldSpec>, written: string): NewFields | Misused {
  let object: Readonly<Record<string, FieldValue>>;
  try {
    object = JSON.parse(written) as typeof object;
  } catch {
    return misused('This is not a JSON object on one line. A title must not start with a brace.');
  }
  const entry = new Map<string, FieldValue>();
  for (const [name, value] of Object.entries(object)) {
    const field = fields.get(name);
    if (field === undefined) return unknownField(fields, name);
    const read = typeof value === 'string' ? readFieldValue(name, field, value) : checkedOrNothing(name, field, value);
    if (!read.ok) return { ok: false, exitCode: EXIT.errors, message: read.message };
    entry.set(name, read.value);
  }
  return entry;
}

function checkedOrNothing(name: string, field: FieldSpec, value: FieldValue): ReturnType<typeof checkedValue> {
  return value === null ? { ok: true, value } : checkedValue(name, field, value);
}
