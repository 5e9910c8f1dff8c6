import * as vscode from 'vscode';
import type { Intent } from '../../core/intents/intent.ts';
import type { Context } from '../context.ts';
import { carryOut } from '../edits/carryOut.ts';
import { warn } from '../log.ts';
import { mintId } from './mintId.ts';
import { labelItems, pickItems } from './pickItems.ts';
import { refOf } from './refOf.ts';
import { revealItem } from './revealItem.ts';

/** Adds a copy of each item behind it, as something that is not begun. */
export async function duplicateItem(context: Context, ...args: unknown[]): Promise<void> {
  const items = await pickItems(context, args);
  if (!items || items.length === 0) return;
  const ids: string[] = [];
  const intents = items.map((picked): Intent => {
    const newId = mintId(context.store, picked.loaded.plan, ids);
    ids.push(newId);
    return { kind: 'duplicate', ref: refOf(picked), newId };
  });
  const outcome = await carryOut(context, labelItems(vscode.l10n.t('Duplicate'), items), intents);
  if (!outcome.ok) return warn(outcome.why);
  const [first] = items;
  if (first && ids[0] !== undefined) await revealItem(context, first.item.file, ids[0]);
}
