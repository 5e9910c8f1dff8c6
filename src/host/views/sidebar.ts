import * as vscode from 'vscode';
import type { LastLook } from '../compare/lastLook.ts';
import type { PlansBefore } from '../compare/plansBefore.ts';
import type { Context } from '../context.ts';
import type { AddLinks } from '../git/linksHover.ts';
import type { HistoryView } from '../history/historyView.ts';
import type { RowViewId } from '../manifest/viewTable.ts';
import type { Plans } from '../plans/shownPlans.ts';
import type { WeekLoads } from '../schedule/weekLoads.ts';
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

/** What is known beside the plans: by git and by the schedule. */
export interface BesidePlans {
  readonly loads: WeekLoads;
  readonly yesterday: PlansBefore;
  readonly lastLook: LastLook;
  readonly gitView: GitView;
  readonly history: HistoryView;
}

export type Sidebar = Readonly<Record<RowViewId, SidebarView>>;

/** What each view shows of the plans. */
const ROWS: Readonly<Record<RowViewId, (plans: Plans, user: User, beside: BesidePlans) => readonly Row[]>> = {
  'plandeck.backlog': backlogRows,
  'plandeck.myWork': myWorkRows,
  'plandeck.people': peopleRows,
  'plandeck.requests': requestRows,
  'plandeck.risks': riskRows,
  'plandeck.portfolio': portfolioRows,
  'plandeck.git': (_plans, _user, { gitView }) => gitView.rows(),
  'plandeck.history': (_plans, _user, { history }) => history.rows(),
};

/** Makes the views; none reads anything before VS Code shows it. */
export function createSidebar(
  plans: Plans,
  user: User,
  beside: BesidePlans,
  addLinks: AddLinks,
  context: () => Context,
): Sidebar {
  const make = (id: RowViewId): SidebarView => {
    const tree = new RowTree(plans, () => ROWS[id](plans, user, beside), addLinks);
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
