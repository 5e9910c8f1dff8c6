import type { Branch } from '../../../core/links/linkIndex.ts';
import type { PlansBefore } from '../../compare/plansBefore.ts';
import type { LinkStore } from '../../git/linkStore.ts';
import type { StatusAges } from '../../git/statusAges.ts';
import { atTheEdge, type Log } from '../../log.ts';
import type { ScheduleFindings } from '../../schedule/scheduleFindings.ts';
import type { User } from '../../user.ts';
import type { Beside } from './boardSources.ts';

interface Sources {
  readonly links: LinkStore;
  readonly ages: StatusAges;
  readonly dates: ScheduleFindings;
  /** The plans as they were when the last working day began. */
  readonly before: PlansBefore;
  readonly user: User;
  readonly log: Log;
}

/** What the host knows of plans beside what they say themselves. */
export function besidePlans({ links, ages, dates, before, user, log }: Sources): Beside {
  return {
    emailIn: (loaded) => user.emailIn(loaded),
    datesOf: (loaded) => dates.of(loaded),
    askGit: (loaded) => void atTheEdge(log, 'links', () => links.read(loaded)),
    gitOf: (loaded) => {
      const repositories = links.of(loaded)?.repositories ?? [];
      const since = ages.of(loaded);
      return {
        branchOf: ({ id }) => branchAmong(repositories.flatMap((one) => one.links.branches.get(id) ?? [])),
        sinceOf: ({ id }) => since?.get(id)?.date,
      };
    },
    planBefore: ({ folder }) => before.planOf(folder),
  };
}

/** The user's own branch before one that others have. */
function branchAmong(branches: readonly Branch[]): string | undefined {
  return (branches.find(({ isRemote }) => !isRemote) ?? branches[0])?.name;
}
