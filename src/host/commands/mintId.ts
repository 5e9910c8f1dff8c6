import { entriesIn } from '../../core/checks/findingAt.ts';
import { DEFAULT_KEY, newItemId } from '../../core/model/itemId.ts';
import { allFilesOf, type Plan } from '../../core/model/plan.ts';
import type { PlanStore } from '../plans/planStore.ts';

/** A new id for an entry of a plan, which nothing in the workspace has, whatever its case. */
export function mintId(store: PlanStore, plan: Plan, others: readonly string[] = []): string {
  const taken = new Set(others.map((id) => id.toLowerCase()));
  for (const loaded of store.plans) {
    for (const file of allFilesOf(loaded.plan)) for (const [{ id }] of entriesIn(file)) taken.add(id.toLowerCase());
  }
  return newItemId(plan.project.key ?? DEFAULT_KEY, Math.random, (id) => taken.has(id.toLowerCase()));
}
