import * as vscode from 'vscode';
import type { Context } from '../context.ts';
import { carryOut } from '../edits/carryOut.ts';
import { warn } from '../log.ts';
import { askForMending } from './askForMending.ts';
import { labelItems, nameItems, pickItems } from './pickItems.ts';
import { refOf } from './refOf.ts';

/** Deletes items; where others refer to them, asks what is to become of that. Undo brings all of it back. */
export async function deleteItems(context: Context, ...args: unknown[]): Promise<void> {
  const items = await pickItems(context, args);
  if (!items || items.length === 0) return;
  const refs = items.map(refOf);
  const references = await askForMending(context, refs, nameItems(items));
  if (references === undefined) return;
  const label = labelItems(vscode.l10n.t('Delete'), items);
  const outcome = await carryOut(context, label, [{ kind: 'delete', refs, references }], references === 'keep');
  if (!outcome.ok) return warn(outcome.why);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Deleted {0}', nameItems(items).replaceAll('$(', '\\$(')), 4000);
}
