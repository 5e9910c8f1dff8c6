import { mentionName } from './mentionName.ts';

/** What has ids: an item of a plan, of the working tree or of any branch. */
export interface Identified {
  readonly id: string;
  readonly values: { readonly formerly?: readonly string[] };
}

/** The ids of items, by the names under which they are mentioned: their own, and those that they had before. */
export type KnownIds = ReadonlyMap<string, string>;

/** Where several items claim a name, the one that has it now counts, then the first. */
export function knownIds(items: Iterable<Identified>): KnownIds {
  const all = [...items];
  const known = new Map<string, string>();
  const add = (name: string, id: string): void => {
    if (!known.has(name)) known.set(name, id);
  };
  for (const { id } of all) add(mentionName(id), id);
  for (const { id, values } of all) {
    for (const former of values.formerly ?? []) add(mentionName(former), known.get(mentionName(id)) ?? id);
  }
  return known;
}

/** The same with what is only known elsewhere, such as on other branches: there, no name means another item than here. */
export function withOthers(own: KnownIds, others: Iterable<Identified>): KnownIds {
  const known = new Map(own);
  for (const [name, id] of knownIds(others)) if (!known.has(name)) known.set(name, known.get(mentionName(id)) ?? id);
  return known;
}

/** All ids by which items are looked for. */
export function idsOf(items: Iterable<Identified>): string[] {
  const ids: string[] = [];
  // Called at every key: nothing is made for the items that never had another id.
  for (const { id, values } of items) {
    ids.push(id);
    if (values.formerly) ids.push(...values.formerly);
  }
  return ids;
}
