import * as vscode from 'vscode';
import type { Context } from '../context.ts';
import { pickItems } from './pickItems.ts';

/** Copies the ids of the items, for a branch name or a commit message. */
export async function copyItemId(context: Context, ...args: unknown[]): Promise<void> {
  const items = await pickItems(context, args);
  if (!items || items.length === 0) return;
  const ids = items.map(({ item }) => item.id).join(' ');
  await vscode.env.clipboard.writeText(ids);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', ids.replaceAll('$(', '\\$(')), 3000);
}
