import * as vscode from 'vscode';
import type { Context } from '../context.ts';
import { warn } from '../log.ts';

/** Undoes the last edit made from a view or a command, or makes it again. */
export async function revertEdit({ editor }: Context, direction: 'undo' | 'redo'): Promise<void> {
  const outcome = await editor.revert(direction);
  if (!outcome.ok) return warn(outcome.why);
  const label = (outcome.label ?? '').replaceAll('$(', '\\$(');
  const message = direction === 'undo' ? vscode.l10n.t('Undone: {0}', label) : vscode.l10n.t('Made again: {0}', label);
  vscode.window.setStatusBarMessage(message, 4000);
}
