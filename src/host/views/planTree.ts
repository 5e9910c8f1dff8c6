import path from 'node:path';
import * as vscode from 'vscode';
import type { Item } from '../../core/model/item.ts';
import { isOpen } from '../../core/model/itemState.ts';
import { iterationNamed } from '../../core/model/iterations.ts';
import { plain } from '../../core/present/plain.ts';
import { type Grouping, groupItems } from '../../core/query/groupItems.ts';
import { sortSiblings } from '../../core/query/sortItems.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { categoryIcon, itemHover, itemTreeItem } from './itemTreeItem.ts';
import { type GroupRow, type ItemRow, idOfNode, type Layout, type PlanNode } from './planNode.ts';
import { planTreeItem } from './planTreeItem.ts';

/** The rows of the Plan view. With one plan in the workspace its items stand at the top; several have a row each. */
export class PlanTree implements vscode.TreeDataProvider<PlanNode>, vscode.Disposable {
  readonly #store: PlanStore;
  readonly #didChange = new vscode.EventEmitter<PlanNode | undefined>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#didChange.event;
  #layout: Layout;

  constructor(store: PlanStore, layout: Layout) {
    this.#store = store;
    this.#layout = layout;
    this.#subscription = store.onDidChange(() => this.refresh());
  }

  get layout(): Layout {
    return this.#layout;
  }

  set layout(layout: Layout) {
    this.#layout = layout;
    this.refresh();
  }

  refresh(): void {
    this.#didChange.fire(undefined);
  }

  async getChildren(node?: PlanNode): Promise<PlanNode[]> {
    if (node === undefined) {
      await this.#store.load();
      const { plans } = this.#store;
      const [only] = plans;
      return only && plans.length === 1 ? this.#top(only) : plans.map((loaded) => ({ kind: 'plan', loaded }));
    }
    if (node.kind === 'plan') return this.#top(node.loaded);
    if (node.kind === 'group') return node.group.items.map((item) => itemRow(node.loaded, item, node));
    const { plan } = node.loaded;
    const children = node.parent ? [] : plan.hierarchy.childrenOf(node.item);
    return sortSiblings(plan, children).map((item) => itemRow(node.loaded, item));
  }

  getParent(node: PlanNode): PlanNode | undefined {
    if (node.kind === 'item') {
      if (node.parent) return node.parent;
      const above = node.loaded.plan.hierarchy.parentOf(node.item);
      if (above) return itemRow(node.loaded, above);
    }
    return node.kind === 'plan' || this.#store.plans.length === 1 ? undefined : { kind: 'plan', loaded: node.loaded };
  }

  getTreeItem(node: PlanNode): vscode.TreeItem {
    if (node.kind === 'item') return itemTreeItem(node);
    return node.kind === 'plan' ? planTreeItem(node.loaded) : groupTreeItem(node);
  }

  resolveTreeItem(treeItem: vscode.TreeItem, node: PlanNode): vscode.TreeItem {
    if (node.kind === 'item') treeItem.tooltip = itemHover(node);
    return treeItem;
  }

  /** The row of an item, wherever it stands now; the first where it stands in several groups. */
  rowOf(file: string, id: string): ItemRow | undefined {
    const loaded = this.#store.planOf(file);
    const item = loaded?.plan.itemsById.get(id);
    if (!loaded || !item) return undefined;
    if (this.#layout === 'outline') return itemRow(loaded, item);
    const group = groupItems(loaded.plan, this.#layout).find(({ items }) => items.includes(item));
    return group && itemRow(loaded, item, { kind: 'group', loaded, grouping: this.#layout, group });
  }

  #top(loaded: LoadedPlan): PlanNode[] {
    const grouping = this.#layout;
    const { plan } = loaded;
    if (grouping === 'outline') return sortSiblings(plan, plan.hierarchy.roots).map((item) => itemRow(loaded, item));
    return groupItems(plan, grouping).map((group) => ({ kind: 'group', loaded, grouping, group }));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#didChange.dispose();
  }
}

function itemRow(loaded: LoadedPlan, item: Item, parent?: GroupRow): ItemRow {
  return { kind: 'item', loaded, item, parent };
}

function groupTreeItem(row: GroupRow): vscode.TreeItem {
  const { loaded, grouping, group } = row;
  const isAllDone = group.items.every((item) => !isOpen(loaded.plan, item));
  const state = isAllDone ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded;
  const treeItem = new vscode.TreeItem(plain(groupName(row)), state);
  treeItem.id = idOfNode(row);
  treeItem.contextValue = 'group';
  treeItem.description = String(group.items.length);
  treeItem.tooltip = group.value === undefined ? '' : plain(group.value);
  const status = grouping === 'status' ? loaded.plan.statuses.get(group.value ?? '') : undefined;
  treeItem.iconPath = status ? categoryIcon(status.category) : new vscode.ThemeIcon(GROUP_ICONS[grouping]);
  return treeItem;
}

const GROUP_ICONS: Readonly<Record<Grouping, string>> = {
  status: 'circle-large-outline',
  priority: 'arrow-up',
  assignee: 'person',
  iteration: 'sync',
  milestone: 'milestone',
  label: 'tag',
  type: 'symbol-class',
  file: 'file',
};

function groupName({ loaded, grouping, group }: GroupRow): string {
  const { value } = group;
  if (value === undefined) return withoutValue(grouping);
  if (grouping === 'assignee') return loaded.plan.people.get(value)?.values.name ?? value;
  if (grouping === 'iteration') return iterationNamed(loaded.plan, value)?.name ?? value;
  if (grouping === 'file') return path.posix.relative(loaded.folder.path, vscode.Uri.parse(value).path);
  if (grouping === 'milestone') return loaded.plan.milestones.get(value)?.values.title ?? value;
  return value;
}

function withoutValue(grouping: Grouping): string {
  switch (grouping) {
    case 'status':
      return vscode.l10n.t('No status');
    case 'priority':
      return vscode.l10n.t('No priority');
    case 'assignee':
      return vscode.l10n.t('Nobody');
    case 'iteration':
      return vscode.l10n.t('No iteration');
    case 'milestone':
      return vscode.l10n.t('No milestone');
    case 'label':
      return vscode.l10n.t('No label');
    case 'type':
      return vscode.l10n.t('No type');
    case 'file':
      return vscode.l10n.t('No file');
  }
}
