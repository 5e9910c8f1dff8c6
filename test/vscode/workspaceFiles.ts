import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { newItemId } from '../../src/core/model/itemId.ts';
import type { PlandeckApi } from '../../src/host/extension.ts';
import { until } from './until.ts';

/** The folder that VS Code has open, or one of them. */
export function folderPath(index = 0): string {
  const folder = vscode.workspace.workspaceFolders?.[index];
  assert.ok(folder, `There is no folder ${index}`);
  return folder.uri.fsPath;
}

/** An id that nothing has. */
export const freshId = (): string => newItemId('WEB', Math.random, () => false);

const made = new Set<string>();

/** Writes a new file of the plan, as an outside program would, and waits until the plan has it. */
export async function planFile(
  api: PlandeckApi,
  content: string | Uint8Array,
  folder = path.join(folderPath(), 'plan'),
): Promise<vscode.Uri> {
  const uri = vscode.Uri.file(path.join(folder, `scratch-${freshId()}.yaml`));
  made.add(uri.fsPath);
  writeFileSync(uri.fsPath, content);
  await until(`${uri} in the plan`, () => api.store.planOf(uri.toString()));
  await api.store.settle();
  return uri;
}

/** Reverts what is unsaved, closes all tabs, deletes the files of `planFile`, and waits until the plan, and all who follow it, have seen it. */
export async function cleanUp(api: PlandeckApi): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  for (const document of dirtyDocuments()) await revert(document);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const file of made) rmSync(file, { force: true });
  const gone = [...made].map((file) => vscode.Uri.file(file).toString());
  made.clear();
  await until('a plan without the scratch files', () => gone.every((file) => !api.store.planOf(file)));
  await api.store.settle();
}

/** Throws away what is unsaved in a document. */
export async function revert(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await until(`${document.uri} reverted`, () => !document.isDirty);
}

/** What stands on the disk, byte for byte. */
export const bytesOf = (uri: vscode.Uri): Buffer => readFileSync(uri.fsPath);

/** What stands on the disk. */
export const diskText = (uri: vscode.Uri): string => readFileSync(uri.fsPath, 'utf8');

export const isThere = (uri: vscode.Uri): boolean => existsSync(uri.fsPath);

/** The names of tabs and documents that are unsaved. */
export function unsaved(): string[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter((tab) => tab.isDirty);
  return [...tabs.map(({ label }) => label), ...dirtyDocuments().map(({ uri }) => uri.toString())];
}

/** The workspace's own: VS Code writes its settings through a document too. */
function dirtyDocuments(): vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(
    ({ isDirty, uri }) => isDirty && vscode.workspace.getWorkspaceFolder(uri) !== undefined,
  );
}

/** Edits a document as a user who types, without saving: `search` becomes `replacement`. */
export async function typeOver(uri: vscode.Uri, search: string, replacement: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const at = document.getText().indexOf(search);
  assert.ok(at >= 0, `There is no ${search} in ${uri}`);
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + search.length));
  assert.ok(await editor.edit((edit) => edit.replace(range, replacement)));
  return document;
}
