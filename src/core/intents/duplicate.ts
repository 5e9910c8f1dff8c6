import { SECTIONS } from '../model/sections.ts';
import { changedSource } from '../text/entrySource.ts';
import { type EditResult, refuse } from '../text/refusal.ts';
import type { FieldValue } from '../text/writeValue.ts';
import type { Draft } from './draft.ts';
import type { Intent } from './intent.ts';
import { isTaken } from './isTaken.ts';

/** What belongs to the life of one item and not to a copy of it. */
const NOT_COPIED = ['status', 'formerly', 'started', 'finished', 'remaining', 'splitFrom', 'became'];

/** Adds a copy of an entry behind it, comments included, as something that is not begun. */
export function duplicate(draft: Draft, { ref, newId }: Extract<Intent, { kind: 'duplicate' }>): EditResult<void> {
  const target = draft.find(ref);
  if (!target.ok) return target;
  const { plan, section, id } = target.value;
  if (isTaken(draft, plan, section, newId)) return refuse('taken', newId);
  const fields = draft.fields(target.value);
  const changes = new Map<string, FieldValue>([['id', newId]]);
  for (const field of NOT_COPIED) if (fields.has(field)) changes.set(field, null);
  const source = draft.source(target.value);
  const copy = source && changedSource(source, changes, Object.keys(SECTIONS[section].fields));
  for (const [field, value] of changes) fields.set(field, value);
  draft.add(plan, draft.fileOf(target.value), section, { fields, after: id, ...(copy && { source: copy }) });
  return { ok: true, value: undefined };
}
