import { customFieldsOf, valueOfCustomField } from '../../model/customFields.ts';
import type { Value } from '../../model/fields.ts';
import type { Finding } from '../../model/finding.ts';
import { textOf } from '../../model/forms.ts';
import type { Item } from '../../model/item.ts';
import { ITEM_FIELDS } from '../../model/itemFields.ts';
import { isOpen } from '../../model/itemState.ts';
import { nearest } from '../../model/nearest.ts';
import type { CustomField } from '../../model/plan.ts';
import { didYouMean } from '../../model/unknownName.ts';
import type { Check } from '../check.ts';
import { findingAt } from '../findingAt.ts';

/** A field of the plan's own, with how its values are read. */
type ReadField = readonly [field: CustomField, value: Value<string | number>];

/** Fields of the plan's own: those that can never be read, values that do not fit, and values that are wanted. */
export function* checkCustomFields(check: Check): Generator<Finding> {
  const { plan } = check;
  for (const field of plan.fields.values()) {
    if (Object.hasOwn(ITEM_FIELDS, field.id)) yield findingAt(field, 'id', 'reserved-field', [field.id]);
  }
  if (plan.fields.size === 0) return;
  const values = new Map([...plan.fields.values()].map((field) => [field, valueOfCustomField(field)]));
  const byType = new Map<string | undefined, ReadField[]>();
  for (const item of plan.items) {
    const { type } = item.values;
    const fields =
      byType.get(type) ?? customFieldsOf(plan, type).map((field) => [field, values.get(field)] as ReadField);
    byType.set(type, fields);
    for (const [field, value] of fields) yield* checkField(check, item, field, value);
  }
}

function* checkField(
  check: Check,
  item: Item,
  { id, values: { kind, required, choices } }: CustomField,
  value: Value<string | number>,
): Generator<Finding> {
  const written = item.others[id];
  if (written === undefined || written === null) {
    if (required === true && isOpen(check.plan, item)) yield findingAt(item, 'id', 'missing-field', [item.id, id]);
    return;
  }
  const shown = textOf(written) ?? (Array.isArray(written) ? 'a list' : 'a map');
  const result = value.schema.safeParse(written);
  if (!result.success) {
    const near = kind === 'choice' ? nearest(shown, choices ?? []) : undefined;
    yield findingAt(item, id, 'wrong-value', [id, value.expected, shown], near);
  } else if (kind === 'person' && !check.names('person').has(shown)) {
    const near = check.nearest(shown, check.names('person').keys());
    yield findingAt(item, id, 'unknown-person', [shown, didYouMean(near)], near);
  }
}
