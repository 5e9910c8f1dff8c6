import { type EditResult, refuse } from '../text/refusal.ts';
import type { Draft, Target } from './draft.ts';
import type { Intent } from './intent.ts';

/** Puts items below another one, or at the top of the outline. An item cannot become a part of its own part. */
export function setParent(
  draft: Draft,
  { folder, ids, parent }: Extract<Intent, { kind: 'setParent' }>,
): EditResult<void> {
  const items = draft.findAll(ids.map((id) => ref(id, folder)));
  if (!items.ok) return items;
  const above = parent === null ? undefined : draft.find(ref(parent, folder));
  if (above?.ok === false) return above;
  const lineage = above ? lineageOf(draft, above.value) : new Set<string>();
  for (const item of items.value) {
    if (above && item.plan !== above.value.plan) return refuse('other-plan', item.id, above.value.id);
    if (lineage.has(item.id)) return refuse('own-part', item.id, parent ?? '');
    draft.set(item, 'parent', parent);
  }
  return { ok: true, value: undefined };
}

function ref(id: string, folder: string | undefined): Parameters<Draft['find']>[0] {
  return { id, section: 'items', ...(folder !== undefined && { folder }) };
}

/** The ids of an item and of all those above it. */
function lineageOf(draft: Draft, item: Target): Set<string> {
  const ids = new Set<string>();
  for (let at: Target | undefined = item; at !== undefined && !ids.has(at.id); ) {
    ids.add(at.id);
    const parent = draft.value(at, 'parent');
    const above: EditResult<Target> | undefined =
      typeof parent === 'string' ? draft.find(ref(parent, at.plan.folder)) : undefined;
    at = above?.ok ? above.value : undefined;
  }
  return ids;
}
