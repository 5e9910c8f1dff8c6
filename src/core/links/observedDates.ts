import type { Item } from '../model/item.ts';
import { categoryOf } from '../model/itemState.ts';
import { localDate } from '../model/localDate.ts';
import type { Plan } from '../model/plan.ts';
import type { Category } from '../model/workflow.ts';

/** A day in the life of an item, and who says it: the plan, or what git saw. */
export interface ObservedDay {
  /** An ISO date, where the user is. */
  readonly date: string;
  readonly source: 'plan' | 'git';
}

/** When an item was begun, touched last, and done. What is not known is missing. */
export interface ObservedDates {
  readonly started?: ObservedDay;
  readonly lastActivity?: ObservedDay;
  readonly finished?: ObservedDay;
}

/** What fields became, by their names. */
type ChangedFields = Readonly<Record<string, { readonly to: unknown }>>;

export interface Observations {
  /** The commits that changed the item in the plan, in any order. */
  readonly events: readonly {
    readonly sha: string;
    /** In seconds since 1970. */
    readonly time: number;
    readonly change: { readonly fields: ChangedFields };
  }[];
  /** The commits that name the item. */
  readonly commits: readonly { readonly sha: string; readonly time: number }[];
  /** Its branches, but for the default branch. */
  readonly branches: readonly { readonly isMerged: boolean /** Of its last commit. */; readonly time: number }[];
}

/**
 * What git saw of an item's life. Work began with the first commit that names the item, unless that only planned it, or
 * with the first status of category doing, whichever was earlier. It was done when it got the status of category done
 * that it still has; without one, with the last commit of its branches, once all of them are merged. Nothing of this is
 * stored, and `started` and `finished` of the plan count before it.
 */
export function observedDates(plan: Plan, item: Item, { events, commits, branches }: Observations): ObservedDates {
  const planning = new Set(events.map(({ sha }) => sha));
  const work = commits.filter(({ sha }) => !planning.has(sha)).map(({ time }) => time);
  const became = (...wanted: readonly Category[]): number[] =>
    events
      .filter(({ change }) => wanted.some((category) => category === categoryAfter(plan, change.fields)))
      .map(({ time }) => time);
  const begun = [...work, ...became('doing', 'done')];
  const done = categoryOf(plan, item) === 'done' ? became('done') : [];
  // A branch without any work was only made, and the default branch has moved on.
  const isMerged = work.length > 0 && branches.every((branch) => branch.isMerged);
  const merged = isMerged ? branches.map(({ time }) => time) : [];
  const touched = [...events, ...commits].map(({ time }) => time);
  return {
    ...day('started', item.values.started, begun.length === 0 ? undefined : Math.min(...begun)),
    ...day('lastActivity', undefined, touched.length === 0 ? undefined : Math.max(...touched)),
    ...day('finished', item.values.finished, last(done) ?? last(merged)),
  };
}

/** The category of the status that a change gave, if it gave one. */
function categoryAfter(plan: Plan, { status }: ChangedFields): Category | undefined {
  return typeof status?.to === 'string' ? plan.statuses.get(status.to)?.category : undefined;
}

function last(times: readonly number[]): number | undefined {
  return times.length === 0 ? undefined : Math.max(...times);
}

function day<Name extends string>(
  name: Name,
  written: string | undefined,
  seen: number | undefined,
): { readonly [name in Name]?: ObservedDay } {
  if (written !== undefined) return { [name]: { date: written, source: 'plan' } } as Record<Name, ObservedDay>;
  if (seen === undefined) return {};
  return { [name]: { date: localDate(new Date(seen * 1000)), source: 'git' } } as Record<Name, ObservedDay>;
}
