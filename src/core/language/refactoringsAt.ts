import { referrersOfAll } from '../intents/deleteEntries.ts';
import { isTwice } from '../intents/findEntry.ts';
import type { EntryRef, IntentScope } from '../intents/intent.ts';
import { NUMBERED } from '../intents/mintIds.ts';
import { lostInRequest } from '../intents/toRequest.ts';
import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Item } from '../model/item.ts';
import { categoryOf } from '../model/itemState.ts';
import type { Entry } from '../model/located.ts';
import { rangeOf } from '../model/place.ts';
import type { Range } from '../model/range.ts';
import type { EntryOf, EntrySectionName } from '../model/sections.ts';
import { isUndecided } from '../query/requestQueue.ts';
import { entriesWithin } from './entriesWithin.ts';
import { entryAt } from './entryAt.ts';
import type { FileInPlan } from './nameAt.ts';

/** What may be made of entries, from the text in which they stand. */
export type Refactoring = {
  readonly kind: 'split' | 'splitRest' | 'toRequest' | 'accept' | 'extract';
  readonly title: string;
  readonly refs: readonly EntryRef[];
};

type Found = readonly [entry: Entry<object>, section: EntrySectionName];

/** What may be made of the entry at a cursor, or of the entries that a selection touches. */
export function refactoringsAt(
  here: FileInPlan,
  scope: IntentScope,
  selected: Range,
  translate: Translate = fillIn,
): Refactoring[] {
  const { plan, file } = here;
  // What is in the private folder lies over the plan; it is not moved about.
  if (file.isReadOnly || !plan.files.includes(file)) return [];
  const entries = selectedEntries(here, selected);
  const [first] = entries;
  if (first === undefined) return [];
  // An id that stands twice means neither of them.
  if (entries.some(([one, name]) => isTwice(plan, name, one, file.file))) return [];
  const [entry, section] = first;
  const refs = entries.map(([{ id }, name]) => ({ id, section: name, folder: plan.folder, file: file.file }));
  const isOne = entries.length === 1;
  const extract: Refactoring = {
    kind: 'extract',
    title: isOne
      ? translate('Extract to a new file…')
      : translate('Extract {0} entries to a new file…', String(entries.length)),
    refs,
  };
  if (!isOne) return [extract];
  if (section === 'items') return [...ofItem(here, scope, plan.itemsById.get(entry.id), refs, translate), extract];
  if (section === 'requests' && isUndecided(entry as EntryOf<'requests'>)) {
    return [{ kind: 'accept', title: translate('Accept as an item'), refs }, extract];
  }
  return [extract];
}

/** The entries that a selection touches, or the one at a cursor. */
function selectedEntries(here: FileInPlan, selected: Range): Found[] {
  if (selected.start === selected.end) {
    const found = entryAt(here, selected.start, NUMBERED);
    return found ? [found] : [];
  }
  // A selection of whole lines ends before the first character of the next one.
  return [...entriesWithin(here.file, selected)].filter(([entry, section]) => {
    const { start, end } = rangeOf(entry);
    return NUMBERED.has(section) && start < selected.end && selected.start < end;
  });
}

function ofItem(
  { plan, file }: FileInPlan,
  scope: IntentScope,
  item: Item | undefined,
  refs: readonly EntryRef[],
  translate: Translate,
): Refactoring[] {
  if (item === undefined || item.file !== file.file) return [];
  return [
    { kind: 'split', title: translate('Split off an item'), refs },
    ...(hasRest(item) ? [{ kind: 'splitRest' as const, title: translate('Split off what is left to do'), refs }] : []),
    ...(mayBeRequest(plan, item, scope, refs) ? [{ kind: 'toRequest' as const, title: toRequestTitle(), refs }] : []),
  ];

  function toRequestTitle(): string {
    const lost = lostInRequest(plan, item as Item);
    if (lost.length === 0) return translate('Turn into a request');
    return translate('Turn into a request, without {0}', lost.join(', '));
  }
}

/** Whether a part of an item is done, so that the rest can be told from it. */
function hasRest({ values: { checklist = [], remaining } }: Item): boolean {
  const isOpen = checklist.some(({ isDone }) => !isDone);
  return (remaining !== undefined && remaining.amount > 0) || (isOpen && checklist.some(({ isDone }) => isDone));
}

/** Whether an item is not begun and nothing refers to it, so that it can still be a mere wish. */
function mayBeRequest(plan: FileInPlan['plan'], item: Item, scope: IntentScope, refs: readonly EntryRef[]): boolean {
  return categoryOf(plan, item) === 'todo' && referrersOfAll(scope, refs).length === 0;
}
