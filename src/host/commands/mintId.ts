import { mintIds } from '../../core/intents/mintIds.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { PlanStore } from '../plans/planStore.ts';

/** A new id for an entry of a plan, which nothing in the workspace has, whatever its case. */
export function mintId(store: PlanStore, plan: Plan, others: readonly string[] = []): string {
  const plans = store.plans.map((loaded) => loaded.plan);
  return mintIds(plan, plans, Math.random, others)();
}
