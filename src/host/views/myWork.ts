import * as vscode from 'vscode';
import { itemSummary } from '../../core/present/itemSummary.ts';
import { waitingText } from '../../core/present/waitingText.ts';
import { assignedSince } from '../../core/query/assignedSince.ts';
import { type MyItem, type MyWork, myWork } from '../../core/query/myWork.ts';
import { translate } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { Plans } from '../plans/shownPlans.ts';
import { today } from '../today.ts';
import type { User } from '../user.ts';
import { type ItemLook, itemEntryRow } from './rows/itemRow.ts';
import type { Row } from './rows/row.ts';
import { rowList } from './rows/rowList.ts';
import type { BesidePlans, SidebarView } from './sidebar.ts';

/** 'new' are those that were assigned since yesterday, which stand in another group too. */
type GroupKind = keyof MyWork | 'new';

const GROUPS: readonly (readonly [kind: keyof MyWork, icon: string])[] = [
  ['overdue', 'warning'],
  ['doing', 'play-circle'],
  ['waiting', 'watch'],
  ['next', 'circle-large-outline'],
];

/** What the user has to do over all plans: what is new, overdue, begun, waiting and next. */
export function myWorkRows(shown: Plans, user: User, { yesterday }: BesidePlans): readonly Row[] {
  const { plans } = shown;
  const persons = user.personsIn(shown);
  const work = myWork(persons, today());
  const added = shown.past ? [] : assignedSince(persons, work, ({ folder }) => yesterday.planOf(folder));
  const rows = GROUPS.flatMap(([kind, icon]) =>
    work[kind].length > 0 ? [groupRow(plans, kind, icon, work[kind])] : [],
  );
  return added.length > 0 ? [groupRow(plans, 'new', 'bell-dot', added), ...rows] : rows;
}

/** Keeps the view's badge and the context of its welcome texts true. */
export function followMyWork(
  store: PlanStore,
  user: User,
  { tree, view }: Pick<SidebarView, 'tree' | 'view'>,
): vscode.Disposable {
  const update = (): void => {
    const { overdue, doing, waiting, next } = myWork(user.persons, today());
    const count = overdue.length + [...doing, ...waiting, ...next].filter(({ isChaseDue }) => isChaseDue).length;
    view.badge = count === 0 ? undefined : { value: count, tooltip: urgent(count) };
    void vscode.commands.executeCommand('setContext', 'plandeck.user', user.acquaintance);
  };
  return vscode.Disposable.from(
    store.onDidChange(update),
    user.onDidChange(() => {
      update();
      tree.refresh();
    }),
  );
}

function urgent(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 item of yours is overdue, or somebody has to be asked again')
    : vscode.l10n.t('{0} items of yours are overdue, or somebody has to be asked again', count);
}

function groupRow(plans: readonly LoadedPlan[], kind: GroupKind, icon: string, items: readonly MyItem[]): Row {
  return {
    id: kind,
    treeItem: () => {
      const name = groupName(kind);
      const treeItem = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
      treeItem.description = String(items.length);
      treeItem.iconPath = new vscode.ThemeIcon(icon);
      treeItem.contextValue = 'group';
      treeItem.accessibilityInformation = { label: `${name}, ${items.length}` };
      return treeItem;
    },
    children: () => {
      const shown = items.flatMap((mine) => {
        const loaded = plans.find(({ plan }) => plan === mine.plan);
        return loaded ? [{ loaded, mine }] : [];
      });
      return rowList(shown, ({ loaded, mine }) => itemRow(plans, kind, loaded, mine));
    },
  };
}

function groupName(kind: GroupKind): string {
  switch (kind) {
    case 'new':
      return vscode.l10n.t('Assigned since yesterday');
    case 'overdue':
      return vscode.l10n.t('Overdue');
    case 'doing':
      return vscode.l10n.t('Doing');
    case 'waiting':
      return vscode.l10n.t('Waiting');
    case 'next':
      return vscode.l10n.t('Next');
  }
}

function itemRow(
  plans: readonly LoadedPlan[],
  kind: GroupKind,
  loaded: LoadedPlan,
  { plan, item, waitsFor, isChaseDue }: MyItem,
): Row {
  const look = (): ItemLook => {
    const key = plans.length > 1 ? (plan.project.key ?? '') : '';
    const waits = waitingText(plan, waitsFor, today(), translate);
    const due = kind === 'overdue' ? vscode.l10n.t('due {0}', item.values.due ?? '') : '';
    const heading = kind === 'overdue' ? vscode.l10n.t('overdue') : vscode.l10n.t('blocked');
    const own = [key, due, waits].filter((part) => part !== '');
    const summary = itemSummary(plan, item, today(), translate, heading);
    return {
      description: [...own, summary].filter((part) => part !== '').join(' · '),
      spoken: own.join(', '),
      ...(isChaseDue && kind !== 'overdue' && { icon: new vscode.ThemeIcon('bell') }),
    };
  };
  return itemEntryRow(loaded, item, { look });
}
