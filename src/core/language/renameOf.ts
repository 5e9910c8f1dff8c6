import type { Intent } from '../intents/intent.ts';
import { whyIdStays } from '../intents/whyIdStays.ts';
import { fillIn, type Translate } from '../model/fillIn.ts';
import { type Definition, definitionsOf } from './definitions.ts';
import { type Meaning, sectionOf } from './meaning.ts';
import type { Name } from './name.ts';
import type { OpenPlans } from './occurrences.ts';

/** Why a name cannot be changed where it stands; undefined where it can. */
export function whyNoRename(
  name: Name,
  meaning: Meaning | undefined,
  open: OpenPlans,
  translate: Translate = fillIn,
): string | undefined {
  if (meaning === undefined) return translate('No open plan has anything called {0}.', name.name);
  const { plan, kind, id } = meaning;
  if (name.role === 'mention') {
    return translate('{0} is only mentioned here. Rename it where it stands or is referred to.', name.name);
  }
  if (name.name !== id) return translate('{0} is what people call it. Rename it by its id {1}.', name.name, id);
  const why = whyIdStays(plan, sectionOf(kind), id, open.plans, translate);
  if (why !== undefined || kind === 'label' || kind === 'skill') return why;
  const definitions: Definition[] = sectionOf(kind) === undefined ? [] : definitionsOf(meaning, open);
  return definitions.length > 0 ? undefined : translate('{0} has no entry in the plan that could be renamed.', id);
}

/** What gives something that can be renamed another name, wherever it is named. */
export function renameOf({ plan, kind, id }: Meaning, newName: string): Intent {
  const { folder } = plan;
  if (kind === 'label') return { kind: 'renameWord', folder, field: 'labels', word: id, newWord: newName };
  if (kind === 'skill') return { kind: 'renameWord', folder, field: 'skills', word: id, newWord: newName };
  const section = sectionOf(kind);
  return { kind: 'rename', ref: { id, folder, ...(section && { section }) }, newId: newName };
}
