import type { Entry } from '../model/located.ts';

type E = Entry<object>;
export type Match = readonly [from: E | undefined, to: E | undefined];

/**
 * Which entry of one list is which of the other: by id, where an id stands several times by place, and what is left by
 * the ids that an entry had before.
 */
export function matchEntries(before: readonly E[], after: readonly E[]): Match[] {
  const left = new Map<string, E[]>();
  for (const entry of before) {
    const same = left.get(entry.id);
    if (same) same.push(entry);
    else left.set(entry.id, [entry]);
  }
  const take = (id: string): E | undefined => left.get(id)?.shift();
  const matches: Match[] = [];
  const unknown: E[] = [];
  for (const entry of after) {
    const from = take(entry.id);
    if (from) matches.push([from, entry]);
    else unknown.push(entry);
  }
  for (const entry of unknown) {
    const former = formerIds(entry).find((id) => (left.get(id)?.length ?? 0) > 0);
    matches.push([former === undefined ? undefined : take(former), entry]);
  }
  for (const entries of left.values()) for (const entry of entries) matches.push([entry, undefined]);
  return matches;
}

/** The last one first. */
function formerIds({ values }: E): readonly string[] {
  const { formerly = [] } = values as { readonly formerly?: readonly string[] };
  return [...formerly].reverse();
}
