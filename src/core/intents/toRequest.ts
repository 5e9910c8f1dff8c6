import type { Item } from '../model/item.ts';
import { ITEM_FIELDS } from '../model/itemFields.ts';
import type { Plan } from '../model/plan.ts';
import { SECTIONS } from '../model/sections.ts';
import { REQUEST_FIELDS } from '../model/trackingFields.ts';
import { changedSource } from '../text/entrySource.ts';
import { type EditResult, refuse } from '../text/refusal.ts';
import type { FieldValue } from '../text/writeValue.ts';
import type { Draft } from './draft.ts';
import type { Intent } from './intent.ts';
import { referrersOf } from './references.ts';

/**
 * Makes a request of an item, with its id and its comments: somebody has to decide first whether it is to be done. What
 * only an item has goes; who wants it is who asks. While others refer to it as an item, it is refused.
 */
export function toRequest(draft: Draft, { ref }: Extract<Intent, { kind: 'toRequest' }>): EditResult<void> {
  const target = draft.find({ ...ref, section: 'items' });
  if (!target.ok) return target;
  const { plan, id } = target.value;
  const [referrer] = referrersOf(draft, target.value).filter((one) => one.section !== 'items' || one.id !== id);
  if (referrer) return refuse('referred', id, `${referrer.id} (${referrer.field})`);
  const fields = draft.fields(target.value);
  const changes = new Map<string, FieldValue>([['raised', draft.scope.today]]);
  const customer = fields.get('customer') ?? null;
  if (customer !== null) changes.set('from', customer);
  for (const field of fields.keys()) if (isOfItems(plan, field)) changes.set(field, null);
  const source = draft.source(target.value);
  const changed = source && changedSource(source, changes, Object.keys(REQUEST_FIELDS));
  for (const [field, value] of changes) fields.set(field, value);
  const home = draft.fileOf(target.value);
  for (const file of draft.filesOf(target.value)) draft.removeFrom(file, target.value);
  draft.add(plan, home, 'requests', { fields, ...(changed && { source: changed }) });
  return { ok: true, value: undefined };
}

/** The fields of an item that a request made of it does not keep, in the order of the text. */
export function lostInRequest(plan: Plan, item: Item): string[] {
  return item.source.keys.filter((field) => field !== 'customer' && isOfItems(plan, field));
}

function isOfItems(plan: Plan, field: string): boolean {
  return (
    (Object.hasOwn(ITEM_FIELDS, field) || plan.fields.has(field)) && !Object.hasOwn(SECTIONS.requests.fields, field)
  );
}
