import * as vscode from 'vscode';
import { type DecisionEntry, decisionLog } from '../../core/query/decisionLog.ts';
import { nameOfParty } from '../../core/query/nameOfParty.ts';
import { type PromiseOfOthers, promisesOf } from '../../core/query/promises.ts';
import { type RaidEntry, type RaidGroup, raidLog } from '../../core/query/raidLog.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { Plans } from '../plans/shownPlans.ts';
import { today } from '../today.ts';
import { entryRow, warningIcon } from './rows/entryRow.ts';
import { groupRow } from './rows/groupRow.ts';
import { itemEntryRow } from './rows/itemRow.ts';
import type { Row } from './rows/row.ts';
import { rowsOfPlans } from './rows/rowsOfPlans.ts';

/** What each plan has to watch: the RAID log by kind, promises of others and decisions; what is over is folded away. */
export function riskRows({ plans }: Plans): readonly Row[] {
  return rowsOfPlans(plans, groupsOf);
}

function groupsOf(loaded: LoadedPlan): Row[] {
  const { plan } = loaded;
  const log = raidLog(plan, today());
  const promises = promisesOf(plan, today());
  const group = (name: string, title: string, icon: string, rows: Row[], isCollapsed?: boolean): Row[] =>
    rows.length === 0 ? [] : [groupRow(JSON.stringify([plan.folder, name]), title, icon, rows, isCollapsed)];
  const closed = log.flatMap(({ kind, entries }) =>
    entries.filter(({ isOpen }) => !isOpen).map((one) => raidRow(loaded, kind, one)),
  );
  const delivered = promises.filter(({ isDelivered }) => isDelivered).map((one) => promiseRow(loaded, one));
  return [
    ...log.flatMap(({ kind, entries }) => {
      const { name, icon } = ofKind(kind);
      const open = entries.filter(({ isOpen }) => isOpen).map((one) => raidRow(loaded, kind, one));
      return group(kind ?? 'other', name, icon, open);
    }),
    ...group(
      'promises',
      vscode.l10n.t('Promises of Others'),
      'package',
      promises.filter(({ isDelivered }) => !isDelivered).map((one) => promiseRow(loaded, one)),
    ),
    ...group(
      'decisions',
      vscode.l10n.t('Decisions'),
      'law',
      decisionLog(plan, today()).map((one) => decisionRow(loaded, one)),
    ),
    ...group('closed', vscode.l10n.t('Closed and Delivered'), 'archive', [...closed, ...delivered], true),
  ];
}

function raidRow(loaded: LoadedPlan, kind: RaidGroup['kind'], one: RaidEntry): Row {
  const { entry, title, exposure, isOpen, isReviewDue, isUnowned } = one;
  const { probability, impact, owner, review, closed } = entry.values;
  const known = probability !== undefined && impact !== undefined ? ` (${probability}×${impact})` : '';
  const reviewed = isReviewDue
    ? vscode.l10n.t('review overdue since {0}', review ?? '')
    : vscode.l10n.t('review {0}', review ?? '');
  const when = isOpen ? (review === undefined ? '' : reviewed) : vscode.l10n.t('closed {0}', closed ?? '');
  const plainIcon = isOpen ? new vscode.ThemeIcon(ofKind(kind).icon) : new vscode.ThemeIcon('pass');
  return entryRow(loaded, 'raid', entry, {
    title,
    kind: ofKind(kind).one,
    words: [
      exposure === undefined ? '' : `${exposure}${known}`,
      isUnowned ? vscode.l10n.t('no owner') : owner === undefined ? '' : nameOfParty(loaded.plan, owner),
      when,
    ],
    icon: isReviewDue ? warningIcon('history') : isUnowned ? warningIcon('question') : plainIcon,
    contextValue: isOpen ? 'raid-open' : 'raid-closed',
    children: itemRows(loaded, entry.values.items),
  });
}

function promiseRow(loaded: LoadedPlan, one: PromiseOfOthers): Row {
  const { entry, isDelivered, delay = 0, isOverdue, isChaseDue, neededBy } = one;
  const { title, from, promised, expected, delivered } = entry.values;
  const day = delivered ?? expected ?? promised;
  const late = delay === 1 ? vscode.l10n.t('1 day late') : vscode.l10n.t('{0} days late', delay);
  const came = vscode.l10n.t('delivered {0}', day ?? '');
  return entryRow(loaded, 'external', entry, {
    title: title ?? entry.id,
    kind: vscode.l10n.t('promise'),
    words: [
      isDelivered ? came : (day ?? vscode.l10n.t('no date')),
      delay > 0 ? late : '',
      isOverdue ? vscode.l10n.t('overdue') : '',
      isChaseDue ? vscode.l10n.t('time to ask again') : '',
      from === undefined ? '' : nameOfParty(loaded.plan, from),
    ],
    icon: isDelivered
      ? new vscode.ThemeIcon('pass')
      : isOverdue
        ? warningIcon('warning')
        : isChaseDue
          ? warningIcon('bell')
          : new vscode.ThemeIcon('package'),
    contextValue: isDelivered ? 'external-delivered' : 'external-open',
    children: neededBy.map((item) => itemEntryRow(loaded, item)),
  });
}

function decisionRow(loaded: LoadedPlan, { entry, isOpen, isOverdue }: DecisionEntry): Row {
  const { title, due, owner, decided, chosen } = entry.values;
  const open = due === undefined ? vscode.l10n.t('open') : vscode.l10n.t('open until {0}', due);
  const overdue = vscode.l10n.t('overdue since {0}', due ?? '');
  return entryRow(loaded, 'decisions', entry, {
    title: title ?? entry.id,
    kind: vscode.l10n.t('decision'),
    words: isOpen
      ? [isOverdue ? overdue : open, owner === undefined ? '' : nameOfParty(loaded.plan, owner)]
      : [chosen ?? '', vscode.l10n.t('decided {0}', decided ?? '')],
    icon: isOverdue ? warningIcon('warning') : new vscode.ThemeIcon(isOpen ? 'circle-large-outline' : 'pass'),
    contextValue: isOpen ? 'decision-open' : 'decision-decided',
    children: itemRows(loaded, entry.values.items),
  });
}

function itemRows(loaded: LoadedPlan, ids: readonly string[] = []): Row[] {
  return ids.flatMap((id) => {
    const item = loaded.plan.itemsById.get(id);
    return item ? [itemEntryRow(loaded, item)] : [];
  });
}

function ofKind(kind: RaidGroup['kind']): { readonly name: string; readonly one: string; readonly icon: string } {
  if (kind === undefined) return { name: vscode.l10n.t('Of No Kind'), one: '', icon: 'question' };
  return {
    risk: { name: vscode.l10n.t('Risks'), one: vscode.l10n.t('risk'), icon: 'flame' },
    assumption: { name: vscode.l10n.t('Assumptions'), one: vscode.l10n.t('assumption'), icon: 'lightbulb' },
    issue: { name: vscode.l10n.t('Issues'), one: vscode.l10n.t('issue'), icon: 'issues' },
    dependency: { name: vscode.l10n.t('Dependencies'), one: vscode.l10n.t('dependency'), icon: 'link' },
  }[kind];
}
