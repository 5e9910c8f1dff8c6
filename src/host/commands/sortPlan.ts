import * as vscode from 'vscode';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
import { arrangePlan } from './arrangePlan.ts';
import { ownFields } from './groupBy.ts';

/** Asks by what the Plan view sorts items, among their siblings or in their group. What is chosen twice is turned round. */
export async function sortPlan(context: Context): Promise<void> {
  const { sort } = context.tree.arrangement;
  const fields: readonly { readonly key: string; readonly label: string }[] = [
    { key: '', label: vscode.l10n.t('Priority and rank') },
    { key: 'due', label: vscode.l10n.t('Due date') },
    { key: 'schedule:start', label: vscode.l10n.t('Computed start') },
    { key: 'schedule:finish', label: vscode.l10n.t('Computed finish') },
    { key: 'schedule:slack', label: vscode.l10n.t('Slack') },
    { key: 'status', label: vscode.l10n.t('Status') },
    { key: 'title', label: vscode.l10n.t('Title') },
    { key: 'assignee', label: vscode.l10n.t('Assignee') },
    { key: 'estimate', label: vscode.l10n.t('Estimate') },
    { key: 'type', label: vscode.l10n.t('Type') },
    { key: 'id', label: vscode.l10n.t('Id') },
    ...ownFields(context).map((id) => ({ key: id, label: plainWithoutIcons(id) })),
  ];
  const choices = fields.map(({ key, label }) => {
    if (key === '') return { label, next: '', description: sort === '' ? vscode.l10n.t('now') : '' };
    if (sort === key) return { label, next: `-${key}`, description: vscode.l10n.t('now; again for the reverse order') };
    const isReversed = sort === `-${key}`;
    return { label, next: key, description: isReversed ? vscode.l10n.t('now, in reverse order') : '' };
  });
  const choice = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Sort items by') });
  if (choice) await arrangePlan(context, { sort: choice.next });
}
