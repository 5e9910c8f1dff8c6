import * as vscode from 'vscode';

/** The folders that the user has opened, absolute: what a plan or a portfolio names there may be read. */
export function openFolders(): readonly string[] {
  return (vscode.workspace.workspaceFolders ?? [])
    .filter(({ uri }) => uri.scheme === 'file')
    .map(({ uri }) => uri.fsPath);
}
