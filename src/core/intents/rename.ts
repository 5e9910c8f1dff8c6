import { type EditResult, refuse } from '../text/refusal.ts';
import { isList } from '../text/writeValue.ts';
import type { Draft, Target } from './draft.ts';
import type { Intent } from './intent.ts';
import { isTaken } from './isTaken.ts';
import { referrersOf, withRenamed } from './references.ts';

/** Gives an entry another id, and all that refers to it in the open plans; an item keeps the old one in `formerly`. */
export function rename(draft: Draft, { ref, newId }: Extract<Intent, { kind: 'rename' }>): EditResult<void> {
  const target = draft.find(ref);
  if (!target.ok) return target;
  const { plan, section, id } = target.value;
  if (newId === id) return { ok: true, value: undefined };
  if (newId === '') return refuse('no-id');
  const isOtherCase = newId.toLowerCase() === id.toLowerCase();
  if (!isOtherCase && isTaken(draft, plan, section, newId)) return refuse('taken', newId);
  if (section === 'calendars' && plan.project.calendar === id) return refuse('referred', id, 'project');
  renameEntry(draft, target.value, newId);
  // Who has a say and works on the project is one person.
  const twin = section === 'people' ? draft.find({ id, section: 'stakeholders', folder: plan.folder }) : undefined;
  if (twin?.ok) renameEntry(draft, twin.value, newId);
  return { ok: true, value: undefined };
}

function renameEntry(draft: Draft, target: Target, newId: string): void {
  const { plan, section, id } = target;
  for (const referrer of referrersOf(draft, target)) {
    draft.set(referrer, referrer.field, withRenamed(draft.value(referrer, referrer.field), id, newId));
  }
  if (section === 'fields') {
    for (const item of plan.items.filter(({ others }) => Object.hasOwn(others, id))) {
      const holder = { plan, section: 'items', id: item.id, entry: item } as const;
      draft.set(holder, newId, draft.value(holder, id));
      draft.set(holder, id, null);
    }
  }
  if (section === 'items') {
    const former = draft.value(target, 'formerly');
    const before = former === null ? [] : isList(former) ? former : [former];
    draft.set(target, 'formerly', [...before.filter((one) => one !== newId), id]);
  }
  if (target.entry === undefined) draft.set(target, 'id', newId);
  else for (const file of draft.filesOf(target)) draft.setIn(file, target, 'id', newId);
}
