import type { Intent } from '../intents/intent.ts';
import { fillIn, type Translate } from '../model/fillIn.ts';
import { iterationsOf, LAST_DAY } from '../model/iterations.ts';
import type { Plan } from '../model/plan.ts';
import { type Definition, definitionsOf } from './definitions.ts';
import { isShared, type Meaning, sectionOf } from './meaning.ts';
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
  // The name may be known from what the plan was before a file of it broke.
  const concerned = open.plans.filter(({ folder }) => isShared(kind) || folder === plan.folder);
  if (concerned.some(isBroken))
    return translate('A file of the plan has errors, so what refers to {0} is not known. Mend it first.', id);
  if (kind === 'label' || kind === 'skill') return undefined;
  if (kind === 'iteration' && isMadeByCadence(plan, id)) {
    return translate('The cadence of the plan makes {0} and gives it its id. Change the id there.', id);
  }
  const definitions: Definition[] = sectionOf(kind) === undefined ? [] : definitionsOf(meaning, open);
  return definitions.length > 0 ? undefined : translate('{0} has no entry in the plan that could be renamed.', id);
}

function isBroken({ files, privateFiles }: Plan): boolean {
  return [...files, ...privateFiles].some(({ isReadOnly }) => isReadOnly);
}

/** Whether an iteration would be there if the plan did not write it. */
function isMadeByCadence(plan: Plan, id: string): boolean {
  return iterationsOf({ ...plan, iterations: new Map() }, LAST_DAY).some((one) => one.id === id);
}

/** What gives something that can be renamed another name, wherever it is named. */
export function renameOf({ plan, kind, id }: Meaning, newName: string): Intent {
  const { folder } = plan;
  if (kind === 'label') return { kind: 'renameWord', folder, field: 'labels', word: id, newWord: newName };
  if (kind === 'skill') return { kind: 'renameWord', folder, field: 'skills', word: id, newWord: newName };
  const section = sectionOf(kind);
  return { kind: 'rename', ref: { id, folder, ...(section && { section }) }, newId: newName };
}
