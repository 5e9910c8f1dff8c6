import * as vscode from 'vscode';
import type { Item } from '../../core/model/item.ts';
import type { NextMilestone } from '../../core/query/nextMilestone.ts';
import type { PlanRollUp } from '../../core/query/planRollUp.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { entryRow } from './rows/entryRow.ts';
import { itemEntryRow } from './rows/itemRow.ts';
import type { Row } from './rows/row.ts';
import { type RowList, rowList } from './rows/rowList.ts';
import { summaryRow } from './rows/summaryRow.ts';

/** What the line of a plan is made of: a row for each part of it that is not nothing, open to its items or entries. */
export function evidenceRows(loaded: LoadedPlan, rollUp: PlanRollUp): Row[] {
  const { progress, milestone, late, blocked, unowned, openRequests, risks } = rollUp;
  const itemRows = (items: readonly Item[]): RowList => rowList(items, (item) => itemEntryRow(loaded, item));
  const counted = (id: string, label: string, icon: string, rows: RowList): Row[] => {
    if (rows.length === 0) return [];
    const description = String(rows.length);
    return [summaryRow({ id, label, description, icon: new vscode.ThemeIcon(icon), children: () => rows })];
  };
  const { doneItems, openItems } = progress;
  const work = [...openItems, ...doneItems];
  return [
    ...(work.length === 0
      ? []
      : [
          summaryRow({
            id: 'progress',
            label: vscode.l10n.t('Progress'),
            description: `${progressText(rollUp)} · ${vscode.l10n.t('{0} of {1} items', doneItems.length, work.length)}`,
            icon: new vscode.ThemeIcon('pie-chart'),
            children: () => itemRows(work),
          }),
        ]),
    ...(milestone
      ? [
          summaryRow({
            id: 'milestone',
            label: milestone.milestone.values.title ?? milestone.milestone.id,
            description: milestoneText(milestone),
            icon: new vscode.ThemeIcon('milestone'),
            children: () => itemRows(milestone.openItems),
          }),
        ]
      : []),
    ...counted('late', vscode.l10n.t('Late'), 'clock', itemRows(late)),
    ...counted('blocked', vscode.l10n.t('Blocked'), 'lock', itemRows(blocked)),
    ...counted('unowned', vscode.l10n.t('Unowned'), 'person', itemRows(unowned)),
    ...counted(
      'requests',
      vscode.l10n.t('Open requests'),
      'inbox',
      rowList(openRequests, ({ entry, state, asker }) => {
        return entryRow(loaded, 'requests', entry, {
          title: entry.values.title ?? entry.id,
          kind: vscode.l10n.t('request'),
          words: [asker ?? ''],
          icon: new vscode.ThemeIcon('mail'),
          contextValue: `request-${state}`,
        });
      }),
    ),
    ...counted(
      'risks',
      vscode.l10n.t('Open risks and issues'),
      'warning',
      rowList(risks, ({ entry, title, exposure }) => {
        return entryRow(loaded, 'raid', entry, {
          title,
          kind: vscode.l10n.t('risk or issue'),
          words: [exposureText(exposure)],
          icon: new vscode.ThemeIcon('warning'),
          contextValue: 'raid-open',
        });
      }),
    ),
  ];
}

/** How much of a plan is done. */
export function progressText({ progress: { done, total } }: PlanRollUp): string {
  return vscode.l10n.t('{0}% done', total === 0 ? 0 : Math.floor((100 * done) / total));
}

/** The day that was promised, and what the plan makes of it. */
export function milestoneText({ milestone, plannedEnd, daysLate }: NextMilestone): string {
  const { committed } = milestone.values;
  const parts = [
    committed === undefined ? vscode.l10n.t('no committed date') : vscode.l10n.t('committed {0}', committed),
    plannedEnd === undefined ? '' : vscode.l10n.t('planned {0}', plannedEnd),
    daysLate > 0 ? vscode.l10n.t('{0} d late', daysLate) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

export function exposureText(exposure: number | undefined): string {
  return exposure === undefined ? vscode.l10n.t('not rated') : vscode.l10n.t('exposure {0}', exposure);
}
