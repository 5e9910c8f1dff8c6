import { dateOf, lastDateOf } from './moments.ts';
import type { Dates } from './schedulePlans.ts';

/** The days of a schedule, as ISO dates: what ends in the evening ends on that day. */
export interface ScheduledDays {
  readonly start: string;
  readonly finish: string;
}

/** The first and the last day on which something is worked on; undefined where nobody knows. */
export function daysOf({ start, finish }: Pick<Dates, 'start' | 'finish'>): ScheduledDays | undefined {
  if (start === undefined || finish === undefined) return undefined;
  const first = dateOf(start);
  return { start: first, finish: finish > start ? lastDateOf(finish) : first };
}
