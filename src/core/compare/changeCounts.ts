import { categoryOf } from '../model/itemState.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanChange, PlanState } from './planChange.ts';

/** How much changed, by what became of it: each change counts once. */
export interface ChangeCounts {
  readonly added: number;
  /** Items that were there and not done. */
  readonly done: number;
  readonly changed: number;
  readonly removed: number;
}

export function changeCounts(
  changes: readonly PlanChange[],
  before: PlanState | undefined,
  after: PlanState | undefined,
): ChangeCounts {
  const isDone = ({ section, id, kind, fields }: PlanChange): boolean =>
    section === 'items' &&
    kind === 'changed' &&
    isDoneIn(after?.plan, id) &&
    !isDoneIn(before?.plan, String(fields['id']?.from ?? id));
  const count = (isCounted: (change: PlanChange) => boolean): number => changes.filter(isCounted).length;
  const done = count(isDone);
  return {
    added: count(({ kind }) => kind === 'added'),
    done,
    changed: count(({ kind }) => kind === 'changed') - done,
    removed: count(({ kind }) => kind === 'removed'),
  };
}

function isDoneIn(plan: Plan | undefined, id: string): boolean {
  const item = plan?.itemsById.get(id);
  return plan !== undefined && item !== undefined && categoryOf(plan, item) === 'done';
}
