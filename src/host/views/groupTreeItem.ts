import path from 'node:path';
import * as vscode from 'vscode';
import { termFor } from '../../core/methods/terms.ts';
import { isOpen } from '../../core/model/itemState.ts';
import { iterationNamed } from '../../core/model/iterations.ts';
import type { Plan } from '../../core/model/plan.ts';
import { plain } from '../../core/present/plain.ts';
import { spoken } from '../../core/present/spoken.ts';
import { ownFieldOf } from '../../core/query/groupItems.ts';
import { weekName } from '../../core/schedule/isoWeek.ts';
import { momentOf } from '../../core/schedule/moments.ts';
import { translate } from '../log.ts';
import { categoryIcon } from './itemTreeItem.ts';
import { type GroupRow, idOfNode } from './planNode.ts';

/** The row of a group in the Plan view: closed where all of it is done. */
export function groupTreeItem(row: GroupRow): vscode.TreeItem {
  const { loaded, grouping, group } = row;
  const isAllDone = group.items.every((item) => !isOpen(loaded.plan, item));
  const state = isAllDone ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded;
  const name = groupName(row);
  const treeItem = new vscode.TreeItem(plain(name), state);
  treeItem.id = idOfNode(row);
  treeItem.contextValue = 'group';
  treeItem.description = String(group.items.length);
  treeItem.accessibilityInformation = { label: spoken(name, kindOf(row), itemCount(group.items.length)) };
  treeItem.tooltip = group.value === undefined ? '' : plain(group.value);
  const status = grouping === 'status' ? loaded.plan.statuses.get(group.value ?? '') : undefined;
  treeItem.iconPath = status
    ? categoryIcon(status.category)
    : new vscode.ThemeIcon(GROUP_ICONS[grouping] ?? 'symbol-field');
  return treeItem;
}

const GROUP_ICONS: Readonly<Partial<Record<GroupRow['grouping'], string>>> = {
  status: 'circle-large-outline',
  priority: 'arrow-up',
  assignee: 'person',
  iteration: 'sync',
  milestone: 'milestone',
  label: 'tag',
  type: 'symbol-class',
  file: 'file',
  'schedule:critical': 'flame',
  'schedule:week': 'calendar',
};

/** What a value is, where its name does not tell. */
function kindOf({ loaded, grouping, group }: GroupRow): string {
  const isOne = group.value !== undefined && (grouping === 'iteration' || grouping === 'milestone');
  return isOne ? termFor(loaded.plan, grouping, translate) : '';
}

function itemCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 item') : vscode.l10n.t('{0} items', count);
}

function groupName({ loaded, grouping, group }: GroupRow): string {
  const { value } = group;
  if (value === undefined) return withoutValue(loaded.plan, grouping);
  if (grouping === 'schedule:critical') {
    return value === 'critical' ? vscode.l10n.t('Critical') : vscode.l10n.t('Can slip');
  }
  if (grouping === 'schedule:week') return vscode.l10n.t('{0}, from {1}', weekName(momentOf(value)), value);
  if (grouping === 'assignee') return loaded.plan.people.get(value)?.values.name ?? value;
  if (grouping === 'iteration') return iterationNamed(loaded.plan, value)?.name ?? value;
  if (grouping === 'file') return path.posix.relative(loaded.folder.path, vscode.Uri.parse(value).path);
  if (loaded.plan.fields.get(ownFieldOf(grouping) ?? '')?.values.kind === 'person') {
    return loaded.plan.people.get(value)?.values.name ?? value;
  }
  if (grouping === 'milestone') return loaded.plan.milestones.get(value)?.values.title ?? value;
  return value;
}

function withoutValue(plan: Plan, grouping: GroupRow['grouping']): string {
  switch (grouping) {
    case 'status':
      return vscode.l10n.t('No status');
    case 'priority':
      return vscode.l10n.t('No priority');
    case 'assignee':
      return vscode.l10n.t('Nobody');
    case 'iteration':
    case 'milestone':
      return vscode.l10n.t('No {0}', termFor(plan, grouping, translate));
    case 'label':
      return vscode.l10n.t('No label');
    case 'type':
      return vscode.l10n.t('No type');
    case 'file':
      return vscode.l10n.t('No file');
    case 'schedule:critical':
    case 'schedule:week':
      return vscode.l10n.t('Not scheduled');
    default:
      return vscode.l10n.t('No {0}', ownFieldOf(grouping) ?? '');
  }
}
