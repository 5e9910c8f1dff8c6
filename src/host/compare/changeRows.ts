import * as vscode from 'vscode';
import type { PlanChange } from '../../core/compare/planChange.ts';
import { groupBy } from '../../core/model/groupBy.ts';
import { plainMarkdown } from '../../core/present/plain.ts';
import { changeIcon, fieldRow, fieldText } from '../views/rows/fieldRow.ts';
import { groupRow } from '../views/rows/groupRow.ts';
import type { Row } from '../views/rows/row.ts';
import { type RowList, rowList } from '../views/rows/rowList.ts';
import { summaryRow } from '../views/rows/summaryRow.ts';
import { diffCommand } from './changeDiff.ts';
import type { Changes } from './planStates.ts';

/** What changed, by section and entry, open to the fields. */
export function changeRows(found: Changes): readonly Row[] {
  return [...groupBy(found.changes, ({ section }) => section)].map(([section, own]) =>
    groupRow(section, section, 'symbol-namespace', changeList(found, own)),
  );
}

/** A row for each change; a click shows it side by side. */
export function changeList(found: Changes, changes: readonly PlanChange[] = found.changes): RowList {
  const placed = changes.map((change, place) => ({ change, place }));
  return rowList(placed, ({ change, place }) => changeRow(found, change, place));
}

function changeRow(found: Changes, change: PlanChange, place: number): Row {
  const { section, id, title, kind, fields } = change;
  const command = diffCommand(found, change);
  const shown = Object.entries(fields).filter(
    ([name, { to }]) => kind === 'changed' || name !== 'title' || to !== title,
  );
  const isSettings = id === section;
  const became = kindWord(change);
  // A change of one field is told with the entry; the fields of what is gone tell nothing.
  const isOpen = kind === 'added' ? shown.length > 0 : kind === 'changed' && shown.length > 1;
  const [only] = shown;
  const told = kind !== 'changed' ? became : only && !isOpen ? fieldText(only) : shown.map(([name]) => name).join(', ');
  return withHover(
    summaryRow({
      // An id that is taken twice still needs two rows.
      id: JSON.stringify([id, kind, place]),
      label: isSettings ? vscode.l10n.t('Settings') : (title ?? id),
      ...(kind === 'changed' && { kind: became }),
      description: [isSettings || title === undefined ? '' : id, told].filter((part) => part !== '').join(' · '),
      icon: changeIcon(isMove(change) ? 'moved' : kind),
      command,
      contextValue: 'change',
      ...(isOpen && { children: () => rowList(shown, (field) => fieldRow(field, command, 'change')) }),
    }),
    [`${id} ${title ?? ''}`.trim(), became, ...(kind === 'removed' ? [] : shown.map(fieldText))],
  );
}

/** Long values are cut in a row. */
function withHover(row: Row, lines: readonly string[]): Row {
  const text = lines.map((line) => plainMarkdown(line, 2000)).join('  \n');
  return { ...row, hover: () => new vscode.MarkdownString(text) };
}

function isMove({ kind, fields }: PlanChange): boolean {
  return kind === 'changed' && Object.keys(fields).join() === 'file';
}

function kindWord(change: PlanChange): string {
  if (isMove(change)) return vscode.l10n.t('moved');
  switch (change.kind) {
    case 'added':
      return vscode.l10n.t('added');
    case 'removed':
      return vscode.l10n.t('removed');
    case 'changed':
      return vscode.l10n.t('changed');
  }
}
