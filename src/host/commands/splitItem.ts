import * as vscode from 'vscode';
import { plain } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
import { carryOut } from '../edits/carryOut.ts';
import { warn } from '../log.ts';
import { mintId } from './mintId.ts';
import { pickItems } from './pickItems.ts';
import { refOf } from './refOf.ts';
import { revealItem } from './revealItem.ts';

/** Asks for the titles of items that an item is split into, one after the other, and adds them behind it. */
export async function splitItem(context: Context, ...args: unknown[]): Promise<void> {
  const [picked] = (await pickItems(context, args)) ?? [];
  if (!picked) return;
  const { id, values } = picked.item;
  const parts: { id: string; title: string }[] = [];
  for (;;) {
    const title = await vscode.window.showInputBox({
      title: vscode.l10n.t('Split {0}', plain(`${id} ${values.title ?? ''}`, 80)),
      prompt:
        parts.length === 0
          ? vscode.l10n.t('The title of the first new item')
          : vscode.l10n.t('The title of new item {0}; empty to finish', parts.length + 1),
    });
    if (title === undefined) return;
    if (title.trim() === '') break;
    const taken = parts.map((part) => part.id);
    parts.push({ id: mintId(context.store, picked.loaded.plan, taken), title: title.trim() });
  }
  if (parts.length === 0) return;
  const outcome = await carryOut(context, vscode.l10n.t('Split {0}', plain(id)), [
    { kind: 'split', ref: refOf(picked), parts },
  ]);
  if (!outcome.ok) return warn(outcome.why);
  await revealItem(context, picked.item.file, parts[0]?.id ?? id);
}
