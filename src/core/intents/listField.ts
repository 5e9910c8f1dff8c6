import { type EditResult, refuse } from '../text/refusal.ts';
import { isSamePlain } from '../text/samePlain.ts';
import { type FieldValue, isList } from '../text/writeValue.ts';
import type { PlainValue } from '../text/yamlNode.ts';
import type { Draft } from './draft.ts';
import type { Intent } from './intent.ts';

/** Adds elements to a list, those that it has already left out. */
export function addToList(draft: Draft, intent: Extract<Intent, { kind: 'add' }>): EditResult<void> {
  return changeList(draft, intent, (before) => {
    const added = intent.values.filter((value) => !before.some((element) => isSame(element, value)));
    return [...before, ...added];
  });
}

/** Takes elements out of a list; one that is not in it is refused, since somebody else took it out. */
export function removeFromList(draft: Draft, intent: Extract<Intent, { kind: 'remove' }>): EditResult<void> {
  return changeList(draft, intent, (before) => {
    const isRemoved = (element: FieldValue): boolean => intent.values.some((value) => isSame(element, value));
    const areAllThere = intent.values.every((value) => before.some((element) => isSame(element, value)));
    return areAllThere ? before.filter((element) => !isRemoved(element)) : undefined;
  });
}

function changeList(
  draft: Draft,
  { ref, field, values }: Extract<Intent, { kind: 'add' | 'remove' }>,
  change: (before: readonly FieldValue[]) => readonly FieldValue[] | undefined,
): EditResult<void> {
  const target = draft.find(ref);
  if (!target.ok) return target;
  const now = draft.value(target.value, field);
  // A single value stands for a list of one.
  const before = now === null ? [] : isList(now) ? now : [now];
  const after = change(before);
  if (after === undefined) return refuse('not-in-list', values.map(String).join(', '), field, ref.id);
  if (after.length !== before.length) draft.set(target.value, field, after);
  return { ok: true, value: undefined };
}

function isSame(a: FieldValue, b: FieldValue): boolean {
  return isSamePlain(a as PlainValue, b as PlainValue);
}
