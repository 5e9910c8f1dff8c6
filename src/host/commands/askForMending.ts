import * as vscode from 'vscode';
import { referrersOfAll } from '../../core/intents/deleteEntries.ts';
import type { EntryRef, Mending } from '../../core/intents/intent.ts';
import { plain } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
import { scopeOf } from '../edits/carryOut.ts';

/** How many of those that refer to what is deleted are named. */
const SHOWN = 8;

/**
 * Where others refer to what is to be deleted, asks what is to become of that. Undefined when asked in vain.
 * @param what is deleted, in a few words
 */
export async function askForMending(
  { store }: Pick<Context, 'store'>,
  refs: readonly EntryRef[],
  what: string,
): Promise<Mending | undefined> {
  const referrers = referrersOfAll(scopeOf(store), refs);
  if (referrers.length === 0) return 'refuse';
  const names = [...new Set(referrers.map(({ id, field }) => `${plain(id, 40)} (${plain(field, 40)})`))];
  const more = names.length > SHOWN ? [vscode.l10n.t('and {0} more', names.length - SHOWN)] : [];
  const mend = vscode.l10n.t('Delete, and Mend References');
  const keep = vscode.l10n.t('Delete Only');
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t('Others refer to {0}.', what),
    {
      modal: true,
      detail: `${[...names.slice(0, SHOWN), ...more].join('\n')}\n\n${vscode.l10n.t('Mending takes the references out; children move up to the parent of what goes.')}`,
    },
    mend,
    keep,
  );
  if (choice === undefined) return undefined;
  return choice === mend ? 'remove' : 'keep';
}
