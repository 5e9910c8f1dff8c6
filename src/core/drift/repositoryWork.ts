import type { ItemLinks } from '../links/itemLinks.ts';
import type { Branch, CommitAuthor, LinkIndex } from '../links/linkIndex.ts';

/** What a repository says of the work on a plan, where that can be out of step with the plan. */
export interface RepositoryWork {
  /** How the plan names it; undefined for the one that the plan itself is in. */
  readonly name: string | undefined;
  readonly index: LinkIndex;
  readonly links: ItemLinks;
  /** What no branch has merged yet; undefined where git knows no default branch, so that nothing can be merged. */
  readonly unmerged: UnmergedWork | undefined;
}

/** The commits that the default branch lacks. */
export interface UnmergedWork {
  readonly commits: ReadonlySet<string>;
  /** By their names; those that are merged, and the default branch itself, are missing. */
  readonly branches: ReadonlyMap<string, UnmergedBranch>;
}

export interface UnmergedBranch {
  /** How many commits it has that the default branch lacks. */
  readonly ahead: number;
  /** Who wrote its last commit, as the mailmap names them. */
  readonly author: CommitAuthor;
}

/** A branch that is for an item. */
export interface ItemBranch {
  readonly branch: Branch;
  /** Its name, with that of its repository if it is another one than the plan's. */
  readonly label: string;
  /** What the default branch lacks of it; undefined where it is merged, or nobody knows. */
  readonly unmerged: UnmergedBranch | undefined;
}
