import * as vscode from 'vscode';
import type { AddLinks } from '../../git/linksHover.ts';
import type { Plans } from '../../plans/shownPlans.ts';
import { isItemRow } from '../planNode.ts';
import { GivenRows } from './givenRows.ts';
import { moreTreeItem, PAGE } from './morePages.ts';
import type { Row } from './row.ts';
import type { RowList } from './rowList.ts';

/** Of what rows are made: it says when it is another. */
export type TreeSource = Pick<Plans, 'load' | 'onDidChange'>;

/** A view's rows, made of the plans when they are first asked for, and again when the plans are other ones. */
export class RowTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #store: TreeSource;
  readonly #make: () => readonly Row[];
  readonly #addLinks: AddLinks | undefined;
  readonly #didChange = new vscode.EventEmitter<Row[] | undefined>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData = this.#didChange.event;
  readonly #given = new GivenRows<Row>({
    idOf: (row) => this.#pathOf(row),
    childrenOf: (row) => this.rowsOf(row),
    treeItemOf: (row) => this.#treeItemOf(row),
  });
  /** Whether people see the rows: those that nobody sees are not compared. */
  isVisible: () => boolean = () => true;
  #top: readonly Row[] | undefined;
  #children = new WeakMap<Row, readonly Row[]>();
  readonly #parents = new WeakMap<Row, Row>();
  /** How many rows are shown below a row, where that is more than a page. */
  readonly #limits = new Map<string, number>();

  constructor(store: TreeSource, make: () => readonly Row[], addLinks?: AddLinks) {
    this.#addLinks = addLinks;
    this.#store = store;
    this.#make = make;
    this.#subscription = store.onDidChange(() => this.refresh());
  }

  refresh(): void {
    this.#top = undefined;
    this.#children = new WeakMap();
    this.#given.refresh(this.isVisible(), (rows) => this.#didChange.fire(rows));
  }

  async getChildren(row?: Row): Promise<Row[]> {
    await this.#store.load();
    if (row?.load) {
      await row.load();
      this.#children.delete(row);
    }
    const rows = [...this.rowsOf(row)];
    this.#given.give(row, rows);
    return rows;
  }

  /** The rows below a row, or at the top, of plans that are loaded. */
  rowsOf(row?: Row): readonly Row[] {
    if (row === undefined) {
      this.#top ??= this.#paged(undefined, this.#make());
      return this.#top;
    }
    const known = this.#children.get(row);
    if (known) return known;
    const children = this.#paged(row, row.children?.() ?? []);
    this.#children.set(row, children);
    return children;
  }

  getParent(row: Row): Row | undefined {
    return this.#parents.get(row);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const treeItem = this.#treeItemOf(row);
    this.#given.show(row, treeItem);
    return treeItem;
  }

  #treeItemOf(row: Row): vscode.TreeItem {
    const treeItem = row.treeItem();
    treeItem.id = this.#pathOf(row);
    return treeItem;
  }

  async resolveTreeItem(treeItem: vscode.TreeItem, row: Row): Promise<vscode.TreeItem> {
    const hover = row.hover?.();
    if (hover && isItemRow(row)) await this.#addLinks?.(hover, row);
    if (hover) treeItem.tooltip = hover;
    return treeItem;
  }

  /** The first row, from the top, that is looked for; rows that no page shows are not found. */
  find(isWanted: (row: Row) => boolean, below?: Row): Row | undefined {
    for (const row of this.rowsOf(below)) {
      const found = isWanted(row) ? row : this.find(isWanted, row);
      if (found) return found;
    }
    return undefined;
  }

  #paged(parent: Row | undefined, rows: RowList): readonly Row[] {
    const path = parent ? this.#pathOf(parent) : '';
    const limit = this.#limits.get(path) ?? PAGE;
    const left = rows.length - limit;
    const shown = [...rows.slice(0, limit), ...(left > 0 ? [this.#more(path, limit, left)] : [])];
    if (parent) for (const row of shown) this.#parents.set(row, parent);
    return shown.map((row) => this.#given.keep(row));
  }

  #more(path: string, limit: number, left: number): Row {
    return {
      id: 'more',
      treeItem: () =>
        moreTreeItem(left, () => {
          this.#limits.set(path, limit + PAGE);
          this.refresh();
        }),
    };
  }

  #pathOf(row: Row): string {
    const parent = this.#parents.get(row);
    return JSON.stringify([...(parent ? [this.#pathOf(parent)] : []), row.id]);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#didChange.dispose();
  }
}
