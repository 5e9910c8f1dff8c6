import { WEEKDAYS, type Weekday } from './workingHours.ts';

const DAY_LENGTH = 24 * 60 * 60 * 1000;

/** The ISO date that is `count` days after a day, before it if below 0. Days are counted in UTC, which has no gaps. */
export function addDays(date: string, count: number): string {
  return new Date(timeOf(date) + count * DAY_LENGTH).toISOString().slice(0, 10);
}

/** How many days a day is after another, below 0 if it is before it. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY_LENGTH);
}

export function weekdayOf(date: string): Weekday {
  return WEEKDAYS[(new Date(timeOf(date)).getUTCDay() + 6) % 7] ?? 'mon';
}

/** The last day before a day that is neither a Saturday nor a Sunday. */
export function workdayBefore(date: string): string {
  const day = addDays(date, -1);
  return /^s/.test(weekdayOf(day)) ? workdayBefore(day) : day;
}

function timeOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
