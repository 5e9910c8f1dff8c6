import * as vscode from 'vscode';
import type { Item } from '../../../core/model/item.ts';
import { rangeOf } from '../../../core/model/place.ts';
import type { Range } from '../../../core/model/range.ts';

/**
 * Opens the text of an item beside a page: where it is open already, else with the other texts, else in a column of its own.
 * @param keep whether the text gets the focus
 */
export async function openBeside(page: vscode.ViewColumn | undefined, item: Item, keep: boolean): Promise<void> {
  await showBeside(page, item.file, rangeOf(item), keep);
}

/** Opens a file's text at a place beside a page, as `openBeside` does. */
export async function showBeside(
  page: vscode.ViewColumn | undefined,
  file: string,
  { start }: Range,
  keep: boolean,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(file));
  const place = document.positionAt(start);
  await vscode.window.showTextDocument(document, {
    viewColumn: columnFor(page, file),
    preview: true,
    preserveFocus: !keep,
    selection: new vscode.Range(place, place),
  });
}

function columnFor(page: vscode.ViewColumn | undefined, file: string): vscode.ViewColumn {
  const others = vscode.window.tabGroups.all.filter(({ viewColumn }) => viewColumn !== page);
  const shows = ({ tabs }: vscode.TabGroup, isMeant: (shown: string) => boolean): boolean =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && isMeant(input.uri.toString()));
  const column =
    others.find((group) => shows(group, (shown) => shown === file)) ??
    others.find((group) => shows(group, () => true)) ??
    others[0];
  return column?.viewColumn ?? vscode.ViewColumn.Beside;
}

/** Moves the selection to an item where a text editor shows its file, without taking the focus. */
export function followInText(item: Item): void {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === item.file);
  if (!editor) return;
  const { document } = editor;
  const { start, end } = rangeOf(item);
  const [from, to] = [document.positionAt(start), document.positionAt(end)];
  editor.selection = new vscode.Selection(from, from);
  editor.revealRange(new vscode.Range(from, to), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
