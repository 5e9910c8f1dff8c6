import * as vscode from 'vscode';
import { allFilesOf } from '../../core/model/plan.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
import { warn } from '../log.ts';
import { PLAN_EDITOR } from '../manifest/pageTable.ts';
import { fileOfTab, replaceActiveEditor } from './planEditorTab.ts';

/** Opens a plan file in the plan editor, in place of its text where that is in front. */
export async function openInPlanEditor(context: Context, file?: unknown): Promise<void> {
  const uri = await fileFor(context, file);
  if (!uri) return;
  const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
  const isInFront = input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  if (isInFront) return replaceActiveEditor(PLAN_EDITOR);
  await vscode.commands.executeCommand('vscode.openWith', uri, PLAN_EDITOR);
}

/** Opens a plan file in the plan editor beside what is in front. */
export async function openInPlanEditorToSide(context: Context, file?: unknown): Promise<void> {
  const uri = await fileFor(context, file);
  if (uri) await vscode.commands.executeCommand('vscode.openWith', uri, PLAN_EDITOR, vscode.ViewColumn.Beside);
}

/** The plan file that a menu is about, or that is in front, or that the user chooses. Undefined when asked in vain. */
async function fileFor({ store }: Context, file: unknown): Promise<vscode.Uri | undefined> {
  await store.load();
  await store.settle();
  const meant = file instanceof vscode.Uri ? file : fileOfTab();
  if (meant && store.planOf(meant.toString())) return meant;
  if (file instanceof vscode.Uri) {
    warn(vscode.l10n.t('{0} belongs to no plan that is open.', vscode.workspace.asRelativePath(file)));
    return undefined;
  }
  const choices = store.plans.flatMap(({ plan }) =>
    allFilesOf(plan).map((one) => {
      const uri = vscode.Uri.parse(one.file);
      return { label: plainWithoutIcons(vscode.workspace.asRelativePath(uri)), uri };
    }),
  );
  const choice =
    choices.length === 1
      ? choices[0]
      : await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Which file of the plan?') });
  return choice?.uri;
}
