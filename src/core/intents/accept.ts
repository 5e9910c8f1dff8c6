import { type EditResult, refuse } from '../text/refusal.ts';
import { type FieldValue, isList } from '../text/writeValue.ts';
import { createIn } from './create.ts';
import type { Draft } from './draft.ts';
import type { Intent } from './intent.ts';
import { inUsualOrder } from './usualOrder.ts';

/** What an item takes over from the request that it comes of. */
const TAKEN_OVER = ['title', 'priority', 'due', 'description'];

/** Makes an item of a request, which says from then on what it became. */
export function accept(draft: Draft, { ref, item, file, by }: Extract<Intent, { kind: 'accept' }>): EditResult<void> {
  const target = draft.find({ ...ref, section: 'requests' });
  if (!target.ok) return target;
  const { plan } = target.value;
  const decision = draft.value(target.value, 'decision');
  const state = stateOf(decision);
  if (state !== undefined && state !== 'accepted' && state !== 'deferred') return refuse('decided', ref.id, state);
  const { id = null, ...others } = item;
  const fields = new Map<string, FieldValue>([['id', id]]);
  for (const field of TAKEN_OVER) fields.set(field, draft.value(target.value, field));
  for (const [field, value] of Object.entries(others)) fields.set(field, value);
  const made = createIn(draft, plan, 'items', inUsualOrder(fields), file);
  if (!made.ok) return made;
  if (state !== 'accepted') {
    const { today } = draft.scope;
    draft.set(target.value, 'decision', { state: 'accepted', date: today, ...(by !== undefined && { by }) });
  }
  const became = draft.value(target.value, 'became');
  const before = became === null ? [] : isList(became) ? became : [became];
  draft.set(target.value, 'became', before.length === 0 ? id : [...before, id]);
  return { ok: true, value: undefined };
}

/** The state of a verdict, in its short form or its long one. */
function stateOf(decision: FieldValue): string | undefined {
  if (typeof decision === 'string') return decision.split(' ', 1)[0];
  if (decision === null || typeof decision !== 'object' || isList(decision)) return undefined;
  return decision['state'] === undefined ? undefined : String(decision['state']);
}
