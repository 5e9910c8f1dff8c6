import * as vscode from 'vscode';
import { GROUPINGS } from '../../core/query/groupItems.ts';
import type { Context } from '../context.ts';
import type { Layout } from '../views/planNode.ts';

const STATE_KEY = 'plan.layout';
const LAYOUTS: readonly Layout[] = ['outline', ...GROUPINGS];

/** The layout that the user chose in this workspace. */
export function storedLayout(state: vscode.Memento): Layout {
  const stored = state.get<unknown>(STATE_KEY);
  return LAYOUTS.find((layout) => layout === stored) ?? 'outline';
}

/** Asks how the Plan view lays items out, and keeps the choice. A layout given as argument is not asked for. */
export async function groupBy({ state, tree }: Context, argument?: unknown): Promise<void> {
  const given = LAYOUTS.find((layout) => layout === argument);
  const layout = given ?? (await askForLayout(tree.layout));
  if (!layout) return;
  tree.layout = layout;
  await state.update(STATE_KEY, layout);
}

async function askForLayout(current: Layout): Promise<Layout | undefined> {
  const choices = LAYOUTS.map((layout) => ({
    label: layoutName(layout),
    layout,
    ...(layout === current && { description: vscode.l10n.t('now') }),
  }));
  const choice = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Group items by') });
  return choice?.layout;
}

function layoutName(layout: Layout): string {
  switch (layout) {
    case 'outline':
      return vscode.l10n.t('Outline: items below their parents');
    case 'status':
      return vscode.l10n.t('Status');
    case 'priority':
      return vscode.l10n.t('Priority');
    case 'assignee':
      return vscode.l10n.t('Assignee');
    case 'iteration':
      return vscode.l10n.t('Iteration');
    case 'milestone':
      return vscode.l10n.t('Milestone');
    case 'label':
      return vscode.l10n.t('Label');
    case 'type':
      return vscode.l10n.t('Type');
    case 'file':
      return vscode.l10n.t('File');
  }
}
