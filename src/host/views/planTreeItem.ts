import * as vscode from 'vscode';
import { plain } from '../../core/present/plain.ts';
import { spoken } from '../../core/present/spoken.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { planName } from '../plans/planName.ts';
import { errorIcon, errorsText } from './planErrors.ts';

/** The row of a plan: its name, and what is wrong with it. */
export function planTreeItem(loaded: LoadedPlan): vscode.TreeItem {
  const { plan, folder } = loaded;
  const treeItem = new vscode.TreeItem(plain(planName(loaded)), vscode.TreeItemCollapsibleState.Expanded);
  const errors = errorsText(loaded);
  treeItem.id = plan.folder;
  treeItem.contextValue = 'plan';
  treeItem.description = plain(errors || (plan.project.key ?? ''));
  treeItem.accessibilityInformation = { label: spoken(planName(loaded), vscode.l10n.t('plan'), treeItem.description) };
  treeItem.iconPath = errors ? errorIcon() : new vscode.ThemeIcon('project');
  treeItem.tooltip = [folder.fsPath, plain(errors)].filter(Boolean).join('\n');
  return treeItem;
}
