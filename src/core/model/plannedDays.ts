import type { Item } from './item.ts';
import type { Iteration } from './iterations.ts';

/** Days for which work is planned; without an end, from some day on. */
export interface PlannedDays {
  readonly from: string;
  readonly to?: string;
}

/** Planned days in words, for a sentence. */
export function daysText({ from, to }: PlannedDays): string {
  return to === undefined ? `${from} and after` : `${from} to ${to}`;
}

/**
 * When an item is planned to be worked on, as far as the plan says so itself: from its start, else its iteration's, else
 * from today, to its due date, else its iteration's end. Undefined where it says nothing of the future.
 * @param iterations the plan's, by what items name them by
 */
export function plannedDays(
  iterations: ReadonlyMap<string, Iteration>,
  { values }: Item,
  today: string,
): PlannedDays | undefined {
  const iteration = values.iteration === undefined ? undefined : iterations.get(values.iteration);
  const from = values.start ?? iteration?.from;
  const to = values.due ?? iteration?.to;
  if (from === undefined && to === undefined) return undefined;
  if (to === undefined) return from === undefined ? undefined : { from };
  return to < today || (from !== undefined && from > to) ? undefined : { from: from ?? today, to };
}
