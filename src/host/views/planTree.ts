import * as vscode from 'vscode';
import type { Item } from '../../core/model/item.ts';
import type { Dates } from '../../core/schedule/schedulePlans.ts';
import type { AddLinks } from '../git/linksHover.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { Plans } from '../plans/shownPlans.ts';
import type { Scheduled } from '../schedule/scheduled.ts';
import type { ScheduleStore } from '../schedule/scheduleStore.ts';
import { groupTreeItem } from './groupTreeItem.ts';
import { itemHover, itemTreeItem } from './itemTreeItem.ts';
import { type Arrangement, needsSchedule } from './planArrangement.ts';
import { type GroupRow, type ItemRow, idOfNode, type PlanNode } from './planNode.ts';
import { planTreeItem } from './planTreeItem.ts';
import { GivenRows } from './rows/givenRows.ts';
import { moreTreeItem, PAGE } from './rows/morePages.ts';
import { type ShownPlan, shownPlan } from './shownPlan.ts';

/** The rows of the Plan view. With one plan in the workspace its items stand at the top; several have a row each. */
export class PlanTree implements vscode.TreeDataProvider<PlanNode>, vscode.Disposable {
  readonly #store: Plans;
  readonly #schedules: Pick<ScheduleStore, 'load' | 'of' | 'onDidChange'>;
  readonly #emailIn: (loaded: LoadedPlan) => string | undefined;
  readonly #addLinks: AddLinks;
  readonly #didChange = new vscode.EventEmitter<PlanNode[] | undefined>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#didChange.event;
  readonly #given = new GivenRows<PlanNode>({
    idOf: idOfNode,
    childrenOf: (node) => this.#childRows(node),
    treeItemOf: (node) => this.#treeItemOf(node),
  });
  /** Whether people see the rows: those that nobody sees are not compared. */
  isVisible: () => boolean = () => true;
  #arrangement: Arrangement;
  #shown = new WeakMap<LoadedPlan, ShownPlan>();
  /** How many rows are shown below a row, where that is more than a page. */
  readonly #limits = new Map<string, number>();

  /** `emailIn` tells who of a plan's people is meant by `me` in a filter. */
  constructor(
    store: Plans,
    schedules: Pick<ScheduleStore, 'load' | 'of' | 'onDidChange'>,
    arrangement: Arrangement,
    emailIn: (loaded: LoadedPlan) => string | undefined = () => undefined,
    addLinks: AddLinks = async () => undefined,
  ) {
    this.#addLinks = addLinks;
    this.#store = store;
    this.#schedules = schedules;
    this.#arrangement = arrangement;
    this.#emailIn = emailIn;
    this.#subscription = vscode.Disposable.from(
      store.onDidChange(() => this.refresh()),
      schedules.onDidChange(() => needsSchedule(this.#arrangement) && this.refresh()),
    );
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  set arrangement(arrangement: Arrangement) {
    this.#arrangement = arrangement;
    this.#limits.clear();
    this.refresh();
  }

  refresh(): void {
    this.#shown = new WeakMap();
    this.#given.refresh(this.isVisible(), (rows) => this.#didChange.fire(rows));
  }

  async getChildren(node?: PlanNode): Promise<PlanNode[]> {
    await this.#store.load();
    if (needsSchedule(this.#arrangement)) await this.#schedules.load();
    const rows = this.#childRows(node);
    this.#given.give(node, rows);
    return rows;
  }

  getParent(node: PlanNode): PlanNode | undefined {
    if (node.kind === 'more') return node.parent;
    if (node.kind === 'item') {
      if (node.parent) return node.parent;
      const above = node.loaded.plan.hierarchy.parentOf(node.item);
      if (above) return itemRow(node.loaded, above);
    }
    return node.kind === 'plan' || this.#store.plans.length === 1 ? undefined : { kind: 'plan', loaded: node.loaded };
  }

  getTreeItem(node: PlanNode): vscode.TreeItem {
    const treeItem = this.#treeItemOf(node);
    this.#given.show(node, treeItem);
    return treeItem;
  }

  #treeItemOf(node: PlanNode): vscode.TreeItem {
    switch (node.kind) {
      case 'item':
        return this.#itemTreeItem(node);
      case 'plan':
        return planTreeItem(node.loaded);
      case 'group':
        return groupTreeItem(node);
      case 'more': {
        const treeItem = moreTreeItem(node.left, () => this.#showMore(node.parent, 1));
        treeItem.id = idOfNode(node);
        return treeItem;
      }
    }
  }

  async resolveTreeItem(treeItem: vscode.TreeItem, node: PlanNode): Promise<vscode.TreeItem> {
    if (node.kind !== 'item') return treeItem;
    const hover = itemHover(node);
    await this.#addLinks(hover, node);
    treeItem.tooltip = hover;
    return treeItem;
  }

  /**
   * The row of an item, wherever it stands now; the first where it stands in several groups, none where the filter leaves
   * it out. Where it and the rows above it are on a later page, that page is shown from now on.
   */
  rowOf(file: string, id: string): ItemRow | undefined {
    const loaded = this.#store.planOf(file);
    const item = loaded?.plan.itemsById.get(id);
    if (!loaded || !item) return undefined;
    const row = this.#rowOfItem(loaded, item);
    if (!row) return undefined;
    for (let each: PlanNode | undefined = row; each; each = this.getParent(each)) {
      const above = this.getParent(each);
      const wanted = idOfNode(each);
      const place = this.#rowsBelow(above).findIndex((sibling) => idOfNode(sibling) === wanted);
      if (place < 0) return undefined;
      const pages = Math.ceil((place + 1 - this.#limitOf(above)) / PAGE);
      if (pages > 0) this.#showMore(above, pages);
    }
    return row;
  }

  #itemTreeItem(row: ItemRow): vscode.TreeItem {
    const hasChildren = this.#childrenOf(row).length > 0;
    const treeItem = itemTreeItem(row, hasChildren, this.#shownOf(row.loaded).remark(row.item));
    // What a filter looks for shall not hide below what is done.
    const isFiltered = this.#arrangement.filter !== '';
    if (hasChildren && isFiltered) treeItem.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
    return treeItem;
  }

  /** The items below that of a row; in a group, none. */
  #childrenOf({ parent, loaded, item }: ItemRow): readonly Item[] {
    return parent ? [] : this.#shownOf(loaded).items.childrenOf(item);
  }

  #rowOfItem(loaded: LoadedPlan, item: Item): ItemRow | undefined {
    if (this.#arrangement.layout === 'outline') return itemRow(loaded, item);
    const group = this.#groups(loaded).find((each) => each.group.items.includes(item));
    return group && itemRow(loaded, item, group);
  }

  /** All rows below a row, or at the top, whatever page they are on. */
  #rowsBelow(node: PlanNode | undefined): PlanNode[] {
    if (node === undefined) {
      const { plans } = this.#store;
      const [only] = plans;
      return only && plans.length === 1 ? this.#top(only) : plans.map((loaded) => ({ kind: 'plan', loaded }));
    }
    switch (node.kind) {
      case 'plan':
        return this.#top(node.loaded);
      case 'group':
        return this.#shownOf(node.loaded)
          .sortGroup(node.group.items)
          .map((item) => itemRow(node.loaded, item, node));
      case 'item':
        return this.#outlineRows(node.loaded, this.#childrenOf(node));
      case 'more':
        return [];
    }
  }

  #top(loaded: LoadedPlan): PlanNode[] {
    if (this.#arrangement.layout !== 'outline') return this.#groups(loaded);
    return this.#outlineRows(loaded, this.#shownOf(loaded).items.roots);
  }

  #outlineRows(loaded: LoadedPlan, siblings: readonly Item[]): PlanNode[] {
    const shown = this.#shownOf(loaded);
    return shown.sortSiblings(siblings).map((item) => itemRow(loaded, item));
  }

  #groups(loaded: LoadedPlan): GroupRow[] {
    const { layout } = this.#arrangement;
    if (layout === 'outline') return [];
    const groups = this.#shownOf(loaded).groups();
    return groups.map((group) => ({ kind: 'group', loaded, grouping: layout, group }));
  }

  #shownOf(loaded: LoadedPlan): ShownPlan {
    const known = this.#shown.get(loaded);
    if (known) return known;
    let scheduled: Scheduled | undefined;
    const datesOf = (item: Item): Dates | undefined => {
      scheduled ??= this.#schedules.of(loaded);
      return scheduled?.of(item);
    };
    const shown = shownPlan(loaded.plan, this.#arrangement, this.#emailIn(loaded), datesOf);
    this.#shown.set(loaded, shown);
    return shown;
  }

  #childRows(node: PlanNode | undefined): PlanNode[] {
    return this.#paged(node, this.#rowsBelow(node)).map((row) => this.#given.keep(row));
  }

  #paged(parent: PlanNode | undefined, rows: PlanNode[]): PlanNode[] {
    const limit = this.#limitOf(parent);
    const next = rows[limit];
    if (next === undefined) return rows;
    return [...rows.slice(0, limit), { kind: 'more', loaded: next.loaded, parent, left: rows.length - limit }];
  }

  #limitOf(parent: PlanNode | undefined): number {
    return this.#limits.get(parent ? idOfNode(parent) : '') ?? PAGE;
  }

  #showMore(parent: PlanNode | undefined, pages: number): void {
    this.#limits.set(parent ? idOfNode(parent) : '', this.#limitOf(parent) + pages * PAGE);
    this.refresh();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#didChange.dispose();
  }
}

function itemRow(loaded: LoadedPlan, item: Item, parent?: GroupRow): ItemRow {
  return { kind: 'item', loaded, item, parent };
}
