/** The calendar day that it is at `time` where this process runs, as an ISO date. */
export function localDate(time: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
