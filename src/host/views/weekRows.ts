import * as vscode from 'vscode';
import { titleOf } from '../../core/model/titleOf.ts';
import { isTooMuch, nextWeeksText, weekLoadText } from '../../core/present/weekLoadText.ts';
import type { WeekLoad } from '../../core/schedule/loadByWeek.ts';
import { translate } from '../log.ts';
import { warningIcon } from './rows/entryRow.ts';
import type { Row } from './rows/row.ts';
import { summaryRow } from './rows/summaryRow.ts';

/** A quarter of a year. */
const MOST_WEEKS = 13;

/** A row for the load of weeks, which opens to one for each of them. */
export function loadRow(weeks: readonly WeekLoad[]): Row {
  const isFull = weeks.slice(0, MOST_WEEKS).some(isTooMuch);
  return summaryRow({
    id: 'weeks',
    label: vscode.l10n.t('By week'),
    description: nextWeeksText(weeks, translate),
    icon: isFull ? warningIcon('graph') : new vscode.ThemeIcon('graph'),
    children: () => weeks.slice(0, MOST_WEEKS).map(weekRow),
  });
}

function weekRow(load: WeekLoad): Row {
  const isFull = isTooMuch(load);
  const items = load.items.map((item) => `${item.id} ${titleOf(item) ?? ''}`.trim());
  return summaryRow({
    id: load.week,
    label: vscode.l10n.t('{0}, from {1}', load.week, load.from),
    description: weekLoadText(load, translate),
    icon: isFull ? warningIcon('warning') : new vscode.ThemeIcon('calendar'),
    ...(isFull && items.length > 0 && { details: [vscode.l10n.t('To be done by its end:'), ...items] }),
  });
}
