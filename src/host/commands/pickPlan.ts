import * as vscode from 'vscode';
import type { Plan } from '../../core/model/plan.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { planName } from '../plans/planName.ts';

/** The plan of the workspace; where there are several, the one that the user chooses. Undefined when asked in vain. */
export async function pickPlan({ store }: Pick<Context, 'store'>): Promise<LoadedPlan | undefined> {
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

/** The file for an item that belongs nowhere else: the first that has items and can be changed, else the first. */
export function fileForItems({ files }: Plan): string {
  const withItems = files.find(({ items, isReadOnly }) => items.length > 0 && !isReadOnly);
  return (withItems ?? files[0])?.file ?? '';
}
