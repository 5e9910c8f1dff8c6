import * as vscode from 'vscode';
import type { Range } from '../../../core/model/range.ts';

/** Shows a file in a text editor, at a place in it. */
export async function showInText(uri: vscode.Uri, place?: Range, viewColumn?: vscode.ViewColumn): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const at = place && document.positionAt(place.start);
  await vscode.window.showTextDocument(document, {
    ...(viewColumn !== undefined && { viewColumn }),
    ...(at && { selection: new vscode.Range(at, at) }),
  });
}
