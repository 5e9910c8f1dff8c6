import * as vscode from 'vscode';
import type { Intent } from '../../core/intents/intent.ts';
import { sharedTerm } from '../../core/methods/terms.ts';
import type { Item } from '../../core/model/item.ts';
import { type Iteration, iterationsByName } from '../../core/model/iterations.ts';
import type { Plan } from '../../core/model/plan.ts';
import { plain } from '../../core/present/plain.ts';
import { spoken } from '../../core/present/spoken.ts';
import { type BacklogBand, backlogOf } from '../../core/query/backlog.ts';
import { gapsOf } from '../../core/query/readiness.ts';
import { sortItems } from '../../core/query/sortItems.ts';
import { labelItems, type PickedItem } from '../commands/pickItems.ts';
import { translate } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { Plans } from '../plans/shownPlans.ts';
import { backlogItemRow } from './backlogItemRow.ts';
import { iterationRows } from './backlogIterations.ts';
import type { Drop, Row } from './rows/row.ts';
import { rowList } from './rows/rowList.ts';
import { rowsOfPlans } from './rows/rowsOfPlans.ts';

/**
 * The open work of each plan in the order in which it is to be done: bands by priority, and in each by rank. Above them
 * stand the iterations, each with the part of that work that is planned for it.
 */
export function backlogRows(store: Plans): readonly Row[] {
  return rowsOfPlans(store.plans, (loaded) => {
    const bands = backlogOf(loaded.plan);
    if (bands.length === 0) return [];
    const iterations = iterationsByName(loaded.plan);
    return [...iterationRows(store, loaded), ...bands.map((band) => bandRow(loaded, band, iterations))];
  });
}

/** Has the view be called what the methods of all plans call the list of open work. */
export function nameBacklog(store: PlanStore, view: vscode.TreeView<Row>): vscode.Disposable {
  return store.onDidChange(() => {
    view.title = sharedTerm(
      store.plans.map(({ plan }) => plan),
      'backlog',
      translate,
    );
  });
}

function bandRow(loaded: LoadedPlan, band: BacklogBand, iterations: ReadonlyMap<string, Iteration>): Row {
  const { plan } = loaded;
  const { priority, items } = band;
  return {
    id: JSON.stringify([loaded.plan.folder, priority ?? null]),
    treeItem: () => {
      const name = plain(priority ?? vscode.l10n.t('No priority'));
      const treeItem = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
      const ready = items.filter((item) => gapsOf(plan, item).length === 0).length;
      treeItem.description = vscode.l10n.t('{0} of {1} ready', ready, items.length);
      treeItem.iconPath = new vscode.ThemeIcon('arrow-up');
      treeItem.contextValue = 'band';
      treeItem.accessibilityInformation = { label: spoken(name, vscode.l10n.t('Priority'), treeItem.description) };
      return treeItem;
    },
    children: () =>
      rowList(sortItems(plan, items), (item) => bandItemRow(loaded, priority, item, iterationText(iterations, item))),
    drop: (dropped) => rankDrop(loaded, priority, othersOf(plan, band, dropped).at(-1), dropped),
  };
}

function bandItemRow(loaded: LoadedPlan, priority: string | undefined, item: Item, iteration: string | undefined): Row {
  return backlogItemRow(loaded, item, {
    priority,
    iteration,
    drop: (dropped) => {
      const band = backlogOf(loaded.plan).find((candidate) => candidate.priority === priority);
      const others = othersOf(loaded.plan, band, dropped);
      const place = others.findIndex(({ id }) => id === item.id);
      return rankDrop(loaded, priority, others[place - 1] ?? null, dropped);
    },
  });
}

/** What people call an item's iteration; as the plan writes it where there is none of that name. */
function iterationText(iterations: ReadonlyMap<string, Iteration>, { values }: Item): string | undefined {
  return iterations.get(values.iteration ?? '')?.name ?? values.iteration;
}

/** The items of a band that are not dropped, in their order. */
function othersOf(plan: Plan, band: BacklogBand | undefined, dropped: readonly PickedItem[]): Item[] {
  const ids = new Set(dropped.map(({ item }) => item.id));
  return sortItems(plan, band?.items ?? []).filter(({ id }) => !ids.has(id));
}

/** Puts items of one plan into a band: behind an item, at the top where that is null, or where they fall without one. */
function rankDrop(
  loaded: LoadedPlan,
  priority: string | undefined,
  after: Item | null | undefined,
  dropped: readonly PickedItem[],
): Drop | string {
  const { folder } = loaded.plan;
  if (dropped.some((picked) => picked.loaded.plan.folder !== folder)) {
    return vscode.l10n.t('An item cannot be ranked among those of another plan.');
  }
  const moved = dropped.filter(({ item }) => item.values.priority !== priority);
  const intents: Intent[] = moved.map(({ item }) => ({
    kind: 'set',
    ref: { id: item.id, section: 'items', folder, file: item.file },
    fields: { priority: priority ?? null },
  }));
  const ids = dropped.map(({ item }) => item.id);
  if (after !== undefined) intents.push({ kind: 'rank', folder, ids, after: after?.id ?? null });
  return { label: labelItems(vscode.l10n.t('Rank'), dropped), intents };
}
