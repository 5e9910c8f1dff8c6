import * as vscode from 'vscode';
import { plain } from '../../core/present/plain.ts';
import { PLAN_VIEW } from '../manifest/viewTable.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { today } from '../today.ts';
import { attentionCount, attentionText } from './attention.ts';
import type { Arrangement } from './planArrangement.ts';
import type { PlanNode } from './planNode.ts';
import type { PlanTree } from './planTree.ts';

/** Shows the Plan view, with the count of what needs attention on its icon. */
export function createPlanView(
  tree: PlanTree,
  dragAndDropController: vscode.TreeDragAndDropController<PlanNode>,
): vscode.TreeView<PlanNode> {
  const view = vscode.window.createTreeView(PLAN_VIEW, {
    treeDataProvider: tree,
    canSelectMany: true,
    showCollapseAll: true,
    dragAndDropController,
  });
  tree.isVisible = () => view.visible;
  return view;
}

/** Says beside the view's name what it shows: the filter, and by what it is sorted. */
export function showArrangement(view: vscode.TreeView<PlanNode>, { filter, sort }: Arrangement): void {
  const isReversed = sort.startsWith('-');
  const field = sortName(isReversed ? sort.slice(1) : sort);
  const order = isReversed ? vscode.l10n.t('by {0}, reversed', field) : vscode.l10n.t('by {0}', field);
  view.description = [plain(filter, 60), sort === '' ? '' : order].filter((part) => part !== '').join(' · ');
  setContext('isFiltered', filter !== '');
}

function sortName(sort: string): string {
  switch (sort) {
    case 'schedule:start':
      return vscode.l10n.t('computed start');
    case 'schedule:finish':
      return vscode.l10n.t('computed finish');
    case 'schedule:slack':
      return vscode.l10n.t('slack');
    default:
      return plain(sort);
  }
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
