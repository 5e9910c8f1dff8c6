import type { Plan } from '../model/plan.ts';
import type { EntrySectionName } from '../model/sections.ts';
import { type EditResult, refuse } from '../text/refusal.ts';
import type { FieldValue } from '../text/writeValue.ts';
import type { Draft } from './draft.ts';
import type { Intent } from './intent.ts';
import { isTaken } from './isTaken.ts';

/** Adds an entry where the user pointed, else beside its siblings. */
export function create(
  draft: Draft,
  { folder, section, fields, file, after }: Extract<Intent, { kind: 'create' }>,
): EditResult<void> {
  const plan = draft.plan(folder);
  if (plan === undefined) return refuse('no-plan', folder);
  return createIn(draft, plan, section, new Map(Object.entries(fields)), file, after);
}

/** See {@link create}. */
export function createIn(
  draft: Draft,
  plan: Plan,
  section: EntrySectionName,
  fields: ReadonlyMap<string, FieldValue>,
  file?: string,
  after?: string | null,
): EditResult<void> {
  const id = String(fields.get('id') ?? '');
  if (id === '') return refuse('no-id');
  if (isTaken(draft, plan, section, id)) return refuse('taken', id);
  const pointed =
    typeof after !== 'string'
      ? undefined
      : draft.find({ id: after, section, folder: plan.folder, ...(file !== undefined && { file }) });
  if (pointed?.ok === false) return pointed;
  const place = pointed
    ? { file: draft.fileOf(pointed.value), after }
    : after === null
      ? { file, after }
      : section === 'items'
        ? placeOfItem(draft, plan, id, fields.get('parent'))
        : {};
  const target = file ?? place.file ?? usualFile(plan, section);
  const isThere = place.after !== undefined && (file === undefined || file === place.file);
  draft.add(plan, target, section, { fields, ...(isThere && place.after !== undefined && { after: place.after }) });
  return { ok: true, value: undefined };
}

interface Place {
  readonly file?: string | undefined;
  readonly after?: string | null | undefined;
}

/**
 * Behind the sibling whose id comes before the new one: where two branches add to one parent, they rarely meet. Without
 * siblings, behind the parent itself.
 */
function placeOfItem(draft: Draft, plan: Plan, id: string, parent: FieldValue | undefined): Place {
  if (typeof parent !== 'string') return {};
  const now = draft.find({ id: parent, section: 'items', folder: plan.folder });
  // A parent that the same edit makes or moves has no siblings beside it yet.
  if (now.ok && now.value.entry === undefined) return { file: draft.fileOf(now.value), after: parent };
  const above = plan.itemsById.get(parent);
  if (above === undefined) return {};
  const siblings = plan.hierarchy.childrenOf(above).filter(({ file }) => file === above.file);
  let previous: string | undefined;
  for (const sibling of siblings) {
    if (sibling.id < id && (previous === undefined || sibling.id > previous)) previous = sibling.id;
  }
  return { file: above.file, after: previous ?? above.id };
}

/** The file that has most of the section's entries; else plan.yaml. */
function usualFile(plan: Plan, section: EntrySectionName): string {
  const [main] = plan.files;
  let best = main;
  for (const file of plan.files) if (best && file[section].length > best[section].length) best = file;
  return best?.file ?? '';
}
