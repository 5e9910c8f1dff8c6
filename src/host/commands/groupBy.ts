import * as vscode from 'vscode';
import { sharedTerm } from '../../core/methods/terms.ts';
import { ITEM_FIELDS } from '../../core/model/itemFields.ts';
import type { Plan } from '../../core/model/plan.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import { GROUPINGS, ownFieldOf } from '../../core/query/groupItems.ts';
import { SCHEDULE_GROUPINGS } from '../../core/schedule/scheduleFields.ts';
import type { Context } from '../context.ts';
import { translate } from '../log.ts';
import type { Layout } from '../views/planArrangement.ts';
import { arrangePlan } from './arrangePlan.ts';

/** Asks how the Plan view lays items out, and keeps the choice. A layout given as argument is not asked for. */
export async function groupBy(context: Context, argument?: unknown): Promise<void> {
  const layouts: readonly Layout[] = [
    'outline',
    ...GROUPINGS,
    ...SCHEDULE_GROUPINGS,
    ...ownFields(context).map((id) => `field:${id}` as const),
  ];
  const given = layouts.find((layout) => layout === argument);
  const layout = given ?? (await askForLayout(context, layouts));
  if (layout) await arrangePlan(context, { layout });
}

/** The fields that the plans have of their own. */
export function ownFields({ store }: Pick<Context, 'store'>): string[] {
  const ids = store.plans.flatMap(({ plan }) => [...plan.fields.keys()]);
  return [...new Set(ids)].filter((id) => !Object.hasOwn(ITEM_FIELDS, id));
}

async function askForLayout({ store, tree }: Context, layouts: readonly Layout[]): Promise<Layout | undefined> {
  const plans = store.plans.map(({ plan }) => plan);
  const choices = layouts.map((layout) => ({
    label: layoutName(layout, plans),
    layout,
    ...(layout === tree.arrangement.layout && { description: vscode.l10n.t('now') }),
  }));
  const choice = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Group items by') });
  return choice?.layout;
}

/** A layout's name, in the terms of the plans' method where they agree on one. */
function layoutName(layout: Layout, plans: readonly Plan[]): string {
  switch (layout) {
    case 'outline':
      return vscode.l10n.t('Outline: items below their parents');
    case 'status':
      return vscode.l10n.t('Status');
    case 'priority':
      return vscode.l10n.t('Priority');
    case 'assignee':
      return vscode.l10n.t('Assignee');
    case 'iteration':
    case 'milestone':
      return sharedTerm(plans, layout, translate);
    case 'label':
      return vscode.l10n.t('Label');
    case 'type':
      return vscode.l10n.t('Type');
    case 'file':
      return vscode.l10n.t('File');
    case 'schedule:critical':
      return vscode.l10n.t('Critical or not');
    case 'schedule:week':
      return vscode.l10n.t('Week in which it will be done');
    default:
      return plainWithoutIcons(ownFieldOf(layout) ?? '');
  }
}
