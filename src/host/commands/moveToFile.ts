import * as vscode from 'vscode';
import type { Intent } from '../../core/intents/intent.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
import { carryOut } from '../edits/carryOut.ts';
import { warn } from '../log.ts';
import { askForNewFile } from './askForNewFile.ts';
import { labelItems, nameItems, pickItems } from './pickItems.ts';
import { refOf } from './refOf.ts';

/** Moves items, with their comments, to another file of their plan or to a new one. */
export async function moveToFile(context: Context, ...args: unknown[]): Promise<void> {
  const items = await pickItems(context, args);
  const [first] = items ?? [];
  if (!items || !first) return;
  const { loaded } = first;
  if (items.some((picked) => picked.loaded !== loaded)) {
    return warn(vscode.l10n.t('Items of several plans cannot go into one file.'));
  }
  const names = loaded.plan.files.filter(({ isReadOnly }) => !isReadOnly);
  const choices = [
    ...names.map(({ file }) => ({ label: plainWithoutIcons(context.store.fileName(file)), file })),
    { label: vscode.l10n.t('A new file…'), file: undefined },
  ];
  const title = vscode.l10n.t('Move to a file: {0}', nameItems(items));
  const choice = await vscode.window.showQuickPick(choices, { title });
  if (!choice) return;
  const refs = items.map(refOf);
  const file = choice.file ?? (await askForNewFile(loaded, title));
  if (file === undefined) return;
  const intent: Intent = choice.file === undefined ? { kind: 'extract', refs, file } : { kind: 'move', refs, file };
  const outcome = await carryOut(context, labelItems(vscode.l10n.t('Move to file'), items), [intent]);
  if (!outcome.ok) return warn(outcome.why);
  if (choice.file === undefined) context.store.search();
}
