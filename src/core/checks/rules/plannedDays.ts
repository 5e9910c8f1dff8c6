import type { Item } from '../../model/item.ts';
import type { Check } from '../check.ts';

/** Days for which work is planned; without an end, from some day on. */
export interface PlannedDays {
  readonly from: string;
  readonly to?: string;
}

/**
 * When an item is planned to be worked on, as far as the plan says so itself: from its start, else its iteration's, else
 * from today, to its due date, else its iteration's end. Undefined where it says nothing of the future.
 */
export function plannedDays({ iterations, today }: Check, { values }: Item): PlannedDays | undefined {
  const iteration = values.iteration === undefined ? undefined : iterations.get(values.iteration);
  const from = values.start ?? iteration?.from;
  const to = values.due ?? iteration?.to;
  if (from === undefined && to === undefined) return undefined;
  if (to === undefined) return from === undefined ? undefined : { from };
  return to < today || (from !== undefined && from > to) ? undefined : { from: from ?? today, to };
}

export function overlaps(
  a: { readonly from: string; readonly to?: string },
  b: { readonly from: string; readonly to?: string },
): boolean {
  return (b.to === undefined || a.from <= b.to) && (a.to === undefined || b.from <= a.to);
}
