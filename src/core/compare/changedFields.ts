import { compare } from '../model/compare.ts';
import type { Located } from '../model/located.ts';
import type { FieldChange } from './planChange.ts';
import { plainForm, type ShortForm, shortForm } from './shortForms.ts';

/** What a map of the plan says: Plandeck's fields, and others. */
export type Fields = Pick<Located<object>, 'values' | 'others'>;

const NOTHING: Fields = { values: {}, others: {} };

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
  if (before.values !== after.values) {
    const [from, to] = [before.values, after.values] as Readonly<Record<string, unknown>>[];
    for (const name of order) add(changes, name, shortForm, from?.[name], to?.[name]);
  }
  if (before.others !== after.others) {
    const names = new Set([...Object.keys(before.others), ...Object.keys(after.others)]);
    for (const name of [...names].sort(compare)) add(changes, name, plainForm, before.others[name], after.others[name]);
  }
  return changes;
}

function add(
  changes: Record<string, FieldChange>,
  name: string,
  form: (name: string, value: unknown) => ShortForm,
  before: unknown,
  after: unknown,
): void {
  if (before === after) return;
  const [from, to] = [form(name, before), form(name, after)];
  if (!isSame(from, to)) changes[name] = { from, to };
}

/** Whether two short forms mean the same: quotes make no difference, and so a number is what its text is. */
function isSame(a: ShortForm, b: ShortForm): boolean {
  if (a === null || b === null) return a === b;
  if (typeof a !== 'object' && typeof b !== 'object') return String(a) === String(b);
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
