import * as vscode from 'vscode';
import type { Intent } from '../../core/intents/intent.ts';
import type { Item } from '../../core/model/item.ts';
import { itemSummary } from '../../core/present/itemSummary.ts';
import { plain } from '../../core/present/plain.ts';
import { spoken } from '../../core/present/spoken.ts';
import { type BacklogBand, type BacklogItem, backlogOf } from '../../core/query/backlog.ts';
import { gapMessage } from '../../core/query/readiness.ts';
import { labelItems, type PickedItem } from '../commands/pickItems.ts';
import { translate } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { today } from '../today.ts';
import { itemEntryRow } from './rows/itemRow.ts';
import type { Drop, Row } from './rows/row.ts';
import { rowsOfPlans } from './rows/rowsOfPlans.ts';

/** The open work of each plan in the order in which it is to be done: bands by priority, and in each by rank. */
export function backlogRows({ plans }: PlanStore): readonly Row[] {
  return rowsOfPlans(plans, bandRows);
}

function bandRows(loaded: LoadedPlan): Row[] {
  return backlogOf(loaded.plan).map((band) => bandRow(loaded, band));
}

function bandRow(loaded: LoadedPlan, band: BacklogBand): Row {
  const { priority, items } = band;
  return {
    id: JSON.stringify([loaded.plan.folder, priority ?? null]),
    treeItem: () => {
      const name = plain(priority ?? vscode.l10n.t('No priority'));
      const treeItem = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
      const ready = items.filter(({ gaps }) => gaps.length === 0).length;
      treeItem.description = vscode.l10n.t('{0} of {1} ready', ready, items.length);
      treeItem.iconPath = new vscode.ThemeIcon('arrow-up');
      treeItem.contextValue = 'band';
      treeItem.accessibilityInformation = { label: spoken(name, vscode.l10n.t('Priority'), treeItem.description) };
      return treeItem;
    },
    children: () => items.map((one) => backlogRow(loaded, priority, one)),
    drop: (dropped) =>
      rankDrop(loaded, priority, items.filter(({ item }) => isOther(dropped, item)).at(-1)?.item, dropped),
  };
}

function backlogRow(loaded: LoadedPlan, priority: string | undefined, { item, gaps, score }: BacklogItem): Row {
  const missing = gaps.map((gap) => gapMessage(gap, translate));
  const said = [score === undefined ? '' : String(score), ...missing].filter((part) => part !== '').join(' · ');
  const summary = itemSummary(loaded.plan, item, today(), translate, priority);
  return itemEntryRow(loaded, item, {
    description: [said, summary].filter((part) => part !== '').join(' · '),
    spoken: said,
    ...(gaps.length > 0 && { icon: new vscode.ThemeIcon('circle-large') }),
    drop: (dropped) => {
      const band = backlogOf(loaded.plan).find((one) => one.priority === priority);
      const others = (band?.items ?? []).filter((one) => isOther(dropped, one.item));
      const place = others.findIndex((one) => one.item.id === item.id);
      return rankDrop(loaded, priority, others[place - 1]?.item ?? null, dropped);
    },
  });
}

function isOther(dropped: readonly PickedItem[], item: Item): boolean {
  return !dropped.some((picked) => picked.item.id === item.id);
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
