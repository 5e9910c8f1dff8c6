import * as vscode from 'vscode';
import { plain, plainWithoutIcons } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
import { warn } from '../log.ts';
import { today } from '../today.ts';
import { askForText } from './askForText.ts';
import { decider } from './decider.ts';
import { type PickedEntry, pickEntries } from './pickEntries.ts';
import { setEntries } from './setEntries.ts';

/** Asks what was decided and why, and notes both with today's date. */
export async function recordDecision(context: Context, ...args: unknown[]): Promise<void> {
  const [decision] =
    (await pickEntries(context, args, {
      section: 'decisions',
      title: vscode.l10n.t('Which decision?'),
      isMeant: ({ values }) => values.decided === undefined,
      nameOf: ({ values }) => values.title,
    })) ?? [];
  if (!decision) return;
  const { entry, loaded } = decision;
  if (entry.values.decided !== undefined) {
    return warn(vscode.l10n.t('{0} was decided on {1}.', entry.id, entry.values.decided));
  }
  const chosen = await askWhat(entry);
  if (chosen === undefined) return;
  const because = await askForText(
    plain(entry.values.title ?? entry.id, 60),
    vscode.l10n.t('Why? Those who come later will want to know.'),
    vscode.l10n.t('A decision needs a reason.'),
  );
  if (because === undefined) return;
  const fields = { decided: today(), ...decider(context, loaded), chosen, because };
  await setEntries(context, vscode.l10n.t('Decide'), 'decisions', [decision], fields);
}

/** One of the options, or another text. */
async function askWhat({ id, values }: PickedEntry<'decisions'>['entry']): Promise<string | undefined> {
  const title = plain(values.title ?? id, 60);
  const options = (values.options ?? []).map((option) => ({
    label: plainWithoutIcons(option.title),
    chosen: option.title,
  }));
  const other = { label: vscode.l10n.t('Something else…'), chosen: undefined };
  const choice = options.length === 0 ? other : await vscode.window.showQuickPick([...options, other], { title });
  if (choice !== other) return choice?.chosen;
  return askForText(title, vscode.l10n.t('What was decided?'), vscode.l10n.t('Say what was decided.'));
}
