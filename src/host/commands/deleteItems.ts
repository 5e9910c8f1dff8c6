import * as vscode from 'vscode';
import { referrersOfAll } from '../../core/intents/deleteEntries.ts';
import type { Mending } from '../../core/intents/intent.ts';
import { plain } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
import { carryOut, scopeOf } from '../edits/carryOut.ts';
import { warn } from '../log.ts';
import { labelItems, nameItems, pickItems } from './pickItems.ts';
import { refOf } from './refOf.ts';

/** How many of those that refer to what is deleted are named. */
const SHOWN = 8;

/** Deletes items; where others refer to them, asks what is to become of that. Undo brings all of it back. */
export async function deleteItems(context: Context, ...args: unknown[]): Promise<void> {
  const items = await pickItems(context, args);
  if (!items || items.length === 0) return;
  const refs = items.map(refOf);
  const referrers = referrersOfAll(scopeOf(context.store), refs);
  let references: Mending = 'refuse';
  if (referrers.length > 0) {
    const names = [...new Set(referrers.map(({ id, field }) => `${plain(id, 40)} (${plain(field, 40)})`))];
    const more = names.length > SHOWN ? [vscode.l10n.t('and {0} more', names.length - SHOWN)] : [];
    const mend = vscode.l10n.t('Delete, and Mend References');
    const keep = vscode.l10n.t('Delete Only');
    const choice = await vscode.window.showWarningMessage(
      vscode.l10n.t('Others refer to {0}.', nameItems(items)),
      {
        modal: true,
        detail: `${[...names.slice(0, SHOWN), ...more].join('\n')}\n\n${vscode.l10n.t('Mending takes the references out; children move up to the parent of what goes.')}`,
      },
      mend,
      keep,
    );
    if (choice === undefined) return;
    references = choice === mend ? 'remove' : 'keep';
  }
  const label = labelItems(vscode.l10n.t('Delete'), items);
  const outcome = await carryOut(context, label, [{ kind: 'delete', refs, references }], references === 'keep');
  if (!outcome.ok) return warn(outcome.why);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Deleted {0}', nameItems(items).replaceAll('$(', '\\$(')), 4000);
}
