import * as vscode from 'vscode';
import type { Item } from '../../core/model/item.ts';
import { categoryOf, isBlocked, isOpen, isOverdue } from '../../core/model/itemState.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Category } from '../../core/model/workflow.ts';
import { itemSpoken, itemSummary } from '../../core/present/itemSummary.ts';
import { itemTooltip } from '../../core/present/itemTooltip.ts';
import { plain } from '../../core/present/plain.ts';
import { spoken } from '../../core/present/spoken.ts';
import { translate } from '../log.ts';
import { today } from '../today.ts';
import { OVERDUE_URI } from './overdueMark.ts';
import { type ItemRow, idOfNode } from './planNode.ts';

const ICONS: Readonly<Record<Category, [icon: string, color: string]>> = {
  todo: ['circle-large-outline', 'icon.foreground'],
  doing: ['play-circle', 'charts.blue'],
  done: ['pass-filled', 'charts.green'],
  dropped: ['circle-slash', 'descriptionForeground'],
};

/**
 * The row of an item: its icon says its status, its colour what is wrong.
 * @param hasChildren whether rows stand below it
 * @param remark what is said of it before anything else
 */
export function itemTreeItem(row: ItemRow, hasChildren: boolean, remark = ''): vscode.TreeItem {
  const { item, loaded, parent } = row;
  const { plan } = loaded;
  const state = hasChildren ? collapsibleState(plan, item) : vscode.TreeItemCollapsibleState.None;
  const treeItem = new vscode.TreeItem({ label: plain(item.values.title ?? item.id) }, state);
  treeItem.id = idOfNode(row);
  const summary = itemSummary(plan, item, today(), translate, parent?.group.value);
  treeItem.description = [remark, summary].filter((part) => part !== '').join(' · ');
  treeItem.iconPath = statusIcon(plan, item);
  if (isOverdue(plan, item, today())) treeItem.resourceUri = OVERDUE_URI;
  treeItem.contextValue = 'item';
  treeItem.accessibilityInformation = { label: spoken(itemSpoken(plan, item, today(), translate), remark) };
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

/** The icon of an item, by its status or what is wrong with it. */
export function statusIcon(plan: Plan, item: Item): vscode.ThemeIcon {
  const category = categoryOf(plan, item);
  // The red of the Problems panel, which high contrast themes have too; that of lists they leave out.
  if (isOverdue(plan, item, today())) return categoryIcon(category, 'problemsErrorIcon.foreground');
  if (isBlocked(plan, item)) return new vscode.ThemeIcon('lock', new vscode.ThemeColor('list.warningForeground'));
  return categoryIcon(category);
}

/** The icon of a status, in its own colour unless another is given. */
export function categoryIcon(category: Category, color = ICONS[category][1]): vscode.ThemeIcon {
  return new vscode.ThemeIcon(ICONS[category][0], new vscode.ThemeColor(color));
}
