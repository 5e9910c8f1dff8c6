import * as vscode from 'vscode';
import { plainWithoutIcons, plainWithoutLinks } from '../../core/present/plain.ts';
import { filterProblemMessage } from '../../core/query/filter/filterProblem.ts';
import type { Context } from '../context.ts';
import { translate, warn } from '../log.ts';
import { queryOf } from '../views/planArrangement.ts';
import { arrangePlan } from './arrangePlan.ts';

/** Asks for a filter, which leaves the items that it is true of in the Plan view; an empty one leaves all. */
export async function filterPlan(context: Context, argument?: unknown): Promise<void> {
  await context.store.settle();
  const given = typeof argument === 'string' ? argument : await askForFilter(context);
  if (given === undefined) return;
  const filter = given.trim();
  const problem = problemOf(context, filter);
  if (problem !== undefined) return warn(problem);
  await arrangePlan(context, { filter });
}

function askForFilter(context: Context): Thenable<string | undefined> {
  const { filter } = context.tree.arrangement;
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Filter the plan'),
    value: filter,
    prompt: vscode.l10n.t(
      'Such as "status:doing assignee:me", "due<=+7d" or words of a title. Empty to show all items.',
    ),
    placeHolder: 'open assignee:me -waiting',
    validateInput: (value) => {
      const problem = problemOf(context, value);
      return problem === undefined ? undefined : plainWithoutLinks(plainWithoutIcons(problem));
    },
  });
}

/** Why a filter cannot be used; one that some plan understands can be. */
function problemOf({ store, user }: Context, filter: string): string | undefined {
  const problems = store.plans.map(
    (loaded) => queryOf({ filter, sort: '' }, loaded.plan, user.emailIn(loaded)).problem,
  );
  const [first] = problems;
  return first && problems.every((problem) => problem !== undefined)
    ? filterProblemMessage(first, translate)
    : undefined;
}
