import * as vscode from 'vscode';
import { isOpenState, type RequestInQueue, type RequestState, requestQueue } from '../../core/query/requestQueue.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { Plans } from '../plans/shownPlans.ts';
import { today } from '../today.ts';
import { entryRow, warningIcon } from './rows/entryRow.ts';
import { groupRow } from './rows/groupRow.ts';
import { itemEntryRow } from './rows/itemRow.ts';
import type { Row } from './rows/row.ts';
import { rowsOfPlans } from './rows/rowsOfPlans.ts';

const ICONS: Readonly<Record<RequestState, string>> = {
  raised: 'inbox',
  triaged: 'checklist',
  deferred: 'clock',
  accepted: 'pass',
  rejected: 'circle-slash',
  withdrawn: 'discard',
};

/** What people ask of each plan, by where it stands: what nobody has looked at first, what is decided folded away. */
export function requestRows({ plans }: Plans): readonly Row[] {
  return rowsOfPlans(plans, (loaded) =>
    requestQueue(loaded.plan, today()).map(({ state, requests }) =>
      groupRow(
        JSON.stringify([loaded.plan.folder, state]),
        nameOfState(state),
        ICONS[state],
        requests.map((request) => requestRow(loaded, request)),
        !isOpenState(state) && state !== 'deferred',
      ),
    ),
  );
}

function requestRow(loaded: LoadedPlan, { entry, state, age, asker, isOverdue, became }: RequestInQueue): Row {
  const { title, due, decision } = entry.values;
  const late = isOverdue && due !== undefined ? vscode.l10n.t('answer was due {0}', due) : '';
  return entryRow(loaded, 'requests', entry, {
    title: title ?? entry.id,
    kind: vscode.l10n.t('request'),
    words: [late, ageWords(state, age), asker ?? vscode.l10n.t('asked by nobody known'), decision?.because ?? ''],
    icon: isOverdue ? warningIcon('warning') : new vscode.ThemeIcon(ICONS[state]),
    contextValue: `request-${state}`,
    children: became.flatMap((id) => {
      const item = loaded.plan.itemsById.get(id);
      return item ? [itemEntryRow(loaded, item)] : [];
    }),
  });
}

function ageWords(state: RequestState, age: number | undefined): string {
  if (age === undefined) return '';
  const days = age === 1 ? vscode.l10n.t('1 day') : vscode.l10n.t('{0} days', age);
  return isOpenState(state) ? days : vscode.l10n.t('decided after {0}', days);
}

/** The name of a state, as a group has it. */
function nameOfState(state: RequestState): string {
  return {
    raised: vscode.l10n.t('Raised'),
    triaged: vscode.l10n.t('Triaged'),
    deferred: vscode.l10n.t('Deferred'),
    accepted: vscode.l10n.t('Accepted'),
    rejected: vscode.l10n.t('Rejected'),
    withdrawn: vscode.l10n.t('Withdrawn'),
  }[state];
}

/** Keeps the count of requests that nobody has looked at on the view's icon. */
export function countRequests(store: PlanStore, view: vscode.TreeView<Row>): vscode.Disposable {
  return store.onDidChange(() => {
    const raised = store.plans.flatMap(({ plan }) =>
      requestQueue(plan, today()).flatMap(({ state, requests }) => (state === 'raised' ? requests : [])),
    ).length;
    const tooltip =
      raised === 1
        ? vscode.l10n.t('1 request that nobody has triaged')
        : vscode.l10n.t('{0} requests that nobody has triaged', raised);
    view.badge = raised === 0 ? undefined : { value: raised, tooltip };
  });
}
