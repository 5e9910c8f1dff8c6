import type { ItemChange } from '../core/compare/compareItem.ts';
import type { FieldChange } from '../core/compare/planChange.ts';
import { type Observations, type ObservedDates, observedDates } from '../core/links/observedDates.ts';
import type { Item } from '../core/model/item.ts';
import { personWithEmail } from '../core/model/personsWithEmail.ts';
import type { Plan } from '../core/model/plan.ts';
import { branchStandings } from '../node/git/branchStandings.ts';
import type { GitResult } from '../node/git/gitResult.ts';
import type { ItemEvent } from '../node/git/itemHistory.ts';
import { mappedAuthors } from '../node/git/mappedAuthors.ts';
import { isoTime } from './gitTime.ts';
import type { CommitRecord } from './logRecord.ts';
import type { OpenLinks } from './openLinks.ts';

/** What `history --json` gives. */
export interface HistoryRecord {
  readonly id: string;
  readonly title: string | null;
  readonly started: ObservedDates['started'] | null;
  readonly lastActivity: ObservedDates['lastActivity'] | null;
  readonly finished: ObservedDates['finished'] | null;
  /** The newest first. */
  readonly events: readonly EventRecord[];
}

/** A commit that changed the item; of what is not committed yet, all of the commit is null. */
export interface EventRecord {
  readonly sha: string | null;
  readonly date: string | null;
  readonly author: CommitRecord['author'] | null;
  readonly subject: string | null;
  readonly kind: ItemChange['kind'];
  readonly fields: Readonly<Record<string, FieldChange>>;
}

/** @param root the top folder of the plan's own repository */
export async function historyRecord(
  open: OpenLinks,
  root: string,
  plan: Plan,
  item: Item | undefined,
  id: string,
  events: readonly ItemEvent[],
  fresh: ItemChange | undefined,
): Promise<GitResult<HistoryRecord>> {
  const authors = await mappedAuthors(
    open.git,
    root,
    events.map(({ author }) => author),
  );
  if (!authors.ok) return authors;
  const seen = await observationsOf(open, item?.id ?? id, events);
  if (!seen.ok) return seen;
  const { started = null, lastActivity = null, finished = null } = item ? observedDates(plan, item, seen.value) : {};
  const uncommitted = fresh && { sha: null, date: null, author: null, subject: null, ...said(fresh) };
  const committed = events.map(({ sha, time, author, subject, change }): EventRecord => {
    const { name, email } = authors.value.get(author) ?? author;
    const person = personWithEmail(plan, email)?.id ?? null;
    return { sha, date: isoTime(time), author: { name, email, person }, subject, ...said(change) };
  });
  const title = item?.values.title ?? events[0]?.change.before?.item.values.title ?? null;
  const all = [...(uncommitted ? [uncommitted] : []), ...committed];
  return { ok: true, value: { id: item?.id ?? id, title, started, lastActivity, finished, events: all } };
}

function said({ kind, fields }: ItemChange): Pick<ItemChange, 'kind' | 'fields'> {
  return { kind, fields };
}

/** What all repositories of the plan saw of the item. */
async function observationsOf(
  { git, repositories }: OpenLinks,
  id: string,
  events: readonly ItemEvent[],
): Promise<GitResult<Observations>> {
  const branches: Observations['branches'][number][] = [];
  for (const { root, refs, links } of repositories) {
    const standings = await branchStandings(git, root, links.branches.get(id) ?? [], refs.defaults, 0);
    if (!standings.ok) return standings;
    const own = standings.value.filter(({ state }) => state !== 'default');
    branches.push(...own.map(({ state, branch }) => ({ isMerged: state === 'merged', time: branch.time })));
  }
  const commits = repositories.flatMap(({ links }) => links.commits.get(id) ?? []);
  return { ok: true, value: { events, commits, branches } };
}
