import type { EditResult } from '../text/refusal.ts';
import type { FieldValue } from '../text/writeValue.ts';
import { createIn } from './create.ts';
import type { Draft } from './draft.ts';
import type { Intent } from './intent.ts';
import { inUsualOrder } from './usualOrder.ts';

/** What a part of an item has in common with it. */
const SHARED = ['type', 'priority', 'parent', 'skills', 'labels', 'milestone', 'iteration', 'customer'];

/** Adds items behind the one that they are split from, which stays and is theirs to be changed. */
export function split(draft: Draft, { ref, parts }: Extract<Intent, { kind: 'split' }>): EditResult<void> {
  const target = draft.find({ ...ref, section: 'items' });
  if (!target.ok) return target;
  const { plan, id } = target.value;
  let after = id;
  for (const { id: partId = null, title = null, ...others } of parts) {
    const fields = new Map<string, FieldValue>([
      ['id', partId],
      ['title', title],
    ]);
    for (const field of SHARED) fields.set(field, draft.value(target.value, field));
    fields.set('splitFrom', id);
    for (const [field, value] of Object.entries(others)) fields.set(field, value);
    const made = createIn(draft, plan, 'items', inUsualOrder(fields), undefined, after);
    if (!made.ok) return made;
    after = String(partId);
  }
  return { ok: true, value: undefined };
}
