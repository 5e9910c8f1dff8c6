import type { Branch } from '../../../core/links/linkIndex.ts';
import type { LinkStore } from '../../git/linkStore.ts';
import { atTheEdge, type Log } from '../../log.ts';
import type { User } from '../../user.ts';
import type { Beside } from './boardSources.ts';

/** What the host knows of plans beside what they say themselves. */
export function besidePlans(links: LinkStore, user: User, log: Log): Beside {
  return {
    emailIn: (loaded) => user.emailIn(loaded),
    askGit: (loaded) => void atTheEdge(log, 'links', () => links.read(loaded)),
    gitOf: (loaded) => {
      const repositories = links.of(loaded)?.repositories ?? [];
      return {
        branchOf: ({ id }) => branchAmong(repositories.flatMap((one) => one.links.branches.get(id) ?? [])),
      };
    },
    planBefore: () => null,
  };
}

/** The user's own branch before one that others have. */
function branchAmong(branches: readonly Branch[]): string | undefined {
  return (branches.find(({ isRemote }) => !isRemote) ?? branches[0])?.name;
}
