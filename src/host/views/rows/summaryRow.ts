import * as vscode from 'vscode';
import { plain } from '../../../core/present/plain.ts';
import type { RankedPlace, Row } from './row.ts';

export interface Summary {
  /** Its identity among its siblings. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: vscode.ThemeIcon;
  readonly children?: () => readonly Row[];
  readonly isOpenAtFirst?: boolean;
  /** By what menus know it. */
  readonly contextValue?: string;
  readonly ranked?: RankedPlace;
  /** What a click on it does. */
  readonly command?: vscode.Command;
}

/** A row that says something in short, and opens to what that is made of. Its texts need not be safe. */
export function summaryRow({ id, label, description, icon, children, isOpenAtFirst, command, ...more }: Summary): Row {
  const { contextValue, ranked } = more;
  return {
    id,
    treeItem: () => {
      const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
      const state = children ? (isOpenAtFirst ? Expanded : Collapsed) : None;
      const treeItem = new vscode.TreeItem({ label: plain(label) }, state);
      treeItem.description = plain(description);
      treeItem.iconPath = icon;
      treeItem.accessibilityInformation = {
        label: [label, description]
          .filter(Boolean)
          .map((text) => plain(text))
          .join(', '),
      };
      if (contextValue !== undefined) treeItem.contextValue = contextValue;
      if (command) treeItem.command = command;
      return treeItem;
    },
    ...(children && { children }),
    ...(ranked && { ranked }),
  };
}
