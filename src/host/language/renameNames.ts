import * as vscode from 'vscode';
import { renameOf, whyNoRename } from '../../core/language/renameOf.ts';
import { plain } from '../../core/present/plain.ts';
import { refusalMessage } from '../../core/text/refusal.ts';
import { editFor } from '../edits/carryOut.ts';
import { workspaceEditOf } from '../edits/workspaceEditOf.ts';
import { translate } from '../log.ts';
import { type NameInDocument, type NameSource, nameInDocument, openPlansOf } from './documentInPlan.ts';

/** The name that is about to be changed; VS Code shows the sentence of an error where it cannot be. */
export async function prepareRename(
  source: NameSource,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ readonly range: vscode.Range; readonly placeholder: string } | undefined> {
  await source.store.settle();
  // Said by others too, who know the text as a text alone.
  if (source.store.planOf(document.uri.toString()) === undefined) return undefined;
  const { name, range } = await renamed(source, document, position);
  return { range, placeholder: name.name };
}

/** The edit that gives what a name means another one, in all files of the plans that are open. */
export async function renameNames(
  source: NameSource,
  document: vscode.TextDocument,
  position: vscode.Position,
  newName: string,
): Promise<vscode.WorkspaceEdit | undefined> {
  const { store } = source;
  await store.settle();
  if (store.planOf(document.uri.toString()) === undefined) return undefined;
  const { meaning } = await renamed(source, document, position);
  const result = editFor(store, [renameOf(meaning, newName.trim())]);
  if (!result.ok) throw new Error(plain(refusalMessage(result.refusal, translate)));
  const edit = await workspaceEditOf(store, result.value);
  if (edit instanceof vscode.WorkspaceEdit) return edit;
  throw new Error(
    vscode.l10n.t('{0} is not on the disk as VS Code has it. Save it once, and rename then.', edit.differs),
  );
}

async function renamed(
  source: NameSource,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<NameInDocument & { readonly meaning: NonNullable<NameInDocument['meaning']> }> {
  const here = await nameInDocument(source, document, position);
  if (here === undefined) throw new Error(vscode.l10n.t('There is no name here that the plan knows.'));
  // A name is looked for in what could last be read, but changed only where all can be read now.
  const now = { plans: source.store.plans.map(({ plan }) => plan), textOf: openPlansOf(source).textOf };
  const { name, meaning } = here;
  const why = whyNoRename(name, meaning, now, translate);
  if (why !== undefined || meaning === undefined) throw new Error(plain(why ?? '', 600));
  return { ...here, meaning };
}
