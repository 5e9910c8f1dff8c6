import * as vscode from 'vscode';

/** So many rows are shown below one; the others come on request, for VS Code lays out all rows that it is given. */
export const PAGE = 200;

/** The last row of a page, which shows the next one. */
export function moreTreeItem(left: number, showMore: () => void): vscode.TreeItem {
  const treeItem = new vscode.TreeItem(vscode.l10n.t('{0} more', left));
  treeItem.iconPath = new vscode.ThemeIcon('ellipsis');
  treeItem.command = { command: 'plandeck.view.more', title: vscode.l10n.t('Show more'), arguments: [showMore] };
  return treeItem;
}
