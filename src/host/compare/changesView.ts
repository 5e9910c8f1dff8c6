import * as vscode from 'vscode';
import { changesSummary } from '../../core/present/changesMarkdown.ts';
import { plain } from '../../core/present/plain.ts';
import { translate } from '../log.ts';
import { CHANGES_VIEW } from '../manifest/viewTable.ts';
import { planName } from '../plans/planName.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { Row } from '../views/rows/row.ts';
import { RowTree } from '../views/rows/rowTree.ts';
import { changeRows } from './changeRows.ts';
import type { Comparison } from './comparison.ts';
import { stateName } from './shownState.ts';

/** The view of the comparison, which is there only while there is one. */
export interface ChangesView extends vscode.Disposable {
  readonly tree: RowTree;
  readonly view: vscode.TreeView<Row>;
}

export function createChangesView(store: PlanStore, comparison: Comparison): ChangesView {
  const rows = (): readonly Row[] => {
    const { found } = comparison;
    return found?.ok ? changeRows(found.value) : [];
  };
  const source = { load: () => store.load(), onDidChange: comparison.onDidChange };
  const tree = new RowTree(source, rows);
  const view = vscode.window.createTreeView(CHANGES_VIEW, { treeDataProvider: tree, showCollapseAll: true });
  tree.isVisible = () => view.visible;
  const update = (): void => {
    void vscode.commands.executeCommand('setContext', 'plandeck.isComparing', comparison.compared !== undefined);
    view.description = describe(store, comparison);
    view.message = messageOf(comparison);
  };
  const subscription = vscode.Disposable.from(tree, view, comparison.onDidChange(update));
  return { tree, view, dispose: () => subscription.dispose() };
}

/** Which states are compared, and of which plan where there are several. */
function describe({ plans }: PlanStore, { compared }: Comparison): string {
  if (!compared) return '';
  const states = `${stateName(compared.from)} → ${stateName(compared.to)}`;
  const loaded = plans.length > 1 && plans.find(({ plan }) => plan.folder === compared.folder);
  return plain(loaded ? `${planName(loaded)} · ${states}` : states);
}

/** How much changed, or why nothing is shown. */
function messageOf({ compared, found }: Comparison): string {
  if (!compared) return '';
  if (!found) return vscode.l10n.t('Comparing…');
  if (!found.ok) return plain(found.message);
  const { changes } = found.value;
  return changes.length === 0 ? vscode.l10n.t('Nothing changed.') : changesSummary(changes, translate);
}
