import { DAY_MINUTES, type WorkTime } from './workCalendar.ts';

const MINUTE = 60_000;

/** The first and the last day that an ISO date can name. */
export const FIRST_DAY = '0001-01-01';
const FIRST = momentOf(FIRST_DAY);
export const LAST_MOMENT = momentOf('9999-12-31') + DAY_MINUTES - 1;

/** The moment at which a day begins, given as an ISO date. */
export function momentOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / MINUTE;
}

/** A moment as an ISO date-time without a zone: 2026-12-24T09:00. What lies beyond the calendar's ends is at its ends. */
export function momentText(moment: number): string {
  const within = Math.min(Math.max(moment, FIRST), LAST_MOMENT);
  return new Date(within * MINUTE).toISOString().slice(0, 16);
}

/** The day that a moment lies in, as an ISO date. */
export function dateOf(moment: number): string {
  return momentText(moment).slice(0, 10);
}

/** The day on which something that ends at a moment was last worked on: midnight belongs to the day before. */
export function lastDateOf(finish: number): string {
  return dateOf(finish - 1);
}

/** When work begins on a day; where there is none, at the time at which it begins on the next day that has some. */
export function workStartOn(calendar: WorkTime, date: string): number {
  const day = momentOf(date);
  const start = calendar.startAt(calendar.worked(day));
  if (start < day + DAY_MINUTES) return start;
  return Number.isFinite(start) ? day + minuteOfDay(start) : day;
}

/** When work ends on a day; where there is none, at the time at which it ended on the last day that had some. */
export function workEndOn(calendar: WorkTime, date: string): number {
  const day = momentOf(date);
  const finish = calendar.finishAt(calendar.worked(day + DAY_MINUTES));
  if (finish > day) return finish;
  return Number.isFinite(finish) ? day + (minuteOfDay(finish) || DAY_MINUTES) : day;
}

function minuteOfDay(moment: number): number {
  return ((moment % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
}
