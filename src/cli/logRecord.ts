import type { BranchState } from '../core/links/branchState.ts';
import type { Branch } from '../core/links/linkIndex.ts';
import { personWithEmail } from '../core/model/personsWithEmail.ts';
import type { Plan } from '../core/model/plan.ts';
import { branchStandings } from '../node/git/branchStandings.ts';
import type { GitResult } from '../node/git/gitResult.ts';
import { mappedAuthors } from '../node/git/mappedAuthors.ts';
import { isoTime } from './gitTime.ts';
import type { CommandIo } from './io.ts';
import type { OpenLinks } from './openLinks.ts';

/** What `log --json` gives. */
export interface LogRecord {
  readonly id: string;
  readonly commits: readonly CommitRecord[];
  readonly branches: readonly BranchRecord[];
}

export interface CommitRecord {
  readonly sha: string;
  readonly date: string;
  /** By the mailmap; the person is the one of the plan who has that address, null where nobody or several have. */
  readonly author: { readonly name: string; readonly email: string; readonly person: string | null };
  readonly subject: string;
}

export interface BranchRecord {
  readonly name: string;
  readonly tip: string;
  /** When its last commit was made. */
  readonly date: string;
  readonly upstream: string | null;
  readonly state: BranchState;
  /** Commits that the default branch lacks, and that it lacks of the default branch; null where there is none. */
  readonly ahead: number | null;
  readonly behind: number | null;
}

export async function logRecord(io: CommandIo, plan: Plan, id: string, open: OpenLinks): Promise<GitResult<LogRecord>> {
  const commits = open.links.commits.get(id) ?? [];
  const authors = await mappedAuthors(
    open.git,
    open.root,
    commits.map(({ author }) => author),
  );
  if (!authors.ok) return authors;
  const branches = await branchRecords(io, open, open.links.branches.get(id) ?? []);
  if (!branches.ok) return branches;
  return {
    ok: true,
    value: {
      id,
      commits: commits.map(({ sha, time, author, subject }) => {
        const { name, email } = authors.value.get(author) ?? author;
        const person = personWithEmail(plan, email)?.id ?? null;
        return { sha, date: isoTime(time), author: { name, email, person }, subject };
      }),
      branches: branches.value,
    },
  };
}

async function branchRecords(
  io: CommandIo,
  { git, root, refs: { defaults } }: OpenLinks,
  branches: readonly Branch[],
): Promise<GitResult<readonly BranchRecord[]>> {
  // The end of today, so that what was done today is not in the future.
  const now = Date.parse(`${io.today}T24:00:00Z`) / 1000;
  const standings = await branchStandings(git, root, branches, defaults, now);
  if (!standings.ok) return standings;
  return {
    ok: true,
    value: standings.value.map(
      ({ branch: { name, tip, time, upstream = null }, state, ahead = null, behind = null }) => {
        return { name, tip, date: isoTime(time), upstream, state, ahead, behind };
      },
    ),
  };
}
