import { type ItemLinks, itemLinks } from '../../core/links/itemLinks.ts';
import { idsOf, knownIds } from '../../core/links/knownIds.ts';
import type { LinkIndex } from '../../core/links/linkIndex.ts';
import type { Plan } from '../../core/model/plan.ts';
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
  readonly links: ItemLinks;
}

/** What git says of the items of a plan. */
export interface PlanLinks {
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
  readonly #known = new Map<string, { readonly read: ReadRepository; readonly links: RepositoryLinks }>();
  #ids = '';

  of({ items }: Plan, read: ReadRepository): RepositoryLinks {
    const ids = idsOf(items).join('\n');
    if (ids !== this.#ids) this.#known.clear();
    this.#ids = ids;
    const { gitDir } = read.repository;
    const known = this.#known.get(gitDir);
    if (known?.read === read) return known.links;
    const links = { ...read, links: itemLinks(knownIds(items), read.index, read.refs.branches) };
    this.#known.set(gitDir, { read, links });
    return links;
  }
}
