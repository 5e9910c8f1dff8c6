import * as vscode from 'vscode';
import { MAYBE_PLAN } from './maybePlan.ts';
import { type DropSource, LINK_KIND, PASTE_KIND } from './planInHand.ts';

/** Takes what is pasted or dropped into the text of plans. What does the work is loaded with the first of it. */
export function registerDrops(source: DropSource): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerDocumentPasteEditProvider(
      MAYBE_PLAN,
      {
        provideDocumentPasteEdits: async (document, ranges, data, { only }) =>
          (await import('./pasteItems.ts')).pasteItems(source, document, ranges, data, only),
      },
      { providedPasteEditKinds: [PASTE_KIND], pasteMimeTypes: ['text/plain'] },
    ),
    languages.registerDocumentDropEditProvider(
      MAYBE_PLAN,
      {
        provideDocumentDropEdits: async (document, position, data) =>
          (await import('./dropFiles.ts')).dropFiles(source, document, position, data),
      },
      { providedDropEditKinds: [LINK_KIND], dropMimeTypes: ['text/uri-list'] },
    ),
  );
}
