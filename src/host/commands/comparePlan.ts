import * as vscode from 'vscode';
import { pickState } from '../compare/pickState.ts';
import type { Changes } from '../compare/planStates.ts';
import { NOW, type ShownState } from '../compare/shownState.ts';
import type { Context } from '../context.ts';
import { warn } from '../log.ts';
import { CHANGES_VIEW } from '../manifest/viewTable.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { pickPlan } from './pickPlan.ts';

/** Compares the plan as it stands now with a state that the user chooses. */
export async function comparePlan(context: Context): Promise<void> {
  const loaded = await pickPlan(context);
  if (!loaded) return;
  const title = vscode.l10n.t('Compare the plan with which state?');
  const from = await pickState(context, loaded.folder.fsPath, { title, others: ['index'] });
  if (from) await show(context, loaded, from, NOW);
}

/**
 * Compares a plan as it stands now with the commit that is checked out.
 * @param folder of the plan; where it is left out, the user is asked
 */
export async function comparePlanWithCommit(context: Context, folder?: unknown): Promise<void> {
  const named = context.store.plans.find(({ plan }) => plan.folder === folder);
  const loaded = named ?? (await pickPlan(context));
  if (loaded) await show(context, loaded, { kind: 'revision', revision: 'HEAD' }, NOW);
}

/** Compares two states of the plan that the user chooses. */
export async function compareTwoStates(context: Context): Promise<void> {
  const loaded = await pickPlan(context);
  if (!loaded) return;
  const folder = loaded.folder.fsPath;
  const earlier = vscode.l10n.t('What changed from which state?');
  const from = await pickState(context, folder, { title: earlier, others: ['index'] });
  if (!from) return;
  const to = await pickState(context, folder, { title: vscode.l10n.t('To which state?'), others: ['now', 'index'] });
  if (to) await show(context, loaded, from, to);
}

async function show({ comparison }: Context, { plan }: LoadedPlan, from: ShownState, to: ShownState): Promise<void> {
  await comparison.show({ folder: plan.folder, from, to });
  await vscode.commands.executeCommand(`${CHANGES_VIEW}.focus`);
}

export async function swapComparison({ comparison }: Context): Promise<void> {
  const { compared } = comparison;
  if (compared) await comparison.show({ ...compared, from: compared.to, to: compared.from });
}

export async function copyChanges(context: Context): Promise<void> {
  const found = await changesNow(context);
  if (!found) return;
  const { changesAsMarkdown } = await import('../compare/changesAsText.ts');
  await vscode.env.clipboard.writeText(await changesAsMarkdown(found, context.git));
  vscode.window.setStatusBarMessage(vscode.l10n.t('The changes are copied as Markdown.'), 4000);
}

export async function openChangesAsJson(context: Context): Promise<void> {
  const found = await changesNow(context);
  if (!found) return;
  const { changesAsJson } = await import('../compare/changesAsText.ts');
  const content = await changesAsJson(found, context.git);
  const document = await vscode.workspace.openTextDocument({ language: 'json', content });
  await vscode.window.showTextDocument(document);
}

/** What is found by now; where nothing can be, that is told. */
async function changesNow({ comparison }: Context): Promise<Changes | undefined> {
  await comparison.refresh();
  const { found } = comparison;
  if (found?.ok) return found.value;
  warn(found ? found.message : vscode.l10n.t('Nothing is compared. Run "Compare Plan with…" first.'));
  return undefined;
}
