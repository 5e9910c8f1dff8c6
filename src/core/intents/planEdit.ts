import type { EditResult } from '../text/refusal.ts';
import { accept } from './accept.ts';
import { create } from './create.ts';
import { deleteEntries } from './deleteEntries.ts';
import { Draft } from './draft.ts';
import { duplicate } from './duplicate.ts';
import type { Intent, IntentScope, PlanEdit } from './intent.ts';
import { addToList, removeFromList } from './listField.ts';
import { extract, moveEntries } from './moveEntries.ts';
import { rank } from './rank.ts';
import { rename } from './rename.ts';
import { renameWord } from './renameWord.ts';
import { setEntryFields } from './setEntryFields.ts';
import { setParent } from './setParent.ts';
import { split } from './split.ts';
import { toRequest } from './toRequest.ts';

/**
 * The smallest edits that carry intents out, one after the other, each on what the earlier ones make of the plans: all
 * of them or none. Whatever they would do to an entry that is not there any more, or that has other values than
 * expected, is refused.
 */
export function planEdit(scope: IntentScope, intents: readonly Intent[]): EditResult<PlanEdit> {
  const draft = new Draft(scope);
  for (const intent of intents) {
    const done = carryOut(draft, intent);
    if (!done.ok) return done;
  }
  return draft.finish();
}

function carryOut(draft: Draft, intent: Intent): EditResult<void> {
  switch (intent.kind) {
    case 'create':
      return create(draft, intent);
    case 'set':
      return setEntryFields(draft, intent);
    case 'add':
      return addToList(draft, intent);
    case 'remove':
      return removeFromList(draft, intent);
    case 'rank':
      return rank(draft, intent);
    case 'setParent':
      return setParent(draft, intent);
    case 'move':
      return moveEntries(draft, intent);
    case 'delete':
      return deleteEntries(draft, intent);
    case 'duplicate':
      return duplicate(draft, intent);
    case 'rename':
      return rename(draft, intent);
    case 'renameWord':
      return renameWord(draft, intent);
    case 'split':
      return split(draft, intent);
    case 'accept':
      return accept(draft, intent);
    case 'toRequest':
      return toRequest(draft, intent);
    case 'extract':
      return extract(draft, intent);
  }
}
