import * as vscode from 'vscode';
import type { Row } from './row.ts';
import type { RowList } from './rowList.ts';

/** A row that gathers others under a name, and says how many they are. */
export function groupRow(id: string, name: string, icon: string, children: RowList, isCollapsed = false): Row {
  return {
    id,
    treeItem: () => {
      const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
      const treeItem = new vscode.TreeItem(name, isCollapsed ? Collapsed : Expanded);
      treeItem.description = String(children.length);
      treeItem.iconPath = new vscode.ThemeIcon(icon);
      treeItem.contextValue = 'group';
      treeItem.accessibilityInformation = { label: `${name}, ${children.length}` };
      return treeItem;
    },
    children: () => children,
  };
}
