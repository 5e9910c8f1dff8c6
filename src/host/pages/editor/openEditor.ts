import * as vscode from 'vscode';
import { USUAL_TABLE } from '../../../messages/tableOptions.ts';
import type { Context } from '../../context.ts';
import type { Panel } from '../page.ts';
import { EditorPage } from './editorPage.ts';
import { NewRows } from './newRows.ts';
import { firstSection } from './tableFrame.ts';
import type { EditorParts } from './tableProjection.ts';
import { Typing } from './typing.ts';

/** An editor of a document: what it shows, and what is typed in it. */
export interface OpenEditor extends vscode.Disposable {
  readonly page: EditorPage;
  readonly typing: Typing;
  readonly newRows: NewRows;
}

/** Puts an editor of a document into a panel. */
export function editorIn(
  document: vscode.TextDocument,
  panel: Panel,
  parts: EditorParts,
  extension: vscode.Uri,
  { store, editor, log }: Context,
): OpenEditor {
  const file = document.uri.toString();
  const section = firstSection(store.planOf(file) && store.fileNow(file));
  const page = new EditorPage(panel, document, { ...USUAL_TABLE, section }, parts, extension, log);
  const typing = new Typing(editor, file);
  return { page, typing, newRows: new NewRows(), dispose: () => vscode.Disposable.from(typing, page).dispose() };
}
