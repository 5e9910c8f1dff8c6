import * as vscode from 'vscode';
import { termFor } from '../../core/methods/terms.ts';
import type { Iteration } from '../../core/model/iterations.ts';
import { iterationDays, phaseText } from '../../core/present/iterationText.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import { openIterations } from '../../core/query/iterationPlan.ts';
import type { Context } from '../context.ts';
import { carryOut } from '../edits/carryOut.ts';
import { translate, warn } from '../log.ts';
import { planName } from '../plans/planName.ts';
import { today } from '../today.ts';
import { nameItems, pickItems } from './pickItems.ts';
import { isPlannedFor, planFor } from './planFor.ts';

/** Asks for the iteration that items are to be planned for, or takes them out of theirs: by the keyboard what a drag does. */
export async function moveToIteration(context: Context, ...args: unknown[]): Promise<void> {
  const items = await pickItems(context, args);
  const [first] = items ?? [];
  if (!items || !first) return;
  const { plan } = first.loaded;
  if (items.some(({ loaded }) => loaded.plan !== plan)) {
    return warn(vscode.l10n.t('Items of several plans cannot go into one iteration.'));
  }
  const iterations = openIterations(plan, today());
  const isPlanned = items.some(({ item }) => item.values.iteration !== undefined);
  if (iterations.length === 0 && !isPlanned) {
    return warn(
      vscode.l10n.t(
        '{0} has no iteration that is not over. Add "iterations" or a "cadence" to its plan.yaml.',
        planName(first.loaded),
      ),
    );
  }
  const choices = [
    ...iterations.map(({ iteration, phase }) => ({
      label: plainWithoutIcons(iteration.name),
      description: [
        items.every(isPlannedFor(iteration, items)) ? vscode.l10n.t('planned') : '',
        phaseText(phase, translate),
        iterationDays(iteration),
      ]
        .filter((part) => part !== '')
        .join(' · '),
      detail: plainWithoutIcons(iteration.goal ?? ''),
      iteration: iteration as Iteration | null,
    })),
    ...(isPlanned ? [{ label: vscode.l10n.t('No {0}', termFor(plan, 'iteration', translate)), iteration: null }] : []),
  ];
  const choice = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Move to {0}: {1}', termFor(plan, 'iteration', translate), nameItems(items)),
    placeHolder: vscode.l10n.t('The iteration that it is planned for'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!choice) return;
  const { label, intents } = planFor(choice.iteration, items);
  const outcome = await carryOut(context, label, intents);
  if (!outcome.ok) warn(outcome.why);
}
