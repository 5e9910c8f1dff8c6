import * as vscode from 'vscode';
import { plain } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
import { carryOut, editFor } from '../edits/carryOut.ts';
import { warn } from '../log.ts';
import { pickItems } from './pickItems.ts';
import { refOf } from './refOf.ts';

/** Asks for another id of an item and gives it to the item and to all that refers to it, in every plan of the workspace. */
export async function renameItem(context: Context, ...args: unknown[]): Promise<void> {
  const [picked] = (await pickItems(context, args)) ?? [];
  if (!picked) return;
  const { id } = picked.item;
  const ref = refOf(picked);
  const newId = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename {0}', plain(id, 60)),
    prompt: vscode.l10n.t(
      'The new id. All that refers to it follows, and commits that name the old one are still found.',
    ),
    value: id,
    validateInput: async (value) => {
      if (value === id) return undefined;
      return context.editor.whyNot(() => editFor(context.store, [{ kind: 'rename', ref, newId: value.trim() }]));
    },
  });
  if (newId === undefined || newId.trim() === id) return;
  const label = vscode.l10n.t('Rename {0} to {1}', plain(id), plain(newId.trim()));
  const outcome = await carryOut(context, label, [{ kind: 'rename', ref, newId: newId.trim() }]);
  if (!outcome.ok) warn(outcome.why);
}
