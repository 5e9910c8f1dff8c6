import type { Value } from './fields.ts';
import { scalar, textOf } from './forms.ts';
import type { Item } from './item.ts';
import { ITEM_FIELDS } from './itemFields.ts';
import type { CustomField, Plan } from './plan.ts';
import { day, number, text, url, word } from './values.ts';

/** What the plan's own fields may hold, by their kind. */
const KINDS: { readonly [Kind in NonNullable<CustomField['values']['kind']>]: Value<string | number> } = {
  text,
  number,
  choice: text,
  date: day,
  person: word,
  url,
};

/** How the values of a field of the plan's own are read. */
export function valueOfCustomField({ values: { kind = 'text', choices = [] } }: CustomField): Value<string | number> {
  if (kind !== 'choice') return KINDS[kind];
  return scalar({ enum: choices }, `one of ${choices.join(', ')}`, (plain) => {
    const choice = textOf(plain);
    return choice !== undefined && choices.includes(choice) ? choice : undefined;
  });
}

/** The plan's own fields that items of a type have. A field by the name of a built-in one is none. */
export function customFieldsOf(plan: Plan, type: string | undefined): CustomField[] {
  return [...plan.fields.values()].filter(({ id, values: { types } }) => {
    return !Object.hasOwn(ITEM_FIELDS, id) && (types === undefined || (type !== undefined && types.includes(type)));
  });
}

/** What an item has in a field of the plan's own; undefined where it has nothing, or nothing that fits. */
export function customValue(plan: Plan, item: Item, id: string): string | number | undefined {
  const field = plan.fields.get(id);
  const written = item.others[id];
  if (field === undefined || written === undefined || written === null) return undefined;
  const result = valueOfCustomField(field).schema.safeParse(written);
  return result.success ? result.data : undefined;
}

/** An item's score: the weighted sum of its number fields, of which an absent one counts as 0; undefined without one. */
export function scoreOf(plan: Plan, item: Item): number | undefined {
  if (plan.score === undefined) return undefined;
  return plan.score.reduce((sum, { field, weight }) => {
    const value = customValue(plan, item, field);
    return typeof value === 'number' ? sum + weight * value : sum;
  }, 0);
}
