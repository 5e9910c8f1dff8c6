import * as vscode from 'vscode';
import { categoryOf, isBlocked, isOpen, isOverdue } from '../../core/model/itemState.ts';
import type { Item, Plan } from '../../core/model/plan.ts';
import type { Category } from '../../core/model/workflow.ts';
import { itemSpoken, itemSummary } from '../../core/present/itemSummary.ts';
import { itemTooltip } from '../../core/present/itemTooltip.ts';
import { plain } from '../../core/present/plain.ts';
import { translate } from '../log.ts';
import { today } from '../today.ts';
import { type ItemRow, idOfNode } from './planNode.ts';

const ICONS: Readonly<Record<Category, [icon: string, color: string]>> = {
  todo: ['circle-large-outline', 'icon.foreground'],
  doing: ['play-circle', 'charts.blue'],
  done: ['pass-filled', 'charts.green'],
  dropped: ['circle-slash', 'disabledForeground'],
};

/** The row of an item: its icon says its status, its colour what is wrong. */
export function itemTreeItem(row: ItemRow): vscode.TreeItem {
  const { item, loaded, parent } = row;
  const { plan } = loaded;
  const hasChildren = parent === undefined && plan.hierarchy.children.has(item);
  const state = hasChildren ? collapsibleState(plan, item) : vscode.TreeItemCollapsibleState.None;
  const treeItem = new vscode.TreeItem({ label: plain(item.values.title ?? item.id) }, state);
  treeItem.id = idOfNode(row);
  treeItem.description = itemSummary(plan, item, today(), translate);
  treeItem.iconPath = statusIcon(plan, item);
  treeItem.contextValue = 'item';
  treeItem.accessibilityInformation = { label: itemSpoken(plan, item, today(), translate) };
  treeItem.command = { command: 'plandeck.item.open', title: vscode.l10n.t('Open'), arguments: [row] };
  return treeItem;
}

/** The tooltip, which is made only for the row that is pointed at. */
export function itemHover({ loaded, item }: ItemRow): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(itemTooltip(loaded.plan, item, today(), translate));
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  markdown.supportThemeIcons = false;
  return markdown;
}

function collapsibleState(plan: Plan, item: Item): vscode.TreeItemCollapsibleState {
  return isOpen(plan, item) ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

function statusIcon(plan: Plan, item: Item): vscode.ThemeIcon {
  const [icon, color] = ICONS[categoryOf(plan, item)];
  if (isOverdue(plan, item, today())) return new vscode.ThemeIcon(icon, new vscode.ThemeColor('charts.red'));
  if (isBlocked(plan, item)) return new vscode.ThemeIcon('debug-pause', new vscode.ThemeColor('charts.orange'));
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}
