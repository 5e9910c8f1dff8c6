import { addDays } from '../model/days.ts';
import type { Worker } from '../model/worker.ts';
import type { WorkShare } from './workShares.ts';

/** More work than fits before a day. */
export interface Overload {
  readonly by: string;
  /** What has to be done by then, in minutes of work. */
  readonly minutes: number;
  /** The minutes of work that there are from today until then. */
  readonly capacity: number;
}

/** No day after so many is looked at: work that is due later can wait for another look. */
const MAX_DAYS = 366;

/**
 * The first day for which there is too much to do. Work that is overdue comes before all other, but is not counted
 * against days that have passed; work without a day is no hurry.
 */
export function overloadOf(worker: Worker, shares: readonly WorkShare[], today: string): Overload | undefined {
  const until = addDays(today, MAX_DAYS);
  const dated = shares
    .flatMap(({ deadline, minutes }) => (deadline === undefined || deadline > until ? [] : { deadline, minutes }))
    .sort((a, b) => (a.deadline < b.deadline ? -1 : 1));
  const all = dated.reduce((sum, share) => sum + (share.minutes ?? 0), 0);
  let minutes = 0;
  let capacity = 0;
  let day = today;
  for (const [index, share] of dated.entries()) {
    minutes += share.minutes ?? 0;
    for (; day <= share.deadline; day = addDays(day, 1)) {
      capacity += worker.minutesOn(day);
      // There is time for everything by now, so no later day needs a look.
      if (capacity >= all) return undefined;
    }
    const isLastOfDay = dated[index + 1]?.deadline !== share.deadline;
    if (share.deadline >= today && isLastOfDay && Math.round(minutes) > Math.round(capacity)) {
      return { by: share.deadline, minutes, capacity };
    }
  }
  return undefined;
}
