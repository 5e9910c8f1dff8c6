import { idsEver } from '../model/itemId.ts';
import { sourceOf } from '../model/overlay.ts';
import type { Plan } from '../model/plan.ts';

/** The unbroken time in which an item has had its status, as far as the commits of a repository tell. */
export interface StatusRun {
  readonly status: string;
  /** The ISO date on which the commit was written that it begins with, where its author was. */
  readonly day: string;
  /** Whether it may have begun before that commit, which is the oldest that was looked at. */
  readonly isAtLeast: boolean;
}

/** Since when an item has its status. */
export interface StatusSince {
  /** An ISO date: that of the commit, where its author was, or today. */
  readonly date: string;
  /** Whether it may be longer. */
  readonly isAtLeast: boolean;
}

/**
 * Since when the items of a plan have the statuses that they have now, by their ids. What no commit knows is of today. Of a
 * status from the private folder, git knows nothing, so that those are missing.
 * @param runs what the last commit says, by the ids that items had there
 * @param today an ISO date
 */
export function statusesSince(
  plan: Plan,
  runs: ReadonlyMap<string, StatusRun>,
  today: string,
): ReadonlyMap<string, StatusSince> {
  const privateNames = new Set(plan.privateFiles.map(({ file }) => file));
  const since = new Map<string, StatusSince>();
  for (const item of plan.items) {
    if (since.has(item.id) || privateNames.has(sourceOf(item, 'status').file)) continue;
    const run = runs.get(idsEver(item).find((id) => runs.has(id)) ?? '');
    const isSame = run?.status === (item.values.status ?? plan.workflow[0]?.id);
    const date = run && isSame ? run.day : today;
    // A clock may have been wrong.
    since.set(item.id, date < today ? { date, isAtLeast: run?.isAtLeast === true } : { date: today, isAtLeast: false });
  }
  return since;
}
