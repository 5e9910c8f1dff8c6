/** The units of time, from the largest, with their lengths in seconds. */
const UNITS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/**
 * How long ago something was, such as `3 days ago`, as people of a language say it. What a wrong clock puts in the
 * future was now.
 * @param time as `now` in seconds since 1970
 */
export function ageText(time: number, now: number, language: string): string {
  const age = Math.max(now - time, 0);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const [unit, length] of UNITS) if (age >= length) return format.format(-Math.floor(age / length), unit);
  return format.format(0, 'second');
}
