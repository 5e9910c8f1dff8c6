import type { Item } from '../model/item.ts';
import type { Iteration } from '../model/iterations.ts';
import type { Plan } from '../model/plan.ts';

/**
 * The day by which an item has to be done, as far as the plan says so itself: its due date, else the last day of its
 * iteration, else the day that its milestone was promised for.
 * @param iterations the plan's, by what items name them by
 */
export function deadlineOf(
  plan: Plan,
  iterations: ReadonlyMap<string, Iteration>,
  { values: { due, iteration, milestone } }: Item,
): string | undefined {
  return due ?? iterations.get(iteration ?? '')?.to ?? plan.milestones.get(milestone ?? '')?.values.committed;
}
