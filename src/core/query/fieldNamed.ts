import { customValue } from '../model/customFields.ts';
import type { Item } from '../model/item.ts';
import { nearest } from '../model/nearest.ts';
import type { CustomField, Plan } from '../model/plan.ts';
import { FLAGS, flagNamed } from './flags.ts';
import { PEOPLE } from './knownNames.ts';
import type { QueryContext, QueryField } from './queryField.ts';
import { QUERY_FIELDS } from './queryFields.ts';

/** Names for one element of a list. */
const SINGULAR: Readonly<Record<string, keyof typeof QUERY_FIELDS>> = {
  assignee: 'assignees',
  label: 'labels',
  skill: 'skills',
};

const BY_NAME: ReadonlyMap<string, QueryField> = new Map<string, QueryField>([
  ...Object.entries(QUERY_FIELDS).map(([name, field]) => [name.toLowerCase(), field] as const),
  ...Object.entries(SINGULAR).map(([name, field]) => [name, QUERY_FIELDS[field]] as const),
]);

/** The field of a name, whatever its case: a built-in one, else one of the plan's own. */
export function fieldNamed(name: string, plan: Plan): QueryField | undefined {
  const lower = name.toLowerCase();
  const builtIn = BY_NAME.get(lower);
  if (builtIn) return builtIn;
  const own = plan.fields.get(name) ?? [...plan.fields.values()].find(({ id }) => id.toLowerCase() === lower);
  return own && ownField(own);
}

/** The names by which fields are found. */
export function fieldNames(plan: Plan): string[] {
  return [...Object.keys(QUERY_FIELDS), ...Object.keys(SINGULAR), ...plan.fields.keys()];
}

/** A name that no field has, the nearest that one has, and all that there are. */
export interface UnknownName {
  readonly ok: false;
  readonly name: string;
  readonly near: string | undefined;
  readonly names: readonly string[];
}

/** What can be sorted by and shown: the fields, and whether an item is something. */
export function columnNamed(name: string, plan: Plan): { readonly ok: true; readonly field: QueryField } | UnknownName {
  const field = fieldNamed(name, plan);
  if (field) return { ok: true, field };
  const flag = flagNamed(name);
  if (flag) return { ok: true, field: { kind: 'flag', is: flag } };
  const names = [...new Set([...Object.keys(QUERY_FIELDS), ...plan.fields.keys(), ...Object.keys(FLAGS)])];
  return { ok: false, name, near: nearest(name, names), names };
}

function ownField({ id, values: { kind = 'text', choices = [] } }: CustomField): QueryField {
  const valueIn = (item: Item, { plan }: QueryContext): string | number | undefined => customValue(plan, item, id);
  const number = (item: Item, context: QueryContext): readonly number[] => {
    const value = valueIn(item, context);
    return typeof value === 'number' ? [value] : [];
  };
  const read = (item: Item, context: QueryContext): readonly string[] => {
    const value = valueIn(item, context);
    return value === undefined ? [] : [String(value)];
  };
  switch (kind) {
    case 'number':
      return { kind, read: number };
    case 'date':
      return { kind, read };
    case 'person':
      return { kind: 'name', isPerson: true, read, known: PEOPLE };
    case 'choice': {
      const known = { names: () => choices.map((choice) => ({ id: choice })), unknown: 'unknown-choice' } as const;
      return { kind: 'name', read, known, order: { of: () => choices } };
    }
    default:
      return { kind: 'text', read };
  }
}
