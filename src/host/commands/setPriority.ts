import * as vscode from 'vscode';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
import { nameItems, pickItems } from './pickItems.ts';
import { setField } from './setField.ts';

/** Asks for a priority of the items' plans and gives it to them, or takes theirs away. */
export async function setPriority(context: Context, ...args: unknown[]): Promise<void> {
  const items = await pickItems(context, args);
  if (!items || items.length === 0) return;
  const plans = [...new Set(items.map(({ loaded }) => loaded.plan))];
  const common = (plans[0]?.priorities ?? []).filter((id) => plans.every(({ priorities }) => priorities.includes(id)));
  const choices = [...common, null].map((priority) => ({
    label: priority === null ? vscode.l10n.t('No priority') : plainWithoutIcons(priority),
    priority,
    ...(items.every(({ item }) => (item.values.priority ?? null) === priority) && {
      description: vscode.l10n.t('now'),
    }),
  }));
  const choice = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Set priority: {0}', nameItems(items)),
    placeHolder: vscode.l10n.t('The priority to set'),
  });
  if (!choice) return;
  await setField(context, vscode.l10n.t('Set priority'), 'priority', items, () => choice.priority);
}
