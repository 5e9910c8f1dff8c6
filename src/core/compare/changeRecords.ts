import type { PlanChange } from './planChange.ts';

/** Changes as programs read them. */
export function changeRecords(changes: readonly PlanChange[]): Omit<PlanChange, 'title'>[] {
  return changes.map(({ section, id, kind, fields }) => ({ section, id, kind, fields }));
}
