import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';

/** What a view of a large plan takes, in milliseconds. */
export interface ViewTimes {
  readonly view: string;
  /** From the command that shows it to the first row that VS Code is given. */
  readonly shown: number;
  /** The time for the rows at the top, and below one row after the other, once the view was shown. */
  readonly children: readonly number[];
  /** The most rows below one row. */
  readonly rows: number;
}

/** These show nothing before an item is chosen. */
const OF_ONE_ITEM = ['plandeck.git', 'plandeck.history'];

/** Shows each view after the plan was loaded, and asks for all of its rows. */
export async function measureViews(api: PlandeckApi): Promise<ViewTimes[]> {
  await api.store.load();
  await api.store.settle();
  const trees: [string, vscode.TreeDataProvider<object>][] = [
    ['plandeck.plan', api.tree as vscode.TreeDataProvider<object>],
    ...Object.entries(api.sidebar)
      .filter(([id]) => !OF_ONE_ITEM.includes(id))
      .map(
        ([id, { tree }]) => [id, tree as vscode.TreeDataProvider<object>] as [string, vscode.TreeDataProvider<object>],
      ),
  ];
  const shown = trees.map(([, tree]) => firstRow(tree));
  const times: ViewTimes[] = [];
  for (const [index, [view, tree]] of trees.entries()) {
    const start = performance.now();
    await vscode.commands.executeCommand(`${view}.focus`);
    const at = await shown[index];
    // One that stands open below another is shown with that one; its time is in the other's.
    times.push({ view, shown: Math.max(0, (at ?? 0) - start), ...(await walk(tree)) });
  }
  return times;
}

async function walk(tree: vscode.TreeDataProvider<object>): Promise<{ children: number[]; rows: number }> {
  const children: number[] = [];
  let rows = 0;
  const below: (object | undefined)[] = [undefined];
  for (const parent of below) {
    const start = performance.now();
    const found = (await tree.getChildren(parent)) ?? [];
    children.push(performance.now() - start);
    rows = Math.max(rows, found.length);
    // VS Code shows the rows that it gets, and asks for no rows below one that cannot be opened.
    for (const row of found) {
      const { collapsibleState } = await tree.getTreeItem(row);
      if ((collapsibleState ?? 0) !== vscode.TreeItemCollapsibleState.None) below.push(row);
    }
  }
  return { children, rows };
}

/** The time at which VS Code is given the first row to show. */
function firstRow(tree: vscode.TreeDataProvider<object>): Promise<number> {
  return new Promise((resolve) => {
    const getTreeItem = tree.getTreeItem.bind(tree);
    tree.getTreeItem = (row) => {
      const treeItem = getTreeItem(row);
      resolve(performance.now());
      return treeItem;
    };
  });
}
