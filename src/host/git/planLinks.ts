import { type ItemLinks, itemLinks } from '../../core/links/itemLinks.ts';
import { type Identified, idsOf, type KnownIds, knownIds, withOthers } from '../../core/links/knownIds.ts';
import type { LinkIndex } from '../../core/links/linkIndex.ts';
import type { Plan } from '../../core/model/plan.ts';
import { isSameList } from '../../core/model/sameList.ts';
import type { GitFailure } from '../../node/git/gitResult.ts';
import type { Refs } from '../../node/git/refsOf.ts';
import type { Repository } from '../../node/git/repositoryOf.ts';

/** What was read of a repository. */
export interface ReadRepository {
  readonly repository: Repository;
  readonly refs: Refs;
  readonly index: LinkIndex;
  /** When it was fetched last, in seconds since 1970. */
  readonly lastFetch: number | undefined;
}

/** What a repository says of the items of a plan. */
export interface RepositoryLinks extends ReadRepository {
  /** How the plan names it; undefined for the one that the plan itself is in. */
  readonly name: string | undefined;
  readonly links: ItemLinks;
}

/** What git says of the items of a plan. */
export interface PlanLinks {
  /** The ids of the items of the plan, and of those that it has on other branches. */
  readonly known: KnownIds;
  /** The repositories that the plan's code is in. */
  readonly repositories: readonly RepositoryLinks[];
  /** Why others say nothing. */
  readonly failures: readonly GitFailure[];
}

/**
 * Lays the items of a plan over what was read, and keeps that for as long as neither changes: most edits of a plan change
 * no id.
 */
export class LinksOfPlan {
  readonly #links = new Map<string, { readonly read: ReadRepository; readonly links: RepositoryLinks }>();
  #ids: readonly (readonly string[])[] = [];
  #known: KnownIds = new Map();

  /** @param others the items that the plan has on other branches */
  known({ items }: Plan, others: readonly Identified[]): KnownIds {
    const ids = [idsOf(items), idsOf(others)];
    if (!ids.every((some, index) => isSameList(some, this.#ids[index] ?? []))) {
      this.#links.clear();
      this.#known = withOthers(knownIds(items), others);
    }
    this.#ids = ids;
    return this.#known;
  }

  /** @param known as it was given last */
  of(known: KnownIds, name: string | undefined, read: ReadRepository): RepositoryLinks {
    const { gitDir } = read.repository;
    const before = this.#links.get(gitDir);
    if (before?.read === read && before.links.name === name) return before.links;
    const links = { ...read, name, links: itemLinks(known, read.index, read.refs.branches) };
    this.#links.set(gitDir, { read, links });
    return links;
  }
}
