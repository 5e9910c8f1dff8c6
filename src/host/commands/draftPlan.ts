import * as vscode from 'vscode';
import { type Draft, draftNoteMessage } from '../../core/exchange/draft.ts';
import { draftFromBranches } from '../../core/exchange/draftBranches.ts';
import { draftFromText, draftPlan } from '../../core/exchange/draftPlan.ts';
import { keyFromName } from '../../core/model/itemId.ts';
import { openBranches } from '../../node/git/openBranches.ts';
import type { Context } from '../context.ts';
import { translate, warn } from '../log.ts';
import { newPlanPlace } from './createPlan.ts';

/** How many of the lines that were not understood are named. */
const SHOWN_NOTES = 3;

/**
 * Drafts a plan from what is there: selected or copied spreadsheet rows or a task list, or the open branches. It is an
 * unsaved document at the plan's place: the first write is the user's own save.
 */
export async function draftPlanFromThis({ git }: Context): Promise<void> {
  const place = await newPlanPlace();
  if (!place) return;
  const { folder, uri } = place;
  const source = await pickSource();
  if (!source) return;
  const draft = await draftFrom(source);
  if (!draft) return;
  if (draft.entries.length === 0) {
    return warn(
      vscode.l10n.t('There is nothing in it that could become an item: no rows, no list, no branch of work.'),
    );
  }
  const text = draftPlan(draft.entries, { key: keyFromName(folder.name), name: folder.name, random: Math.random });
  const document = await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  edit.replace(document.uri, all, text);
  await vscode.workspace.applyEdit(edit);
  await vscode.languages.setTextDocumentLanguage(document, 'yaml');
  await vscode.window.showTextDocument(document, { preview: false });
  tell(draft);

  async function draftFrom(kind: Source): Promise<Draft | undefined> {
    if (kind !== 'branches')
      return draftFromText(kind === 'clipboard' ? await vscode.env.clipboard.readText() : selected());
    const branches = await openBranches(git, folder.uri.fsPath);
    if (!branches.ok) {
      warn(branches.message);
      return undefined;
    }
    return draftFromBranches(branches.value);
  }
}

type Source = 'selection' | 'clipboard' | 'branches';

/** From what to draft, if that can be anything. */
async function pickSource(): Promise<Source | undefined> {
  const choices: (vscode.QuickPickItem & { readonly source: Source })[] = [
    ...(selected().trim() === '' ? [] : [{ label: vscode.l10n.t('The selected text'), source: 'selection' as const }]),
    {
      label: vscode.l10n.t('The clipboard'),
      detail: vscode.l10n.t('Rows of a spreadsheet, or a task list in Markdown'),
      source: 'clipboard',
    },
    ...(vscode.workspace.isTrusted
      ? [{ label: vscode.l10n.t('The open branches of the repository'), source: 'branches' as const }]
      : []),
  ];
  const title = vscode.l10n.t('Draft a plan');
  return (await vscode.window.showQuickPick(choices, { title, placeHolder: vscode.l10n.t('From what') }))?.source;
}

function selected(): string {
  const editor = vscode.window.activeTextEditor;
  return editor ? editor.document.getText(editor.selection) : '';
}

/** Says what was not understood; the rest stands before the user, to be looked at before it is saved. */
function tell({ notes }: Draft): void {
  if (notes.length === 0) return;
  const said = notes.slice(0, SHOWN_NOTES).map((note) => {
    return vscode.l10n.t('Line {0}: {1}', note.line, draftNoteMessage(note, translate));
  });
  const more = notes.length - said.length;
  warn([...said, ...(more > 0 ? [vscode.l10n.t('And {0} more.', more)] : [])].join(' '));
}
