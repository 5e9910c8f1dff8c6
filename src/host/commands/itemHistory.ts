import * as vscode from 'vscode';
import type { Context } from '../context.ts';
import { pickItems } from './pickItems.ts';

/** Shows who changed an item, when and what of it, in a view of its own. */
export async function showItemHistory(context: Context, ...args: unknown[]): Promise<void> {
  const [item] = (await pickItems(context, args)) ?? [];
  if (!item) return;
  await context.history.show(item);
  await vscode.commands.executeCommand('plandeck.history.focus');
}

export async function readItemHistory({ history }: Context): Promise<void> {
  await history.readAgain();
}

export async function closeItemHistory({ history }: Context): Promise<void> {
  await history.close();
}
