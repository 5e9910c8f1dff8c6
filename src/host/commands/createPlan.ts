import * as vscode from 'vscode';
import { planFromTemplate } from '../../core/exchange/planFromTemplate.ts';
import { METHOD_TEMPLATES } from '../../core/methods/methodTemplate.ts';
import { keyFromName, newItemId } from '../../core/model/itemId.ts';
import { type FirstPlan, firstPlan, personIdFromName } from '../../core/text/firstPlan.ts';
import { identityOf } from '../../node/git/identityOf.ts';
import type { Context } from '../context.ts';
import { warn } from '../log.ts';
import { today } from '../today.ts';

/** Asks for the project's name and writes a first plan, plan/plan.yaml, that the user can keep. */
export async function createPlan(context: Context): Promise<void> {
  const place = await newPlanPlace();
  if (place) await writePlan(context, place, vscode.l10n.t('Create a plan'), firstPlan);
}

/** Asks for a way of working and the project's name, and writes a plan as that way begins. */
export async function createPlanFromTemplate(context: Context): Promise<void> {
  const place = await newPlanPlace();
  if (!place) return;
  const choices = Object.values(METHOD_TEMPLATES).map((template) => ({
    label: template.title,
    detail: vscode.l10n.t(template.description),
    template,
  }));
  const title = vscode.l10n.t('New plan from template');
  const choice = await vscode.window.showQuickPick(choices, { title, placeHolder: vscode.l10n.t('How you work') });
  if (!choice) return;
  await writePlan(context, place, title, ({ key, name, person }) => {
    const start = { key, name, today: today(), random: Math.random, ...(person && { person }) };
    return planFromTemplate(choice.template, start);
  });
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

async function writePlan(
  context: Context,
  { folder, uri }: PlanPlace,
  title: string,
  textOf: (plan: FirstPlan) => string,
): Promise<void> {
  const name = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('What is the project called? The plan will be {0}.', vscode.workspace.asRelativePath(uri)),
    value: folder.name,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A project needs a name.') : undefined),
  });
  if (name === undefined || name.trim() === '') return;
  const text = textOf({ ...named(name.trim()), ...(await personFor(context, folder.uri.fsPath)) });
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
