import type { KnownIds } from '../core/links/knownIds.ts';
import { mentionName } from '../core/links/mentionName.ts';
import type { Plan } from '../core/model/plan.ts';
import { findItem } from './findItem.ts';

export type FindLinkedResult =
  | { readonly ok: true; readonly id: string; readonly title?: string | undefined }
  | { readonly ok: false; readonly message: string };

/** The item that a user means by `id`, of the plan or of what it is on other branches, which has no title here. */
export function findLinkedItem(plan: Plan, known: KnownIds, id: string): FindLinkedResult {
  const found = findItem(plan, id);
  if (found.ok) return { ok: true, id: found.item.id, title: found.item.values.title };
  const elsewhere = known.get(mentionName(id));
  return elsewhere === undefined ? found : { ok: true, id: elsewhere };
}
