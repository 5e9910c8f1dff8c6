import type { CommitAuthor, LinkedCommit } from '../../core/links/linkIndex.ts';
import type { Item } from '../../core/model/item.ts';
import { type BranchStanding, branchStandings } from '../../node/git/branchStandings.ts';
import type { Git } from '../../node/git/createGit.ts';
import type { GitResult } from '../../node/git/gitResult.ts';
import { mappedAuthors } from '../../node/git/mappedAuthors.ts';
import type { RepositoryLinks } from './planLinks.ts';

/** What a repository says of one item. */
export interface ItemGit {
  readonly read: RepositoryLinks;
  readonly branches: readonly BranchStanding[];
  /** The newest first, with their authors as the mailmap names them. */
  readonly commits: readonly LinkedCommit[];
}

/** Reads what the link index does not know of an item: how its branches stand, and who its authors are. */
export async function itemGit(git: Git, { id }: Item, read: RepositoryLinks): Promise<GitResult<ItemGit>> {
  const { repository, refs, links } = read;
  const commits = links.commits.get(id) ?? [];
  const [branches, authors] = await Promise.all([
    branchStandings(git, repository.root, links.branches.get(id) ?? [], refs.defaults, Date.now() / 1000),
    mappedAuthors(
      git,
      repository.root,
      commits.map(({ author }) => author),
    ),
  ]);
  if (!branches.ok) return branches;
  if (!authors.ok) return authors;
  const mapped = (author: CommitAuthor): CommitAuthor => authors.value.get(author) ?? author;
  return {
    ok: true,
    value: { read, branches: branches.value, commits: commits.map((one) => ({ ...one, author: mapped(one.author) })) },
  };
}
