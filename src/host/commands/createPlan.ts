import * as vscode from 'vscode';
import { keyFromName, newItemId } from '../../core/model/itemId.ts';
import { type FirstPlan, firstPlan, personIdFromName } from '../../core/text/firstPlan.ts';
import { identityOf } from '../../node/git/identityOf.ts';
import type { Context } from '../context.ts';
import { warn } from '../log.ts';

/** Asks for the project's name and writes a first plan, plan/plan.yaml, that the user can keep. */
export async function createPlan(context: Context): Promise<void> {
  const place = await newPlanPlace();
  if (place)
    await writePlan(context, place, vscode.l10n.t('Create a plan'), (plan) => ({ ok: true, text: firstPlan(plan) }));
}

/** Where a new plan goes. */
export interface PlanPlace {
  readonly folder: vscode.WorkspaceFolder;
  readonly uri: vscode.Uri;
}

/** plan/plan.yaml of the workspace folder that the user chooses; undefined, and said so, where there is one already. */
export async function newPlanPlace(): Promise<PlanPlace | undefined> {
  const folder = await pickFolder();
  if (!folder) return undefined;
  const uri = vscode.Uri.joinPath(folder.uri, 'plan', 'plan.yaml');
  if (!(await exists(uri))) return { folder, uri };
  await vscode.window.showTextDocument(uri);
  warn(vscode.l10n.t('There is a plan at {0} already.', vscode.workspace.asRelativePath(uri)));
  return undefined;
}

/** The text of a plan, or why there is none. */
type PlanText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };

/** Asks for the project's name, and writes and shows the plan that `textOf` makes of it. */
export async function writePlan(
  context: Context,
  { folder, uri }: PlanPlace,
  title: string,
  textOf: (plan: FirstPlan) => PlanText,
): Promise<void> {
  const name = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('What is the project called? The plan will be {0}.', vscode.workspace.asRelativePath(uri)),
    value: folder.name,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A project needs a name.') : undefined),
  });
  if (name === undefined || name.trim() === '') return;
  const made = textOf({ ...named(name.trim()), ...(await personFor(context, folder.uri.fsPath)) });
  if (!made.ok) return warn(vscode.l10n.t('No plan was made. {0}', made.why));
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(made.text) });
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
