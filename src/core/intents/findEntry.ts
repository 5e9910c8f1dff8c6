import type { Entry } from '../model/located.ts';
import { allFilesOf, type Plan, type PlanFile } from '../model/plan.ts';
import type { EntrySectionName } from '../model/sections.ts';

/** Where an entry stands that an intent names. */

export function planFile(plans: readonly Plan[], file: string): PlanFile | undefined {
  for (const plan of plans) {
    const found = allFilesOf(plan).find((candidate) => candidate.file === file);
    if (found) return found;
  }
  return undefined;
}

export function entryIn(plan: Plan, section: EntrySectionName, id: string): Entry<unknown> | undefined {
  if (section === 'items') return plan.itemsById.get(id);
  if (section !== 'workflow' && section !== 'types') return plan[section].get(id);
  for (const file of plan.files) {
    const found = file[section].find((entry) => entry.id === id);
    if (found) return found;
  }
  return undefined;
}

export function entryInFile(
  plan: Plan,
  section: EntrySectionName,
  id: string,
  file: string,
): Entry<unknown> | undefined {
  const known = entryIn(plan, section, id);
  if (known?.file === file) return known;
  const entries: readonly Entry<unknown>[] = allFilesOf(plan).find((each) => each.file === file)?.[section] ?? [];
  return entries.find((entry) => entry.id === id);
}

/** Whether another entry of the plan, or of the named file, has the id as well, so that it is not clear which is meant. */
export function isTwice(plan: Plan, section: EntrySectionName, { id, file }: Entry<unknown>, named?: string): boolean {
  const own = plan.files.some((each) => each.file === file) ? plan.files : plan.privateFiles;
  let count = 0;
  for (const each of own) {
    if (named === undefined || each.file === named) count += countsOf(each[section]).get(id) ?? 0;
  }
  return count > 1;
}

/** How often each id stands among entries: one edit may be about a thousand of them. */
const known = new WeakMap<readonly Entry<unknown>[], ReadonlyMap<string, number>>();

function countsOf(entries: readonly Entry<unknown>[]): ReadonlyMap<string, number> {
  const found = known.get(entries);
  if (found) return found;
  const counts = new Map<string, number>();
  for (const { id } of entries) counts.set(id, (counts.get(id) ?? 0) + 1);
  known.set(entries, counts);
  return counts;
}
