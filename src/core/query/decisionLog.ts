import { compare } from '../model/compare.ts';
import type { Plan } from '../model/plan.ts';
import type { EntryOf } from '../model/sections.ts';

/** Something that was decided, or has to be. */
export interface DecisionEntry {
  readonly entry: EntryOf<'decisions'>;
  readonly isOpen: boolean;
  /** Whether the day has passed by which it had to be decided. */
  readonly isOverdue: boolean;
}

const LAST_DAY = '9999-12-31';

/** The decisions of a plan: the open ones by the day that they are due, then what was decided, the latest first. */
export function decisionLog(plan: Plan, today: string): DecisionEntry[] {
  const all = [...plan.decisions.values()].map((entry): DecisionEntry => {
    const { decided, due } = entry.values;
    const isOpen = decided === undefined;
    return { entry, isOpen, isOverdue: isOpen && due !== undefined && due < today };
  });
  return all.sort(
    (a, b) =>
      Number(b.isOpen) - Number(a.isOpen) ||
      (a.isOpen
        ? compare(a.entry.values.due ?? LAST_DAY, b.entry.values.due ?? LAST_DAY)
        : compare(b.entry.values.decided ?? '', a.entry.values.decided ?? '')) ||
      compare(a.entry.id, b.entry.id),
  );
}
