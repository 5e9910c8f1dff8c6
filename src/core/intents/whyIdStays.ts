import { fillIn, type Translate } from '../model/fillIn.ts';
import { iterationsOf, LAST_DAY } from '../model/iterations.ts';
import type { Plan } from '../model/plan.ts';
import type { EntrySectionName } from '../model/sections.ts';
import { KINDS, SHARED } from './references.ts';

/**
 * Why what has an id cannot get another one as things stand; undefined where it can.
 * @param section undefined for labels and skills, which have no entry
 * @param plans those that are open
 */
export function whyIdStays(
  plan: Plan,
  section: EntrySectionName | undefined,
  id: string,
  plans: readonly Plan[],
  translate: Translate = fillIn,
): string | undefined {
  const kind = section && KINDS[section];
  // What it is may be known from what the plan was before a file of it broke.
  const concerned = plans.filter(({ folder }) => (kind && SHARED.has(kind)) || folder === plan.folder);
  if (concerned.some(isBroken))
    return translate('A file of the plan has errors, so what refers to {0} is not known. Mend it first.', id);
  if (section === 'iterations' && isMadeByCadence(plan, id)) {
    return translate('The cadence of the plan makes {0} and gives it its id. Change the id there.', id);
  }
  return undefined;
}

function isBroken({ files, privateFiles }: Plan): boolean {
  return [...files, ...privateFiles].some(({ isReadOnly }) => isReadOnly);
}

/** Whether an iteration would be there if the plan did not write it. */
function isMadeByCadence(plan: Plan, id: string): boolean {
  return iterationsOf({ ...plan, iterations: new Map() }, LAST_DAY).some((one) => one.id === id);
}
