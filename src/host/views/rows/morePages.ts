import * as vscode from 'vscode';

/** So many rows are shown below one; the others come on request, for VS Code lays out all rows that it is given. */
export const PAGE = 200;

/** The last row of a page, which shows the next one. */
export function moreTreeItem(left: number, showMore: () => void): vscode.TreeItem {
  const label = vscode.l10n.t('{0} more', left);
  const treeItem = new vscode.TreeItem(label);
  const title = vscode.l10n.t('Show more');
  treeItem.accessibilityInformation = { label: `${label}, ${title}` };
  treeItem.iconPath = new vscode.ThemeIcon('ellipsis');
  treeItem.command = { command: 'plandeck.view.more', title, arguments: [showMore] };
  return treeItem;
}
