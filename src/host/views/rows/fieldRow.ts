import * as vscode from 'vscode';
import type { FieldChange } from '../../../core/compare/planChange.ts';
import { changeWords } from '../../../core/present/changeWords.ts';
import { translate } from '../../log.ts';
import type { Row } from './row.ts';
import { summaryRow } from './summaryRow.ts';

export type NamedField = readonly [name: string, change: FieldChange];

const ICONS = {
  added: ['diff-added', 'gitDecoration.addedResourceForeground'],
  removed: ['diff-removed', 'gitDecoration.deletedResourceForeground'],
  changed: ['diff-modified', 'gitDecoration.modifiedResourceForeground'],
  moved: ['diff-renamed', 'gitDecoration.renamedResourceForeground'],
} as const;

/** The icon of what became of something. */
export function changeIcon(kind: keyof typeof ICONS): vscode.ThemeIcon {
  const [icon, color] = ICONS[kind];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}

/** What became of a field, below what it is of; a click does what one there does. */
export function fieldRow(field: NamedField, command: vscode.Command, contextValue?: string): Row {
  const [name, change] = field;
  return summaryRow({
    id: name,
    label: name,
    description: changeWords(change, translate),
    icon: new vscode.ThemeIcon('symbol-field'),
    command,
    ...(contextValue !== undefined && { contextValue }),
    // Long values are cut in the row.
    details: [fieldText(field)],
  });
}

export function fieldText([name, change]: NamedField): string {
  return `${name}: ${changeWords(change, translate)}`;
}
