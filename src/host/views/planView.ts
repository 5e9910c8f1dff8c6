import * as vscode from 'vscode';
import { PLAN_VIEW } from '../manifest/viewTable.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { today } from '../today.ts';
import { attentionCount, attentionText } from './attention.ts';
import type { PlanNode } from './planNode.ts';
import type { PlanTree } from './planTree.ts';

/** Shows the Plan view, with the count of what needs attention on its icon. */
export function createPlanView(
  tree: PlanTree,
  dragAndDropController: vscode.TreeDragAndDropController<PlanNode>,
): vscode.TreeView<PlanNode> {
  return vscode.window.createTreeView(PLAN_VIEW, {
    treeDataProvider: tree,
    canSelectMany: true,
    showCollapseAll: true,
    dragAndDropController,
  });
}

/** Keeps the badge and the contexts of the manifest's `when` clauses true. */
export function followPlans(store: PlanStore, view: vscode.TreeView<PlanNode>): vscode.Disposable {
  let shownFor = today();
  const update = (): void => {
    shownFor = today();
    const count = attentionCount(store);
    view.badge = count === 0 ? undefined : { value: count, tooltip: attentionText(count) };
    setContext('isLoaded', store.isLoaded);
    setContext('hasPlan', store.plans.length > 0);
    setContext(
      'canAddItems',
      store.plans.some(({ plan }) => plan.files.some(({ isReadOnly }) => !isReadOnly)),
    );
  };
  return vscode.Disposable.from(
    store.onDidChange(update),
    // What is overdue or has to be done changes with the day, while the window may stay open for weeks.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused && shownFor !== today()) store.refresh();
    }),
  );
}

function setContext(name: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', `plandeck.${name}`, value);
}
