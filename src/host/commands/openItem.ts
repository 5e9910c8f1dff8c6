import * as vscode from 'vscode';
import type { Context } from '../context.ts';
import { isItemRow } from './pickItems.ts';

/** Opens the plan file of a row at its item; the focus stays where it is, so that the keyboard goes on in the view. */
export async function openItem({ store }: Context, row?: unknown): Promise<void> {
  if (!isItemRow(row)) return;
  await store.settle();
  const { file, id } = row.item;
  const uri = vscode.Uri.parse(file);
  const document = await vscode.workspace.openTextDocument(uri);
  const item = store.planOf(file)?.plan.items.find((candidate) => candidate.id === id && candidate.file === file);
  const place = document.positionAt((item ?? row.item).range.start);
  await vscode.window.showTextDocument(document, {
    preview: true,
    preserveFocus: true,
    selection: new vscode.Range(place, place),
  });
}
