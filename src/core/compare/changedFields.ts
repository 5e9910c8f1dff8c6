import { compare } from '../model/compare.ts';
import type { Located } from '../model/located.ts';
import { rangeOfField } from '../model/place.ts';
import { plainForm, type ShortForm, shortForm } from '../model/shortForms.ts';
import type { FieldChange } from './planChange.ts';

/** What a map of the plan says: Plandeck's fields, others, and how a field is written that could not be read. */
export interface Fields extends Pick<Located<object>, 'values' | 'others'> {
  readonly sourceOf?: (field: string) => string | null;
}

const NOTHING: Fields = { values: {}, others: {} };

/** A map of a file, of which what could not be read counts as it is written. */
export function fieldsOf(map: Located<object>, textOf: (file: string) => string | undefined): Fields {
  const sourceOf = (field: string): string | null => {
    const range = rangeOfField(map, field)?.value;
    const source = range && textOf(map.file)?.slice(range.start, range.end);
    return source === undefined || NULL.test(source) ? null : source.replaceAll(/\s+/g, ' ');
  };
  return { values: map.values, others: map.others, sourceOf };
}

const NULL = /^(?:~|null)?$/i;

/**
 * The fields that mean another thing than before, by their names: first those of `order`, as they stand there, then the
 * others by name. How a value is written makes no difference: order of keys, quotes, long forms or short ones.
 */
export function changedFields(
  before: Fields = NOTHING,
  after: Fields = NOTHING,
  order: readonly string[],
): Record<string, FieldChange> {
  const changes: Record<string, FieldChange> = Object.create(null);
  const add = (name: string, from: ShortForm, to: ShortForm): void => {
    if (!isSame(from, to)) changes[name] = { from, to };
  };
  if (before.values !== after.values) {
    for (const name of order) add(name, formOf(before, name), formOf(after, name));
  }
  if (before.others !== after.others) {
    const names = new Set([...Object.keys(before.others), ...Object.keys(after.others)]);
    for (const name of [...names].sort(compare)) {
      add(name, plainForm(before.others[name]), plainForm(after.others[name]));
    }
  }
  return changes;
}

function formOf({ values, sourceOf }: Fields, name: string): ShortForm {
  const value = (values as Readonly<Record<string, unknown>>)[name];
  return value === undefined ? (sourceOf?.(name) ?? null) : shortForm(name, value);
}

/** Whether two short forms mean the same: quotes make no difference, and so a number is what its text is. */
function isSame(a: ShortForm, b: ShortForm): boolean {
  if (a === null || b === null) return a === b;
  if (typeof a !== 'object' && typeof b !== 'object') return String(a) === String(b);
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
