import * as vscode from 'vscode';
import { plain } from '../../../core/present/plain.ts';
import { spoken } from '../../../core/present/spoken.ts';
import type { GitEntry } from './gitRow.ts';
import type { RankedPlace, Row } from './row.ts';
import type { RowList } from './rowList.ts';

export interface Summary {
  /** Its identity among its siblings. */
  readonly id: string;
  readonly label: string;
  /** What it is, for those who hear the row, where the label does not tell. */
  readonly kind?: string;
  readonly description: string;
  readonly icon: vscode.ThemeIcon;
  readonly children?: () => RowList;
  readonly load?: () => Promise<void>;
  readonly isOpenAtFirst?: boolean;
  /** By what menus know it. */
  readonly contextValue?: string;
  readonly ranked?: RankedPlace;
  readonly git?: GitEntry;
  /** More than the row says, for who points at it: a line each. */
  readonly details?: readonly string[];
  /** The file whose icon the row has. */
  readonly file?: vscode.Uri;
  /** What a click on it does. */
  readonly command?: vscode.Command;
}

/** A row that says something in short, and opens to what that is made of. Its texts need not be safe. */
export function summaryRow({ id, label, kind, description, icon, children, isOpenAtFirst, ...more }: Summary): Row {
  const { contextValue, ranked, git, load, details, file, command } = more;
  return {
    id,
    treeItem: () => {
      const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
      const state = children ? (isOpenAtFirst ? Expanded : Collapsed) : None;
      const treeItem = new vscode.TreeItem({ label: plain(label) }, state);
      treeItem.description = plain(description);
      treeItem.iconPath = icon;
      treeItem.accessibilityInformation = { label: spoken(label, kind, description) };
      if (details) treeItem.tooltip = details.map((line) => plain(line)).join('\n');
      if (file) treeItem.resourceUri = file;
      if (contextValue !== undefined) treeItem.contextValue = contextValue;
      if (command) treeItem.command = command;
      return treeItem;
    },
    ...(children && { children }),
    ...(load && { load }),
    ...(git && { git }),
    ...(ranked && { ranked }),
  };
}
