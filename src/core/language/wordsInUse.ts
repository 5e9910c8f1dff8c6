import { allFilesOf, type Plan } from '../model/plan.ts';
import { type EntrySectionName, entrySectionsOf, SECTIONS } from '../model/sections.ts';

/** Fields whose words are the plan's own, and the same ones again and again. */
const FIELDS: ReadonlySet<string> = new Set([
  ...['labels', 'environment', 'customer', 'kind', 'supplier', 'organisation', 'role', 'attitude', 'audience'],
]);

/** More than anybody looks through. */
const MAX_WORDS = 200;

/** The words that a plan has in a field of a section's entries, the most frequent first; none where they are sentences. */
export function wordsInUse(plan: Plan, section: string, field: string): readonly string[] {
  if (!FIELDS.has(field) || !entrySectionsOf(SECTIONS).some(([name]) => name === section)) return [];
  const counts = new Map<string, number>();
  for (const file of allFilesOf(plan)) {
    for (const { values } of file[section as EntrySectionName]) {
      const value = (values as Readonly<Record<string, unknown>>)[field];
      for (const word of Array.isArray(value) ? value : [value]) {
        if (typeof word === 'string') counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  const words = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
  return words.slice(0, MAX_WORDS);
}
