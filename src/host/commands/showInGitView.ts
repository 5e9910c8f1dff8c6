import * as vscode from 'vscode';
import type { Context } from '../context.ts';
import { pickItems } from './pickItems.ts';

/** Shows the branches and the commits of an item in the Git view, which gets the focus. */
export async function showInGitView(context: Context, ...args: unknown[]): Promise<void> {
  const [picked] = (await pickItems(context, args)) ?? [];
  if (!picked) return;
  context.gitView.select({ kind: 'item', ...picked, parent: undefined });
  await vscode.commands.executeCommand('plandeck.git.focus');
}
