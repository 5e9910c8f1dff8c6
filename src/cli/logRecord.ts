import type { BranchState } from '../core/links/branchState.ts';
import { personWithEmail } from '../core/model/personsWithEmail.ts';
import type { Plan } from '../core/model/plan.ts';
import { branchStandings } from '../node/git/branchStandings.ts';
import type { Git } from '../node/git/createGit.ts';
import type { GitResult } from '../node/git/gitResult.ts';
import { mappedAuthors } from '../node/git/mappedAuthors.ts';
import { isoTime } from './gitTime.ts';
import type { CommandIo } from './io.ts';
import { type InRepository, inRepository } from './linksOf.ts';
import type { OpenLinks, OpenRepository } from './openLinks.ts';

/** What `log --json` gives. */
export interface LogRecord {
  readonly id: string;
  readonly commits: readonly CommitRecord[];
  readonly branches: readonly BranchRecord[];
}

export interface CommitRecord extends InRepository {
  readonly sha: string;
  readonly date: string;
  /** By the mailmap; the person is the one of the plan who has that address, null where nobody or several have. */
  readonly author: { readonly name: string; readonly email: string; readonly person: string | null };
  readonly subject: string;
}

export interface BranchRecord extends InRepository {
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

/** The newest commits first, from whichever repository. */
export async function logRecord(
  io: CommandIo,
  plan: Plan,
  id: string,
  { git, repositories }: OpenLinks,
): Promise<GitResult<LogRecord>> {
  const commits: { readonly time: number; readonly record: CommitRecord }[] = [];
  const branches: BranchRecord[] = [];
  for (const repository of repositories) {
    const own = repository.links.commits.get(id) ?? [];
    const authors = await mappedAuthors(
      git,
      repository.root,
      own.map(({ author }) => author),
    );
    if (!authors.ok) return authors;
    for (const { sha, time, author, subject } of own) {
      const { name, email } = authors.value.get(author) ?? author;
      const person = personWithEmail(plan, email)?.id ?? null;
      const record = {
        sha,
        date: isoTime(time),
        author: { name, email, person },
        subject,
        ...inRepository(repository),
      };
      commits.push({ time, record });
    }
    const standings = await branchRecords(io, git, repository, id);
    if (!standings.ok) return standings;
    branches.push(...standings.value);
  }
  // The sort is stable, so those of one repository keep their order.
  commits.sort((a, b) => b.time - a.time);
  return { ok: true, value: { id, commits: commits.map(({ record }) => record), branches } };
}

async function branchRecords(
  io: CommandIo,
  git: Git,
  repository: OpenRepository,
  id: string,
): Promise<GitResult<readonly BranchRecord[]>> {
  const { root, refs, links } = repository;
  // The end of today, so that what was done today is not in the future.
  const now = Date.parse(`${io.today}T24:00:00Z`) / 1000;
  const standings = await branchStandings(git, root, links.branches.get(id) ?? [], refs.defaults, now);
  if (!standings.ok) return standings;
  return {
    ok: true,
    value: standings.value.map(
      ({ branch: { name, tip, time, upstream = null }, state, ahead = null, behind = null }) => {
        return { name, tip, date: isoTime(time), upstream, state, ahead, behind, ...inRepository(repository) };
      },
    ),
  };
}
