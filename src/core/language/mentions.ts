import type { Plan } from '../model/plan.ts';
import type { Range } from '../model/range.ts';
import type { Name } from './name.ts';

/** Words with a hyphen in them, perhaps with more behind the id, as in the name of a branch. */
const WORDS = /[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)+/g;
/** So far from a place its word is looked for. */
const NEAR = 120;

/** A word that may begin with the id of an item. */
export interface MentionWord extends Range {
  readonly word: string;
}

/** The words of a text that may begin with ids, at their places in the text. */
export function mentionWords(text: string): MentionWord[] {
  return [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
}

/** The ids of items in a text for people. An id counts where it is written just so, and no letter touches it. */
export function mentionsIn(plans: readonly Plan[], text: string, { start, end }: Range): Name[] {
  return mentionWords(text.slice(start, end)).flatMap((one): Name[] => {
    const name = idAtStart(plans, one.word);
    if (name === undefined) return [];
    const range = { start: start + one.start, end: start + one.start + name.length };
    return [{ name, range, role: 'mention', kinds: ['item'] }];
  });
}

/** The id of an item that a text names at an offset, outside of all fields that refer to one. */
export function mentionAt(plans: readonly Plan[], text: string, offset: number): Name | undefined {
  const near = { start: Math.max(0, offset - NEAR), end: offset + NEAR };
  return mentionsIn(plans, text, near).find(({ range }) => range.start <= offset && offset <= range.end);
}

/** The id of an item with which a word begins; undefined where it begins with none. */
export function idAtStart(plans: readonly Plan[], word: string): string | undefined {
  for (let name = word; name.includes('-'); name = name.slice(0, name.lastIndexOf('-'))) {
    if (plans.some((plan) => plan.itemsById.has(name) || formerIds(plan).has(name))) return name;
  }
  return undefined;
}

const former = new WeakMap<Plan, ReadonlyMap<string, string>>();

/** The ids that items have now, by those that they had before. */
export function formerIds(plan: Plan): ReadonlyMap<string, string> {
  const known = former.get(plan);
  if (known) return known;
  const ids = new Map<string, string>();
  for (const { id, values } of plan.items) for (const old of values.formerly ?? []) ids.set(old, id);
  former.set(plan, ids);
  return ids;
}
