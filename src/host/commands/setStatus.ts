import * as vscode from 'vscode';
import { statusOf } from '../../core/model/itemState.ts';
import type { Status } from '../../core/model/workflow.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
import { categoryIcon } from '../views/itemTreeItem.ts';
import { nameItems, type PickedItem, pickItems } from './pickItems.ts';
import { setField } from './setField.ts';

/** Asks for a status of the items' workflow and gives it to them. */
export async function setStatus(context: Context, ...args: unknown[]): Promise<void> {
  const items = await pickItems(context, args);
  if (!items || items.length === 0) return;
  const choices = commonStatuses(items).map((status) => ({
    label: plainWithoutIcons(status.id),
    iconPath: categoryIcon(status.category),
    status,
    ...(items.every(({ loaded, item }) => statusOf(loaded.plan, item)?.id === status.id) && {
      description: vscode.l10n.t('now'),
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
