import { daysBetween } from '../model/days.ts';
import type { Translate } from '../model/fillIn.ts';
import type { Item } from '../model/item.ts';
import { isCalendarDay } from '../model/values.ts';
import type { Category } from '../model/workflow.ts';

/** How long an item has had its status. */
export interface CardAge {
  readonly days: number;
  /** For the narrow place on a card. */
  readonly text: string;
  readonly spoken: string;
}

/**
 * How many days an item has had its status: since the day that git knows, else since that on which it was begun or done,
 * as far as the plan says so.
 * @param since as git has it
 */
export function cardAge(
  { values: { started, finished } }: Item,
  category: Category,
  since: string | undefined,
  today: string,
  translate: Translate,
): CardAge | undefined {
  const written = category === 'doing' ? started : category === 'done' ? finished : undefined;
  const day = since?.slice(0, 10) ?? written;
  if (day === undefined || !isCalendarDay(day)) return undefined;
  // A clock may be wrong, and a day ahead is no age.
  const days = Math.max(0, daysBetween(day, today));
  const text = translate('{0} d', String(days));
  if (days === 0) return { days, text, spoken: translate('in this status since today') };
  if (days === 1) return { days, text, spoken: translate('in this status for 1 day') };
  return { days, text, spoken: translate('in this status for {0} days', String(days)) };
}
