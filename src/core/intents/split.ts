import { ITEM_FIELDS } from '../model/itemFields.ts';
import type { EditResult } from '../text/refusal.ts';
import { type FieldValue, isList } from '../text/writeValue.ts';
import { createIn } from './create.ts';
import type { Draft, Target } from './draft.ts';
import type { Intent } from './intent.ts';
import { isAbout, referrersOf, withRenamed } from './references.ts';
import { inUsualOrder } from './usualOrder.ts';

/** What a part of an item has in common with it. */
const SHARED = ['type', 'priority', 'parent', 'skills', 'labels', 'milestone', 'iteration', 'customer'];

/**
 * Adds items behind the one that they are split from, which stays and is theirs to be changed. What waits for it waits
 * for all of them: the work has only got more names.
 */
export function split(draft: Draft, { ref, parts, takesRest }: Extract<Intent, { kind: 'split' }>): EditResult<void> {
  const target = draft.find({ ...ref, section: 'items' });
  if (!target.ok) return target;
  const { plan, id } = target.value;
  const waiting = referrersOf(draft, target.value).filter(({ field }) => field === 'depends');
  let rest = takesRest ? takeRest(draft, target.value) : {};
  let after = id;
  for (const { id: partId = null, title = null, ...others } of parts) {
    const fields = new Map<string, FieldValue>([
      ['id', partId],
      ['title', title],
    ]);
    for (const field of SHARED) fields.set(field, draft.value(target.value, field));
    fields.set('splitFrom', id);
    for (const [field, value] of Object.entries({ ...rest, ...others })) fields.set(field, value);
    const made = createIn(draft, plan, 'items', inUsualOrder(fields), undefined, after);
    if (!made.ok) return made;
    after = String(partId);
    rest = {};
  }
  const ids = parts.map((part) => String(part['id']));
  for (const referrer of waiting) {
    const depends = listOf(draft.value(referrer, 'depends')).flatMap((one) =>
      isAbout(one, id) ? [one, ...ids.map((partId) => withRenamed(one, id, partId))] : [one],
    );
    draft.set(referrer, 'depends', depends);
  }
  return { ok: true, value: undefined };
}

/** Takes what is left to do out of an item, as fields of another one. */
function takeRest(draft: Draft, target: Target): Record<string, FieldValue> {
  const points = listOf(draft.value(target, 'checklist'));
  const done = points.filter((point) => ITEM_FIELDS.checklist.schema.safeParse([point]).data?.[0]?.isDone === true);
  const open = points.filter((point) => !done.includes(point));
  if (open.length > 0) draft.set(target, 'checklist', done);
  const remaining = draft.value(target, 'remaining');
  if (remaining !== null) draft.set(target, 'remaining', `0${String(remaining).slice(-1)}`);
  return {
    ...(remaining !== null && { estimate: remaining }),
    ...(open.length > 0 && { checklist: open }),
  };
}

/** A single value stands for a list of one. */
function listOf(value: FieldValue): readonly FieldValue[] {
  return value === null ? [] : isList(value) ? value : [value];
}
