import * as vscode from 'vscode';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import { sortItems } from '../../core/query/sortItems.ts';
import type { Context } from '../context.ts';
import { carryOut } from '../edits/carryOut.ts';
import { warn } from '../log.ts';
import { labelItems, nameItems, pickItems } from './pickItems.ts';

/** Asks for the item below which items go, or takes them out to the top of the outline. */
export async function moveBelow(context: Context, ...args: unknown[]): Promise<void> {
  const items = await pickItems(context, args);
  const [first] = items ?? [];
  if (!items || !first) return;
  const { plan } = first.loaded;
  if (items.some(({ loaded }) => loaded.plan !== plan)) {
    return warn(vscode.l10n.t('Items of several plans cannot go below one parent.'));
  }
  const parents = sortItems(plan, plan.items).filter((item) => !items.some((picked) => picked.item === item));
  const choices = [
    { label: vscode.l10n.t('No parent: at the top of the outline'), parent: null as string | null },
    ...parents.map((item) => ({
      label: plainWithoutIcons(item.values.title ?? item.id),
      description: plainWithoutIcons(item.id),
      parent: item.id as string | null,
    })),
  ];
  const choice = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Move below: {0}', nameItems(items)),
    placeHolder: vscode.l10n.t('The item that it becomes a part of'),
    matchOnDescription: true,
  });
  if (!choice) return;
  const ids = items.map(({ item }) => item.id);
  const label = labelItems(vscode.l10n.t('Move below'), items);
  const outcome = await carryOut(context, label, [
    { kind: 'setParent', folder: plan.folder, ids, parent: choice.parent },
  ]);
  if (!outcome.ok) warn(outcome.why);
}
