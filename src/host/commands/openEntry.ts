import * as vscode from 'vscode';
import { rangeOf } from '../../core/model/place.ts';
import type { Context } from '../context.ts';
import { entryNow, type TrackedSection } from './pickEntries.ts';

const SECTIONS: readonly TrackedSection[] = ['requests', 'raid', 'external', 'decisions'];

/** Opens the plan file of a row at its entry; the focus stays where it is, so that the keyboard goes on in the view. */
export async function openEntry(context: Context, row?: unknown): Promise<void> {
  await context.store.settle();
  const entry = SECTIONS.map((section) => entryNow(context, row, section)?.entry).find((one) => one !== undefined);
  if (!entry) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(entry.file));
  const place = document.positionAt(rangeOf(entry).start);
  await vscode.window.showTextDocument(document, {
    preview: true,
    preserveFocus: true,
    selection: new vscode.Range(place, place),
  });
}
