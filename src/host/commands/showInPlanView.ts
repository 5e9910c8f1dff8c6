import * as vscode from 'vscode';
import type { Context } from '../context.ts';
import { warn } from '../log.ts';
import { PLAN_VIEW } from '../manifest/viewTable.ts';
import { nameItems, pickItems } from './pickItems.ts';

/** Shows an item's row in the Plan view, which gets the focus. */
export async function showInPlanView(context: Context, ...args: unknown[]): Promise<void> {
  const [picked] = (await pickItems(context, args)) ?? [];
  if (!picked) return;
  const { tree, view } = context;
  await vscode.commands.executeCommand(`${PLAN_VIEW}.focus`);
  const row = tree.rowOf(picked.item.file, picked.item.id);
  if (row) return view.reveal(row, { select: true, focus: true });
  warn(vscode.l10n.t("The Plan view's filter leaves out {0}.", nameItems([picked])));
}
