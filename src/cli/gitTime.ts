import { localDate } from '../core/model/localDate.ts';

/** The last second of the year 9999. */
const LAST = 253_402_300_799;

/** A time in seconds since 1970 as ISO 8601 to the second. What is beyond the calendar of ISO comes as its border. */
export function isoTime(time: number): string {
  return new Date(Math.min(Math.max(time, 0), LAST) * 1000).toISOString().replace('.000Z', 'Z');
}

/** The day of such a time where the user is. */
export function localDay(time: string): string {
  return localDate(new Date(time));
}
