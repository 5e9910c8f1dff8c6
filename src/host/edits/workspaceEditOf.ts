import * as vscode from 'vscode';
import type { PlanEdit } from '../../core/intents/intent.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { placeIn } from './planEditor.ts';

/**
 * A plan's edit as one that VS Code makes itself, for what it asks for and then applies. It has no new files.
 * @returns the file, as people name it, that VS Code has in another state than the plans, where there is one
 */
export async function workspaceEditOf(
  store: PlanStore,
  { edits: all }: Pick<PlanEdit, 'edits'>,
): Promise<vscode.WorkspaceEdit | { readonly differs: string }> {
  const edit = new vscode.WorkspaceEdit();
  for (const [file, edits] of all) {
    const changed = await vscode.workspace.openTextDocument(vscode.Uri.parse(file));
    // What VS Code makes of a file's line ends, or somebody of its text, is not what the edit was made for.
    if (changed.getText() !== store.textOf(file)) return { differs: vscode.workspace.asRelativePath(changed.uri) };
    for (const one of edits) edit.replace(changed.uri, placeIn(changed, one), one.newText);
  }
  return edit;
}
