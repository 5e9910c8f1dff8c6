import { access, constants } from 'node:fs/promises';
import * as vscode from 'vscode';

/** Why a file cannot be written; undefined where it can. */
export async function whyReadOnly(uri: vscode.Uri): Promise<string | undefined> {
  if (await isWritable(uri)) return undefined;
  return vscode.l10n.t(
    '{0} cannot be written, so that nothing can be changed here.',
    vscode.workspace.asRelativePath(uri),
  );
}

async function isWritable(uri: vscode.Uri): Promise<boolean> {
  // Plans are on the disk; what else there is, such as a file of a commit, belongs to none.
  if (uri.scheme !== 'file') return false;
  return access(uri.fsPath, constants.W_OK).then(
    () => true,
    () => false,
  );
}
