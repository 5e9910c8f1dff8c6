import * as vscode from 'vscode';
import type { Intent } from '../../core/intents/intent.ts';
import type { Plan } from '../../core/model/plan.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import { nameOfParty } from '../../core/query/nameOfParty.ts';
import type { Context } from '../context.ts';
import { carryOut, editFor } from '../edits/carryOut.ts';
import { warn } from '../log.ts';
import { today } from '../today.ts';
import { askForText } from './askForText.ts';
import { mintId } from './mintId.ts';
import { pickPlan } from './pickPlan.ts';

/** Asks what is wanted and who asks, and adds a request that was raised today. */
export async function raiseRequest(context: Context): Promise<void> {
  await context.store.settle();
  const loaded = await pickPlan(context);
  if (!loaded) return;
  const id = mintId(context.store, loaded.plan);
  const intents = (title: string, from: string | null): readonly Intent[] => [
    {
      kind: 'create',
      folder: loaded.plan.folder,
      section: 'requests',
      fields: { id, title, ...(from !== null && { from }), raised: today() },
    },
  ];
  const heading = vscode.l10n.t('Raise a request');
  // Nobody shall type for nothing.
  const unable = await context.editor.whyNot(() => editFor(context.store, intents(heading, null)));
  if (unable !== undefined) return warn(unable);
  const title = await askForText(
    heading,
    vscode.l10n.t('What is asked for?'),
    vscode.l10n.t('A request needs a title.'),
  );
  if (title === undefined) return;
  const from = await askWho(loaded.plan);
  if (from === undefined) return;
  const outcome = await carryOut(context, `${heading}: ${id}`, intents(title, from));
  if (!outcome.ok) warn(outcome.why);
}

/** Who asks: somebody whom the plan knows, or a name; null for nobody in particular. */
async function askWho(plan: Plan): Promise<string | null | undefined> {
  const ids = new Set([...plan.stakeholders.keys(), ...plan.people.keys(), ...plan.teams.keys()]);
  const other = { label: vscode.l10n.t('Somebody else…'), id: undefined };
  const choice = await vscode.window.showQuickPick(
    [
      ...[...ids].map((id) => ({
        label: plainWithoutIcons(nameOfParty(plan, id)),
        description: plainWithoutIcons(id),
        id,
      })),
      other,
      { label: vscode.l10n.t('Nobody in particular'), id: null },
    ],
    { title: vscode.l10n.t('Who asks?'), matchOnDescription: true },
  );
  if (choice !== other) return choice?.id;
  return askForText(vscode.l10n.t('Who asks?'), vscode.l10n.t('A name'), vscode.l10n.t('A name is needed.'));
}
