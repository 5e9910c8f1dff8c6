import * as vscode from 'vscode';
import { keyFromName, newItemId } from '../../core/model/itemId.ts';
import { type FirstPlan, firstPlan, personIdFromName } from '../../core/text/firstPlan.ts';
import { identityOf } from '../../node/git/identityOf.ts';
import type { Context } from '../context.ts';
import { warn } from '../log.ts';

/** Asks for the project's name and writes a first plan, plan/plan.yaml, that the user can keep. */
export async function createPlan(context: Context): Promise<void> {
  const folder = await pickFolder();
  if (!folder) return;
  const uri = vscode.Uri.joinPath(folder.uri, 'plan', 'plan.yaml');
  if (await exists(uri)) {
    await vscode.window.showTextDocument(uri);
    return warn(vscode.l10n.t('There is a plan at {0} already.', vscode.workspace.asRelativePath(uri)));
  }
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Create a plan'),
    prompt: vscode.l10n.t('What is the project called? The plan will be {0}.', vscode.workspace.asRelativePath(uri)),
    value: folder.name,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A project needs a name.') : undefined),
  });
  if (name === undefined || name.trim() === '') return;
  const text = firstPlan({ ...named(name.trim()), ...(await personFor(context, folder.uri.fsPath)) });
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(edit))) {
    return warn(vscode.l10n.t('{0} could not be created.', vscode.workspace.asRelativePath(uri)));
  }
  await vscode.window.showTextDocument(uri);
  context.store.search();
}

function named(name: string): Pick<FirstPlan, 'key' | 'name' | 'itemId'> {
  const key = keyFromName(name);
  return { key, name, itemId: newItemId(key, Math.random, () => false) };
}

/** The user as git knows them; nothing without git, or in a workspace that is not trusted. */
async function personFor({ git }: Context, folder: string): Promise<Pick<FirstPlan, 'person'>> {
  const identity = await identityOf(git, folder);
  if (!identity.ok || identity.value.name === undefined) return {};
  const { name, email } = identity.value;
  return { person: { id: personIdFromName(name), name, ...(email !== undefined && { email }) } };
}

async function pickFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.length > 1 ? vscode.window.showWorkspaceFolderPick() : folders[0];
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
