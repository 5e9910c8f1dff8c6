import * as vscode from 'vscode';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { planName } from '../plans/planName.ts';

/** The only plan of the workspace, else the one that the user is asked for. */
export async function pickPlan({ store }: Context): Promise<LoadedPlan | undefined> {
  const choices = store.plans.map((loaded) => ({
    label: plainWithoutIcons(planName(loaded)),
    description: plainWithoutIcons(vscode.workspace.asRelativePath(loaded.folder)),
    loaded,
  }));
  const choice =
    choices.length === 1
      ? choices[0]
      : await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('In which plan?') });
  return choice?.loaded;
}
