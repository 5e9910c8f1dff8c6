import type { ItemLinks } from '../links/itemLinks.ts';
import type { Branch } from '../links/linkIndex.ts';
import type { UnmergedWork } from './repositoryWork.ts';

/** What a repository knows of its branches. */
export interface KnownBranches {
  readonly links: Pick<ItemLinks, 'branches'>;
  /** The default branch, as the repository and the remote have it. */
  readonly defaults: readonly Branch[];
  /** Undefined where there is no default branch, so that nothing can be merged. */
  readonly unmerged: UnmergedWork | undefined;
}

/**
 * The name of the branch on which each item is worked on, by the ids of the items: one that is not merged, which one at
 * the same commit as the default branch is not either, since it was only made perhaps. One of the repository itself comes
 * before a remote's, then the one with the youngest commit.
 */
export function openBranches(repositories: readonly KnownBranches[]): ReadonlyMap<string, string> {
  const found = new Map<string, Branch>();
  for (const { links, defaults, unmerged } of repositories) {
    const isOpen = (branch: Branch): boolean => {
      if (defaults.includes(branch)) return false;
      return !unmerged || unmerged.branches.has(branch.name) || defaults.some(({ tip }) => tip === branch.tip);
    };
    for (const [id, branches] of links.branches) {
      for (const branch of branches) {
        const known = found.get(id);
        if (isOpen(branch) && (known === undefined || isBefore(branch, known))) found.set(id, branch);
      }
    }
  }
  return new Map([...found].map(([id, { name }]) => [id, name]));
}

function isBefore(a: Branch, b: Branch): boolean {
  return a.isRemote === b.isRemote ? a.time > b.time : b.isRemote;
}
