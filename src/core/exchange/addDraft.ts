import type { Intent } from '../intents/intent.ts';
import { inUsualOrder } from '../intents/usualOrder.ts';
import type { Plan } from '../model/plan.ts';
import type { FieldValue } from '../text/writeValue.ts';
import type { DraftEntry } from './draft.ts';

/** Where drafted items go in a plan. */
export interface DraftPlace {
  readonly plan: Plan;
  readonly file: string;
  /** The id of the item behind which they go; to the front of the file's items where null. */
  readonly after: string | null;
  readonly mintId: () => string;
}

/** The intents that make items of what a task list says, in its order. */
export function addDraft(entries: readonly DraftEntry[], { plan, file, after, mintId }: DraftPlace): Intent[] {
  const ids = entries.map(() => mintId());
  return entries.map((entry, place): Intent => {
    const { title, type, parent, status, description } = entry;
    // What a new item has anyway is not written.
    const written = status === undefined ? undefined : plan.workflow.find(({ category }) => category === status);
    const fields = new Map<string, FieldValue>([
      ['id', ids[place] ?? ''],
      ['title', title],
    ]);
    if (type !== undefined) fields.set('type', type);
    if (written !== undefined && written !== plan.workflow[0]) fields.set('status', written.id);
    if (parent !== undefined) fields.set('parent', ids[parent] ?? null);
    if (description !== undefined) fields.set('description', description);
    return {
      kind: 'create',
      folder: plan.folder,
      section: 'items',
      fields: Object.fromEntries(inUsualOrder(fields)),
      file,
      after: place === 0 ? after : (ids[place - 1] ?? null),
    };
  });
}
