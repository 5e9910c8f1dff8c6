import * as vscode from 'vscode';
import { hoursPerDayOf } from '../../core/model/workingTime.ts';
import { type IterationSize, isOverfull, iterationDays, iterationSummary } from '../../core/present/iterationText.ts';
import { plain } from '../../core/present/plain.ts';
import { loadOf, minutesIn, type PlannedIteration, plannedIterations } from '../../core/query/iterationPlan.ts';
import type { PickedItem } from '../commands/pickItems.ts';
import { planFor } from '../commands/planFor.ts';
import { translate } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { Plans } from '../plans/shownPlans.ts';
import { today } from '../today.ts';
import { backlogItemRow } from './backlogItemRow.ts';
import { warningIcon } from './rows/entryRow.ts';
import type { Drop, Row } from './rows/row.ts';
import { rowList } from './rows/rowList.ts';

/** The iterations that are planned with, with their open items; what is dropped on one is planned for it. */
export function iterationRows(store: Plans, loaded: LoadedPlan): Row[] {
  return plannedIterations(loaded.plan, today()).map((planned) => iterationRow(store, loaded, planned));
}

function iterationRow(store: Plans, loaded: LoadedPlan, planned: PlannedIteration): Row {
  const { iteration, items } = planned;
  const drop = (dropped: readonly PickedItem[]): Drop | string => iterationDrop(loaded, planned, dropped);
  return {
    id: JSON.stringify([loaded.plan.folder, 'iteration', iteration.id]),
    iteration: { folder: loaded.plan.folder, id: iteration.id },
    treeItem: () => {
      const { None, Collapsed } = vscode.TreeItemCollapsibleState;
      const treeItem = new vscode.TreeItem({ label: plain(iteration.name) }, items.length === 0 ? None : Collapsed);
      const size = sizeOf(store, loaded, planned);
      const summary = iterationSummary(planned, size, translate);
      treeItem.description = summary;
      treeItem.iconPath = isOverfull(size) ? warningIcon('warning') : new vscode.ThemeIcon('sync');
      treeItem.contextValue = 'iteration';
      treeItem.tooltip = [iteration.name, iteration.id, iterationDays(iteration), iteration.goal ?? '']
        .filter((line, index, lines) => line !== '' && lines.indexOf(line) === index)
        .map((line) => plain(line))
        .join('\n');
      treeItem.accessibilityInformation = { label: `${plain(iteration.name)}, ${summary}` };
      return treeItem;
    },
    children: () => rowList(items, (item) => backlogItemRow(loaded, item, { drop })),
    drop,
  };
}

function sizeOf({ portfolios }: Plans, { plan }: LoadedPlan, planned: PlannedIteration): IterationSize {
  return {
    ...loadOf(plan, planned),
    capacity: minutesIn(plan, planned.iteration, today(), portfolios[0]?.portfolio),
    minutesPerDay: hoursPerDayOf(plan) * 60,
  };
}

function iterationDrop(
  { plan }: LoadedPlan,
  { iteration }: PlannedIteration,
  dropped: readonly PickedItem[],
): Drop | string {
  if (dropped.some(({ loaded }) => loaded.plan.folder !== plan.folder)) {
    return vscode.l10n.t('An item cannot be planned for an iteration of another plan.');
  }
  return planFor(iteration, dropped);
}
