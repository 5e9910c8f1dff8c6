import * as vscode from 'vscode';
import { addDraft } from '../../core/exchange/addDraft.ts';
import { draftFromTaskList, isBoxedList } from '../../core/exchange/draftTaskList.ts';
import { mintIds } from '../../core/intents/mintIds.ts';
import { pastePlace } from '../../core/language/pastePlace.ts';
import { editFor } from '../edits/carryOut.ts';
import { placeIn } from '../edits/planEditor.ts';
import { workspaceEditOf } from '../edits/workspaceEditOf.ts';
import { type DropSource, PASTE_KIND, planInHand } from './planInHand.ts';

/** Makes items of a task list that is pasted among the items of a plan; leaves everything else to VS Code. */
export async function pasteItems(
  source: DropSource,
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  data: vscode.DataTransfer,
  only: vscode.DocumentDropOrPasteEditKind | undefined,
): Promise<vscode.DocumentPasteEdit[] | undefined> {
  const [range] = ranges;
  if (range === undefined || ranges.length > 1 || !range.isEmpty) return undefined;
  if (only && !only.contains(PASTE_KIND)) return undefined;
  const pasted = await data.get('text/plain')?.asString();
  if (pasted === undefined || !isBoxedList(pasted)) return undefined;
  const here = await planInHand(source, document);
  const place = here && pastePlace(here, document.offsetAt(range.start));
  if (here === undefined || place === undefined) return undefined;
  const { plan, plans, file } = here;
  const mintId = mintIds(plan, plans, Math.random);
  const intents = addDraft(draftFromTaskList(pasted).entries, { plan, file: file.file, after: place.after, mintId });
  const made = editFor(source.store, intents);
  const edit = made.ok ? await workspaceEditOf(source.store, made.value) : undefined;
  if (!(edit instanceof vscode.WorkspaceEdit)) return undefined;
  if (place.replaces) edit.delete(document.uri, placeIn(document, { range: place.replaces }));
  const paste = new vscode.DocumentPasteEdit('', vscode.l10n.t('Paste as Items'), PASTE_KIND);
  paste.additionalEdit = edit;
  return [paste];
}
