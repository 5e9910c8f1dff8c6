import * as vscode from 'vscode';
import { plain } from '../../core/present/plain.ts';
import { spoken } from '../../core/present/spoken.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { planName } from '../plans/planName.ts';

/** The row of a plan: its name, and how many errors it has. */
export function planTreeItem(loaded: LoadedPlan): vscode.TreeItem {
  const { plan, findings, folder } = loaded;
  const treeItem = new vscode.TreeItem(plain(planName(loaded)), vscode.TreeItemCollapsibleState.Expanded);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  treeItem.id = plan.folder;
  treeItem.contextValue = 'plan';
  treeItem.description = errors > 0 ? errorCount(errors) : plain(plan.project.key ?? '');
  treeItem.accessibilityInformation = { label: spoken(planName(loaded), vscode.l10n.t('plan'), treeItem.description) };
  treeItem.iconPath =
    errors > 0
      ? new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'))
      : new vscode.ThemeIcon('project');
  treeItem.tooltip = folder.fsPath;
  return treeItem;
}

function errorCount(errors: number): string {
  return errors === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', errors);
}
