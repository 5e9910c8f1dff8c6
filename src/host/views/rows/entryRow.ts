import * as vscode from 'vscode';
import type { EntrySectionName } from '../../../core/model/sections.ts';
import { plain } from '../../../core/present/plain.ts';
import { spoken } from '../../../core/present/spoken.ts';
import type { LoadedPlan } from '../../plans/loadedPlan.ts';
import type { Row } from './row.ts';

/** What a row says of an entry. */
export interface EntryRowOptions {
  readonly title: string;
  /** What it is, for those who hear the row: they do not see the icon. */
  readonly kind: string;
  /** What stands behind the title, and is read out after it; empty parts are left out. */
  readonly words: readonly string[];
  readonly icon: vscode.ThemeIcon;
  /** By what menus know the entry, and what can be done with it. */
  readonly contextValue: string;
  readonly children?: readonly Row[];
}

/** The colour of what somebody has to look at, which every theme has. */
export const warningIcon = (icon: string): vscode.ThemeIcon =>
  new vscode.ThemeIcon(icon, new vscode.ThemeColor('list.warningForeground'));

/** The row of an entry of a section other than items; a click opens the entry in its file. */
export function entryRow(
  loaded: LoadedPlan,
  section: EntrySectionName,
  { id, file }: { readonly id: string; readonly file: string },
  { title, kind, words, icon, contextValue, children = [] }: EntryRowOptions,
): Row {
  const row: Row = {
    id: JSON.stringify([loaded.plan.folder, section, id]),
    entry: { loaded, section, id, file },
    treeItem: () => {
      const state =
        children.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
      const treeItem = new vscode.TreeItem({ label: plain(title) }, state);
      const said = words.filter((word) => word !== '').map((word) => plain(word));
      treeItem.description = said.join(' · ');
      treeItem.iconPath = icon;
      treeItem.contextValue = contextValue;
      treeItem.tooltip = [plain(title), ...said, plain(id)].join('\n');
      treeItem.accessibilityInformation = { label: spoken(title, kind, ...words) };
      treeItem.command = { command: 'plandeck.entry.open', title: vscode.l10n.t('Open'), arguments: [row] };
      return treeItem;
    },
    ...(children.length > 0 && { children: () => children }),
  };
  return row;
}
