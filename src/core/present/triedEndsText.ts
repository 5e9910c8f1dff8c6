import { daysBetween } from '../model/days.ts';
import { fillIn, type Translate } from '../model/fillIn.ts';
import { lastDateOf } from '../schedule/moments.ts';
import type { TriedEnds } from '../schedule/tryAssignees.ts';

/** When an item is done if something is tried, and what that does to the end of its plan; empty where it has no date. */
export function triedEndsText(now: TriedEnds, tried: TriedEnds, translate: Translate = fillIn): string {
  if (tried.item === undefined) return '';
  const done = translate('done on {0}', lastDateOf(tried.item));
  if (now.plan === undefined || tried.plan === undefined) return done;
  const days = daysBetween(lastDateOf(now.plan), lastDateOf(tried.plan));
  if (days === 0) return done;
  const count = Math.abs(days) === 1 ? translate('a day') : translate('{0} days', String(Math.abs(days)));
  return days > 0
    ? translate('{0}, the plan {1} later', done, count)
    : translate('{0}, the plan {1} sooner', done, count);
}
