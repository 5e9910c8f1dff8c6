import * as vscode from 'vscode';
import type { Context } from '../../context.ts';
import type { Answer } from './editable.ts';
import type { OpenEditor } from './openEditor.ts';

/** Saves an editor's document. */
export async function saveDocument({ page: { document } }: OpenEditor): Promise<Answer> {
  if (await document.save()) return {};
  return {
    why: vscode.l10n.t('{0} could not be saved and stays unsaved.', vscode.workspace.asRelativePath(document.uri)),
  };
}

/** Takes back what was last done to an editor's document, in whatever editor, or does it again. */
export async function undoInDocument(
  { store }: Context,
  { page }: OpenEditor,
  direction: 'undo' | 'redo',
): Promise<Answer> {
  const { panel } = page.page;
  // VS Code's command is about the editor that is in front.
  if (!panel.active) panel.reveal();
  await vscode.commands.executeCommand(direction);
  await store.settle();
  page.update();
  return {};
}
