import { dateOf, momentOf } from './moments.ts';
import { DAY_MINUTES, FIRST_MONDAY, WEEK_MINUTES } from './workCalendar.ts';

/** The Monday's midnight before a moment, or at it. */
export function weekStart(moment: number): number {
  return moment - ((((moment - FIRST_MONDAY) % WEEK_MINUTES) + WEEK_MINUTES) % WEEK_MINUTES);
}

/** The name of the week that a moment lies in, as ISO 8601 has it, such as `2026-W49`: it belongs to its Thursday's year. */
export function weekName(moment: number): string {
  const thursday = weekStart(moment) + 3 * DAY_MINUTES;
  const year = dateOf(thursday).slice(0, 4);
  const week = Math.floor((thursday - momentOf(`${year}-01-01`)) / WEEK_MINUTES) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
