import type { KnownIds } from '../links/knownIds.ts';
import type { LinkedCommit } from '../links/linkIndex.ts';
import type { Finding } from '../model/finding.ts';
import type { Item } from '../model/item.ts';
import type { Plan } from '../model/plan.ts';
import type { ItemBranch, RepositoryWork } from './repositoryWork.ts';

/** A rule: where the plan and git are out of step, a pure function of both and of the day. */
export type DriftRule = (drift: Drift) => Iterable<Finding>;

/** A commit, and whether it is known to be in the default branch. */
export interface ItemCommit {
  readonly commit: LinkedCommit;
  readonly isMerged: boolean;
}

export interface DriftOptions {
  readonly plan: Plan;
  /** An ISO date. */
  readonly today: string;
  readonly repositories: readonly RepositoryWork[];
  /** The ids of the items of all plans that count: this one, and those of other branches. */
  readonly known: KnownIds;
}

/** What all rules look at. */
export class Drift {
  readonly plan: Plan;
  readonly today: string;
  readonly repositories: readonly RepositoryWork[];
  readonly known: KnownIds;
  #linkedItems: readonly Item[] | undefined;

  constructor({ plan, today, repositories, known }: DriftOptions) {
    this.plan = plan;
    this.today = today;
    this.repositories = repositories;
    this.known = known;
  }

  /** Whether commits name items of the plan at all. */
  get isLinked(): boolean {
    return this.repositories.some(({ links }) => links.commits.size > 0);
  }

  /** The items that have a branch or a commit: few of many. */
  get linkedItems(): readonly Item[] {
    this.#linkedItems ??= this.#findLinked();
    return this.#linkedItems;
  }

  #findLinked(): Item[] {
    const ids = new Set(this.repositories.flatMap(({ links }) => [...links.branches.keys(), ...links.commits.keys()]));
    return [...ids].flatMap((id) => this.plan.itemsById.get(id) ?? []);
  }

  /** The branches of an item in all repositories, in the order in which git has them. */
  branchesOf({ id }: Item): ItemBranch[] {
    return this.repositories.flatMap(({ name, links, unmerged }) =>
      (links.branches.get(id) ?? []).map((branch) => ({
        branch,
        label: name === undefined ? branch.name : `${branch.name} (${name})`,
        unmerged: unmerged?.branches.get(branch.name),
      })),
    );
  }

  commitsOf({ id }: Item): ItemCommit[] {
    return this.repositories.flatMap(({ links, unmerged }) =>
      (links.commits.get(id) ?? []).map((commit) => ({
        commit,
        isMerged: unmerged !== undefined && !unmerged.commits.has(commit.sha),
      })),
    );
  }
}

/** The branch of which the default branch lacks the most; undefined where it lacks nothing of any. */
export function mostAhead(
  branches: readonly ItemBranch[],
): (ItemBranch & { readonly unmerged: NonNullable<ItemBranch['unmerged']> }) | undefined {
  let most: ReturnType<typeof mostAhead>;
  for (const { unmerged, ...branch } of branches) {
    if (unmerged && unmerged.ahead > (most?.unmerged.ahead ?? 0)) most = { ...branch, unmerged };
  }
  return most;
}
