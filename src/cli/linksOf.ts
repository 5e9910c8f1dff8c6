import type { Branch, LinkedCommit } from '../core/links/linkIndex.ts';
import type { OpenRepository } from './openLinks.ts';

/** What one repository says of one item. */
export interface LinksOfItem extends InRepository {
  readonly id: string;
  /** The newest first. */
  readonly commits: readonly LinkedCommit[];
  readonly branches: readonly Branch[];
}

/** Which repository something is in, as the plan names it; missing for the one that the plan itself is in. */
export interface InRepository {
  readonly repository?: string;
}

export function inRepository({ name }: Pick<OpenRepository, 'name'>): InRepository {
  return name === undefined ? {} : { repository: name };
}

/** What the repositories say of an item; those that say nothing are missing. */
export function linksOf(repositories: readonly OpenRepository[], id: string): LinksOfItem[] {
  return repositories.flatMap((one) => {
    const commits = one.links.commits.get(id) ?? [];
    const branches = one.links.branches.get(id) ?? [];
    return commits.length + branches.length > 0 ? [{ id, ...inRepository(one), commits, branches }] : [];
  });
}
