import * as vscode from 'vscode';
import type { Intent } from '../../core/intents/intent.ts';
import type { FieldValue } from '../../core/text/writeValue.ts';
import type { Context } from '../context.ts';
import { carryOut } from '../edits/carryOut.ts';
import { warn } from '../log.ts';
import { today } from '../today.ts';
import { askForText } from './askForText.ts';
import { mintId } from './mintId.ts';
import { nameItems, pickItems } from './pickItems.ts';

/** Asks what might happen to items, how likely it is and how much it would matter, and adds the risk. */
export async function raiseRisk(context: Context, ...args: unknown[]): Promise<void> {
  const items = await pickItems(context, args);
  const loaded = items?.[0]?.loaded;
  if (!items || !loaded) return;
  const { folder } = loaded.plan;
  if (items.some((one) => one.loaded.plan.folder !== folder)) {
    return warn(vscode.l10n.t('A risk is about items of one plan.'));
  }
  const heading = vscode.l10n.t('Risk: {0}', nameItems(items));
  const risk = await askForText(heading, vscode.l10n.t('What might happen?'), vscode.l10n.t('A risk needs a title.'));
  if (risk === undefined) return;
  const probability = await askOnScale(vscode.l10n.t('How likely is it?'), [
    vscode.l10n.t('very unlikely'),
    vscode.l10n.t('unlikely'),
    vscode.l10n.t('possible'),
    vscode.l10n.t('likely'),
    vscode.l10n.t('almost certain'),
  ]);
  if (probability === undefined) return;
  const impact = await askOnScale(vscode.l10n.t('How much would it matter?'), [
    vscode.l10n.t('hardly'),
    vscode.l10n.t('a little'),
    vscode.l10n.t('noticeably'),
    vscode.l10n.t('a lot'),
    vscode.l10n.t('it would end the project'),
  ]);
  if (impact === undefined) return;
  const id = mintId(context.store, loaded.plan);
  const about = items.map(({ item }) => item.id);
  const fields: Record<string, FieldValue> = { id, risk, probability, impact, raised: today(), items: about };
  const intent: Intent = { kind: 'create', folder, section: 'raid', fields };
  const outcome = await carryOut(context, `${vscode.l10n.t('Raise a risk')}: ${id}`, [intent]);
  if (!outcome.ok) warn(outcome.why);
}

/** A step of a scale from 1, by what the steps mean. */
async function askOnScale(title: string, meanings: readonly string[]): Promise<number | undefined> {
  const choices = meanings.map((description, index) => ({ label: String(index + 1), description, step: index + 1 }));
  const choice = await vscode.window.showQuickPick(choices, { title, matchOnDescription: true });
  return choice?.step;
}
