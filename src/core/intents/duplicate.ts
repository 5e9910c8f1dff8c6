import { SECTIONS } from '../model/sections.ts';
import { changedSource } from '../text/entrySource.ts';
import { type EditResult, refuse } from '../text/refusal.ts';
import type { FieldValue } from '../text/writeValue.ts';
import type { Draft } from './draft.ts';
import type { Intent } from './intent.ts';
import { isTaken } from './isTaken.ts';

/** What belongs to the life of one item and not to a copy of it. */
const NOT_COPIED = ['status', 'formerly', 'started', 'finished', 'remaining', 'splitFrom', 'became'];

/** Adds a copy of an entry behind it or another one, comments included, as something that is not begun. */
export function duplicate(
  draft: Draft,
  { ref, newId, file, after }: Extract<Intent, { kind: 'duplicate' }>,
): EditResult<void> {
  const target = draft.find(ref);
  if (!target.ok) return target;
  const { plan, section, id } = target.value;
  if (isTaken(draft, plan, section, newId)) return refuse('taken', newId);
  const pointed =
    after === undefined
      ? undefined
      : draft.find({ id: after, section, folder: plan.folder, ...(file !== undefined && { file }) });
  if (pointed?.ok === false) return pointed;
  const fields = draft.fields(target.value);
  const changes = new Map<string, FieldValue>([['id', newId]]);
  for (const field of NOT_COPIED) if (fields.has(field)) changes.set(field, null);
  const source = draft.source(target.value);
  const copy = source && changedSource(source, changes, Object.keys(SECTIONS[section].fields));
  for (const [field, value] of changes) fields.set(field, value);
  const home = file ?? draft.fileOf(pointed?.value ?? target.value);
  if (!plan.files.some((known) => known.file === home)) return refuse('no-file', home);
  draft.add(plan, home, section, { fields, after: after ?? id, ...(copy && { source: copy }) });
  return { ok: true, value: undefined };
}
