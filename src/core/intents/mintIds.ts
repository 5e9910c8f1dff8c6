import { entriesIn } from '../checks/findingAt.ts';
import { DEFAULT_KEY, newItemId } from '../model/itemId.ts';
import { allFilesOf, type Plan } from '../model/plan.ts';
import type { EntrySectionName } from '../model/sections.ts';

/** The sections whose entries get an id by themselves; those of the others are names that people choose. */
export const NUMBERED: ReadonlySet<EntrySectionName> = new Set<EntrySectionName>([
  'items',
  'requests',
  'raid',
  'external',
  'decisions',
]);

/**
 * Makes new ids for entries of a plan, each only once, and none that stands in one of `plans`, whatever its case.
 * @param random uniform in [0, 1), such as Math.random
 * @param given further ids that are taken
 */
export function mintIds(
  plan: Plan,
  plans: readonly Plan[],
  random: () => number,
  given: readonly string[] = [],
): () => string {
  const taken = new Set(given.map((id) => id.toLowerCase()));
  for (const each of plans) {
    for (const file of allFilesOf(each)) for (const [{ id }] of entriesIn(file)) taken.add(id.toLowerCase());
  }
  return () => {
    const id = newItemId(plan.project.key ?? DEFAULT_KEY, random, (candidate) => taken.has(candidate.toLowerCase()));
    taken.add(id.toLowerCase());
    return id;
  };
}
