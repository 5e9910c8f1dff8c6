import { entriesIn } from '../checks/findingAt.ts';
import { allFilesOf, type Plan } from '../model/plan.ts';
import { type EntrySectionName, SECTIONS } from '../model/sections.ts';
import type { Draft } from './draft.ts';

/** Whether something has the id that an entry of a section is to get, whatever its case; items share theirs over all plans. */
export function isTaken(draft: Draft, plan: Plan, section: EntrySectionName, id: string): boolean {
  const { scope } = SECTIONS[section];
  const plans = section === 'items' ? draft.scope.plans : [plan];
  const isNew = draft.find({ id, section, folder: plan.folder });
  if (isNew.ok) return true;
  const wanted = id.toLowerCase();
  return plans.some((each) =>
    allFilesOf(each).some((file) => {
      for (const [entry, , other] of entriesIn(file)) {
        if (other.scope === scope && entry.id.toLowerCase() === wanted) return true;
      }
      return false;
    }),
  );
}
