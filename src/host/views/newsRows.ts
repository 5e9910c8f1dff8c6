import * as vscode from 'vscode';
import { changeCounts } from '../../core/compare/changeCounts.ts';
import { changeList } from '../compare/changeRows.ts';
import type { Changes } from '../compare/planStates.ts';
import type { Row } from './rows/row.ts';
import { summaryRow } from './rows/summaryRow.ts';

/** What changed in a plan since the user last looked, open to the changes; no row where nothing did. */
export function newsRows(news: Changes | undefined): Row[] {
  if (!news) return [];
  const { added, done, changed, removed } = changeCounts(news.changes, news.before, news.after);
  const counts = [
    added > 0 ? vscode.l10n.t('{0} added', added) : '',
    done > 0 ? vscode.l10n.t('{0} done', done) : '',
    changed > 0 ? vscode.l10n.t('{0} changed', changed) : '',
    removed > 0 ? vscode.l10n.t('{0} removed', removed) : '',
  ];
  return [
    summaryRow({
      id: 'news',
      label: vscode.l10n.t('Since my last look'),
      description: counts.filter((count) => count !== '').join(' · '),
      icon: new vscode.ThemeIcon('history'),
      children: () => changeList(news),
    }),
  ];
}
