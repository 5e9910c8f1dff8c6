import { entriesIn } from '../core/checks/findingAt.ts';
import { DEFAULT_KEY, newItemId } from '../core/model/itemId.ts';
import { allFilesOf, type Plan } from '../core/model/plan.ts';
import type { EntrySectionName } from '../core/model/sections.ts';

/** The sections whose entries get an id by themselves; those of the others are names that people choose. */
export const NUMBERED: ReadonlySet<EntrySectionName> = new Set<EntrySectionName>([
  'items',
  'requests',
  'raid',
  'external',
  'decisions',
]);

/** Makes new ids for entries of a plan, each only once, and none that stands in it or in `given`, whatever its case. */
export function mintIds(plan: Plan, given: readonly string[] = []): () => string {
  const taken = new Set(given.map((id) => id.toLowerCase()));
  for (const file of allFilesOf(plan)) for (const [{ id }] of entriesIn(file)) taken.add(id.toLowerCase());
  return () => {
    const id = newItemId(plan.project.key ?? DEFAULT_KEY, Math.random, (candidate) =>
      taken.has(candidate.toLowerCase()),
    );
    taken.add(id.toLowerCase());
    return id;
  };
}
