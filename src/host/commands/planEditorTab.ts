import * as vscode from 'vscode';

/** The file of the tab that is in front, however it is shown. */
export function fileOfTab(): vscode.Uri | undefined {
  const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
}

/** Shows the file that is in front in another editor, in the same tab: unsaved as it may be, nobody is asked anything. */
export async function replaceActiveEditor(editor: string): Promise<void> {
  await vscode.commands.executeCommand('reopenActiveEditorWith', editor);
}
