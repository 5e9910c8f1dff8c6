/** The calendar day that it is at `time` where this process runs, as an ISO date. */
export function localDate(time: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** The last second that an ISO date can name, wherever one is. */
const LAST = 253_402_300_799 - 86_400;

/** The day of a time of git's, in seconds since 1970, which can be any number, where this process runs. */
export function dayOf(time: number): string {
  return localDate(new Date(Math.min(Math.max(time, 0), LAST) * 1000));
}
