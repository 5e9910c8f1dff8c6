import * as vscode from 'vscode';
import { needsAttention } from '../../core/model/itemState.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { today } from '../today.ts';

/** How many items of all plans a person should look at today. */
export function attentionCount({ plans }: PlanStore): number {
  const day = today();
  return plans.reduce((sum, { plan }) => sum + plan.items.filter((item) => needsAttention(plan, item, day)).length, 0);
}

export function attentionText(count: number): string {
  if (count === 0) return vscode.l10n.t('No item needs attention');
  return count === 1
    ? vscode.l10n.t('1 item needs attention: overdue, waiting or begun too early')
    : vscode.l10n.t('{0} items need attention: overdue, waiting or begun too early', count);
}
