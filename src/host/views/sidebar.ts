import * as vscode from 'vscode';
import type { Context } from '../context.ts';
import type { AddLinks } from '../git/linksHover.ts';
import type { RowViewId } from '../manifest/viewTable.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { User } from '../user.ts';
import { backlogRows } from './backlog.ts';
import type { GitView } from './gitView.ts';
import { myWorkRows } from './myWork.ts';
import { peopleRows } from './people.ts';
import { portfolioRows } from './portfolio.ts';
import { requestRows } from './requests.ts';
import { riskRows } from './risks.ts';
import { dragItems } from './rows/dragItems.ts';
import { dragPlans } from './rows/dragPlans.ts';
import type { Row } from './rows/row.ts';
import { RowTree } from './rows/rowTree.ts';

/** A view of the sidebar and its rows. */
export interface SidebarView {
  readonly tree: RowTree;
  readonly view: vscode.TreeView<Row>;
  readonly drag: vscode.TreeDragAndDropController<Row>;
}

export type Sidebar = Readonly<Record<RowViewId, SidebarView>>;

/** What each view shows of the plans. */
const ROWS: Readonly<Record<RowViewId, (store: PlanStore, user: User, git: GitView) => readonly Row[]>> = {
  'plandeck.backlog': backlogRows,
  'plandeck.myWork': myWorkRows,
  'plandeck.people': peopleRows,
  'plandeck.requests': requestRows,
  'plandeck.risks': riskRows,
  'plandeck.portfolio': portfolioRows,
  'plandeck.git': (_store, _user, git) => git.rows(),
};

/** Makes the views; none reads anything before VS Code shows it. */
export function createSidebar(
  store: PlanStore,
  user: User,
  git: GitView,
  addLinks: AddLinks,
  context: () => Context,
): Sidebar {
  const make = (id: RowViewId): SidebarView => {
    const tree = new RowTree(store, () => ROWS[id](store, user, git), addLinks);
    const items = dragItems<Row>(context, (target, dropped) => target?.drop?.(dropped));
    const drag = id === 'plandeck.portfolio' ? dragPlans(context, items) : items;
    const view = vscode.window.createTreeView(id, {
      treeDataProvider: tree,
      canSelectMany: true,
      showCollapseAll: true,
      dragAndDropController: drag,
    });
    tree.isVisible = () => view.visible;
    return { tree, view, drag };
  };
  const ids = Object.keys(ROWS) as RowViewId[];
  return Object.fromEntries(ids.map((id) => [id, make(id)])) as Record<RowViewId, SidebarView>;
}
