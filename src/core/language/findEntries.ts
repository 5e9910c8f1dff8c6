import type { Entry } from '../model/located.ts';
import type { Plan } from '../model/plan.ts';
import type { EntrySectionName } from '../model/sections.ts';
import { plain } from '../present/plain.ts';
import { fold } from '../query/fold.ts';
import { symbolName } from './symbolName.ts';

/** An entry that a search found. */
export interface FoundEntry {
  readonly plan: Plan;
  readonly section: EntrySectionName;
  readonly entry: Entry<object>;
  /** What it is called, with a former id where that is what was asked for. */
  readonly name: string;
}

/** What people look for by name, the most sought first. */
const SECTIONS = [
  'items',
  'milestones',
  'requests',
  'raid',
  'external',
  'decisions',
  'people',
  'teams',
  'iterations',
] as const satisfies readonly EntrySectionName[];

/**
 * The entries of plans whose id, former id or title has every word of a query, the best first: those whose id it is, then
 * those whose name begins with it, then those with a word that does.
 * @param limit so many at most
 */
export function findEntries(plans: readonly Plan[], query: string, limit: number): FoundEntry[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found: FoundEntry[][] = [[], [], [], []];
  for (const section of SECTIONS) {
    for (const plan of plans) {
      const entries: Iterable<Entry<object>> = section === 'items' ? plan.items : plan[section].values();
      for (const entry of entries) {
        const name = nameFor(entry, words);
        const rank = name === undefined ? undefined : rankOf(fold(entry.id), fold(name), words);
        if (name !== undefined && rank !== undefined) found[rank]?.push({ plan, section, entry, name });
      }
    }
  }
  return found.flat().slice(0, limit);
}

/** What an entry is called; undefined where not every word is in it. */
function nameFor(entry: Entry<object>, words: readonly string[]): string | undefined {
  const own = symbolName(entry);
  const { formerly } = entry.values as { readonly formerly?: readonly string[] };
  const names = formerly ? [own, `${own} (${plain(formerly.join(', '), 80)})`] : [own];
  return names.find((name) => {
    const folded = fold(name);
    return words.every((word) => folded.includes(word));
  });
}

function rankOf(id: string, name: string, words: readonly string[]): number {
  const [first = ''] = words;
  if (words.length === 1 && id === first) return 0;
  if (name.startsWith(first) || name.slice(id.length + 1).startsWith(first)) return 1;
  return words.every((word) => isAtWord(name, word)) ? 2 : 3;
}

function isAtWord(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(name.charAt(at - 1))) return true;
  }
  return false;
}
