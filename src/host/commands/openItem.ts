import * as vscode from 'vscode';
import { rangeOf } from '../../core/model/place.ts';
import type { Context } from '../context.ts';
import { openBeside } from '../pages/board/textBeside.ts';
import { isItemRow } from '../views/planNode.ts';
import { itemNow } from './pickItems.ts';

/** Opens the plan file of a row at its item; the focus stays where it is, so that the keyboard goes on in the view. */
export async function openItem(context: Context, row?: unknown): Promise<void> {
  if (!isItemRow(row)) return;
  await context.store.settle();
  const item = itemNow(context, row)?.item;
  if (!item) return;
  // A view tells nobody of a click on what is selected already.
  context.gitView.select(row);
  const board = context.boards.active;
  if (board) return openBeside(board.page.panel.viewColumn, item, false);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(item.file));
  const place = document.positionAt(rangeOf(item).start);
  await vscode.window.showTextDocument(document, {
    preview: true,
    preserveFocus: true,
    selection: new vscode.Range(place, place),
  });
}
