import * as vscode from 'vscode';
import { statusOf } from '../../core/model/itemState.ts';
import type { Category, Status } from '../../core/model/workflow.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
import { nameItems, type PickedItem, pickItems } from './pickItems.ts';
import { setField } from './setField.ts';

/** Asks for a status of the items' workflow and gives it to them. */
export async function setStatus(context: Context, ...args: unknown[]): Promise<void> {
  const items = await pickItems(context, args);
  if (!items || items.length === 0) return;
  const choices = commonStatuses(items).map((status) => ({
    label: plainWithoutIcons(status.id),
    description: categoryName(status.category),
    status,
    ...(items.every((picked) => statusOf(picked.loaded.plan, picked.item)?.id === status.id) && {
      iconPath: new vscode.ThemeIcon('check'),
    }),
  }));
  const choice = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Set status: {0}', nameItems(items)),
    placeHolder: vscode.l10n.t('The status to set'),
  });
  if (!choice) return;
  await setField(context, vscode.l10n.t('Set status'), 'status', items, () => choice.status.id);
}

/** The statuses that the workflows of all the items' plans have. */
function commonStatuses(items: readonly PickedItem[]): Status[] {
  const plans = [...new Set(items.map(({ loaded }) => loaded.plan))];
  const [first, ...others] = plans;
  return (first?.workflow ?? []).filter(({ id }) => others.every(({ statuses }) => statuses.has(id)));
}

function categoryName(category: Category): string {
  switch (category) {
    case 'todo':
      return vscode.l10n.t('to do');
    case 'doing':
      return vscode.l10n.t('in progress');
    case 'done':
      return vscode.l10n.t('done');
    case 'dropped':
      return vscode.l10n.t('dropped');
  }
}
