import * as vscode from 'vscode';
import type { PickedItem } from './pickItems.ts';

/** Says that the items' plan has nobody to assign, and how to add people. */
export async function explainPeople(items: readonly PickedItem[]): Promise<void> {
  const open = vscode.l10n.t('Open plan.yaml');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('There is nobody to assign yet. Add people to the plan: "people:" with an id and a name each.'),
    open,
  );
  const main = items[0]?.loaded.plan.files[0]?.file;
  if (choice && main) await vscode.window.showTextDocument(vscode.Uri.parse(main));
}
