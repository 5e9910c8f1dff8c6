import { entriesIn } from '../checks/findingAt.ts';
import { allFilesOf, type Plan, type PlanFile } from '../model/plan.ts';
import { type EntrySectionName, SECTIONS } from '../model/sections.ts';
import type { Draft } from './draft.ts';

/** Whether something has the id that an entry of a section is to get, whatever its case; items share theirs over all plans. */
export function isTaken(draft: Draft, plan: Plan, section: EntrySectionName, id: string): boolean {
  const { scope } = SECTIONS[section];
  const plans = section === 'items' ? draft.scope.plans : [plan];
  const isNew = draft.find({ id, section, folder: plan.folder });
  if (isNew.ok) return true;
  const wanted = id.toLowerCase();
  return plans.some((each) => allFilesOf(each).some((file) => idsOf(file).get(scope)?.has(wanted) === true));
}

/** The ids of files in lower case by their scopes: a thousand new entries in one edit ask for them. */
const known = new WeakMap<PlanFile, ReadonlyMap<string, ReadonlySet<string>>>();

function idsOf(file: PlanFile): ReadonlyMap<string, ReadonlySet<string>> {
  const found = known.get(file);
  if (found) return found;
  const ids = new Map<string, Set<string>>();
  for (const [entry, , { scope }] of entriesIn(file)) {
    const some = ids.get(scope) ?? new Set();
    ids.set(scope, some.add(entry.id.toLowerCase()));
  }
  known.set(file, ids);
  return ids;
}
