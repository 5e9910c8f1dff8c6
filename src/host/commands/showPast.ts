import * as vscode from 'vscode';
import { pickState } from '../compare/pickState.ts';
import { stateName } from '../compare/shownState.ts';
import type { Context } from '../context.ts';
import { warn } from '../log.ts';
import { PLAN_VIEW } from '../manifest/viewTable.ts';
import { pickPlan } from './pickPlan.ts';

/** Shows the plans in all views as they were at a revision that the user chooses, of the repository of one of them. */
export async function showPast(context: Context): Promise<void> {
  const loaded = await pickPlan(context);
  if (!loaded) return;
  const title = vscode.l10n.t('Show the plan as of which state?');
  const state = await pickState(context, loaded.folder.fsPath, { title, others: [] });
  if (state?.kind !== 'revision') return;
  const problem = await context.shown.show(state.revision, stateName(state));
  if (problem === undefined) await vscode.commands.executeCommand(`${PLAN_VIEW}.focus`);
  else warn(problem);
}
