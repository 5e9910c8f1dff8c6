import type { Item } from '../model/item.ts';
import { iterationNamed } from '../model/iterations.ts';
import type { Plan } from '../model/plan.ts';

/**
 * The day by which an item has to be done, as far as the plan says so itself: its due date, else the last day of its
 * iteration, else the day that its milestone was promised for.
 */
export function deadlineOf(plan: Plan, { values: { due, iteration, milestone } }: Item): string | undefined {
  return due ?? iterationNamed(plan, iteration ?? '')?.to ?? plan.milestones.get(milestone ?? '')?.values.committed;
}
