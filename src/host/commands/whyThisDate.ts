import * as vscode from 'vscode';
import type { Context } from '../context.ts';
import { whyDocument } from '../schedule/whyDocuments.ts';
import { pickItems } from './pickItems.ts';

/** Says why an item starts and ends when it does, in a document beside the text; from a hover, the item comes by its id. */
export async function whyThisDate(context: Context, ...args: unknown[]): Promise<void> {
  const uri = documentNamed(args[0]) ?? (await documentPicked(context, args));
  if (!uri) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const isBeside = vscode.window.activeTextEditor !== undefined;
  await vscode.window.showTextDocument(document, {
    viewColumn: isBeside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
    // What its links lead to does not take its place.
    preview: false,
  });
}

function documentNamed(argument: unknown): vscode.Uri | undefined {
  const { folder, id } = Object(argument) as Record<string, unknown>;
  return typeof folder === 'string' && typeof id === 'string' ? whyDocument(folder, id) : undefined;
}

async function documentPicked(context: Context, args: readonly unknown[]): Promise<vscode.Uri | undefined> {
  const [picked] = (await pickItems(context, args)) ?? [];
  return picked && whyDocument(picked.loaded.plan.folder, picked.item.id);
}
