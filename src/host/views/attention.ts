import * as vscode from 'vscode';
import { needsAttention } from '../../core/model/itemState.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { today } from '../today.ts';

/** How many items of all plans a person should look at today. */
export function attentionCount({ plans }: PlanStore): number {
  return plans.reduce((sum, { plan }) => sum + countIn(plan, today()), 0);
}

/** The count of each plan as it stands on a day: several views show it. */
const COUNTS = new WeakMap<Plan, { readonly day: string; readonly count: number }>();

function countIn(plan: Plan, day: string): number {
  const known = COUNTS.get(plan);
  if (known?.day === day) return known.count;
  const { length: count } = plan.items.filter((item) => needsAttention(plan, item, day));
  COUNTS.set(plan, { day, count });
  return count;
}

export function attentionText(count: number): string {
  if (count === 0) return vscode.l10n.t('No item needs attention');
  return count === 1
    ? vscode.l10n.t('1 item needs attention: overdue, waiting or begun too early')
    : vscode.l10n.t('{0} items need attention: overdue, waiting or begun too early', count);
}
