import type { KnownIds } from './knownIds.ts';
import type { Branch, LinkedCommit, LinkIndex } from './linkIndex.ts';
import { mentionName } from './mentionName.ts';
import { MentionScanner } from './mentionScanner.ts';

/** Items, commits and branches, each by the others. Who has nothing is missing. */
export interface ItemLinks {
  /** By the id of an item, the newest first. */
  readonly commits: ReadonlyMap<string, readonly LinkedCommit[]>;
  /** By the id of an item, in the order in which they were given. */
  readonly branches: ReadonlyMap<string, readonly Branch[]>;
  /** The ids of the items that a commit names, by its id. */
  readonly itemsOfCommit: ReadonlyMap<string, readonly string[]>;
  /** The ids of the items that a branch is for, by its name. */
  readonly itemsOfBranch: ReadonlyMap<string, readonly string[]>;
}

/** Brings together what was read of a repository with the ids that are known now. */
export function itemLinks(known: KnownIds, index: LinkIndex, branches: readonly Branch[]): ItemLinks {
  const links = {
    commits: new Map<string, LinkedCommit[]>(),
    branches: new Map<string, Branch[]>(),
    itemsOfCommit: new Map<string, string[]>(),
    itemsOfBranch: new Map<string, string[]>(),
  };
  const newestFirst = [...index.commits.values()].sort((a, b) => b.time - a.time || (a.sha < b.sha ? -1 : 1));
  for (const commit of newestFirst) {
    const ids = meant(known, commit.mentions);
    if (ids.length > 0) links.itemsOfCommit.set(commit.sha, ids);
    for (const id of ids) append(links.commits, id, commit);
  }
  const scanner = new MentionScanner(index.vocabulary);
  for (const branch of branches) {
    const mentions = new Set(branch.items.map(mentionName));
    const name = mentionName(branch.name);
    scanner.open(name);
    scanner.scan(0, name.length, mentions);
    const ids = meant(known, mentions);
    if (ids.length > 0) links.itemsOfBranch.set(branch.name, ids);
    for (const id of ids) append(links.branches, id, branch);
  }
  return links;
}

/** The ids that mentions mean: of the names of one place, the longest that is known. */
function meant(known: KnownIds, mentions: Iterable<string>): string[] {
  const ids = new Set<string>();
  for (const mention of mentions) {
    const name = mention.split(' ').find((one) => known.has(one));
    const id = name === undefined ? undefined : known.get(name);
    if (id !== undefined) ids.add(id);
  }
  return [...ids];
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
