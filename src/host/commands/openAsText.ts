import * as vscode from 'vscode';
import type { Context } from '../context.ts';
import { showInText } from '../pages/editor/showInText.ts';
import { fileOfTab, replaceActiveEditor } from './planEditorTab.ts';

/** Shows the text of the plan editor that is in front in its place, at the row that is selected. */
export async function openAsText({ editorPages }: Context): Promise<void> {
  const editor = editorPages.active;
  const uri = editor?.page.document.uri ?? fileOfTab();
  if (!uri) return;
  await editor?.typing.flush();
  const place = editor?.page.placeOf(editor.page.selected[0]);
  await replaceActiveEditor('default');
  if (place) await showInText(uri, place);
}

/** Shows the text of the plan editor that is in front beside it, at the row that is selected. */
export async function openAsTextToSide({ editorPages }: Context): Promise<void> {
  const editor = editorPages.active;
  if (!editor) return;
  const { page } = editor;
  await showInText(page.document.uri, page.placeOf(page.selected[0]), vscode.ViewColumn.Beside);
}
