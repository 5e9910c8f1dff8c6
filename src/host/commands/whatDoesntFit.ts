import * as vscode from 'vscode';
import { type Iteration, iterationNamed } from '../../core/model/iterations.ts';
import { iterationDays, phaseText } from '../../core/present/iterationText.ts';
import { plain, plainWithoutIcons } from '../../core/present/plain.ts';
import { openIterations, plannedIterations } from '../../core/query/iterationPlan.ts';
import { fitOf, type Misfit } from '../../core/schedule/misfits.ts';
import type { Context } from '../context.ts';
import { carryOut } from '../edits/carryOut.ts';
import { translate, warn } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { planName } from '../plans/planName.ts';
import { today } from '../today.ts';
import { isIterationRow } from '../views/rows/row.ts';
import { EditorPreview } from './editorPreview.ts';
import { pickPlan } from './pickPlan.ts';
import { planFor } from './planFor.ts';

interface Entry extends vscode.QuickPickItem {
  readonly misfit: Misfit;
}

/** Items to move, or one to go to. */
type Answer = { readonly moved: readonly Misfit[] } | { readonly shown: Misfit };

/**
 * Shows what is planned for an iteration and will be done after its end, and why; what is ticked goes to the next one.
 * From a menu it is for the iteration of the row, else for one that the user chooses.
 */
export async function whatDoesntFit(context: Context, row?: unknown): Promise<void> {
  await context.store.settle();
  const asked = isIterationRow(row) ? iterationOf(context, row.iteration) : await pickIteration(context);
  if (!asked) return;
  const { loaded, iteration } = asked;
  const name = plain(iteration.name);
  if (iteration.to === undefined) {
    return warn(vscode.l10n.t('{0} has no days, so that everything fits. Give it "dates".', name));
  }
  const scheduled = await context.schedules.read(loaded);
  // A plan that cannot be read by now is scheduled as it was.
  const plan = scheduled?.schedule.compiled.input.plans.find(({ folder }) => folder === loaded.plan.folder);
  if (!scheduled || !plan) return;
  const { misfits, last } = fitOf(scheduled.schedule, plan, iteration, translate);
  if (misfits.length === 0) {
    const fits =
      last === undefined
        ? vscode.l10n.t('Nothing open is planned for {0}.', name)
        : vscode.l10n.t('All of {0} fits: it ends on {1}, and the last is done on {2}.', name, iteration.to, last);
    return void vscode.window.showInformationMessage(fits);
  }
  const next = iterationAfter(loaded, iteration);
  const answer = await ask(iteration, next, misfits);
  if (!answer) return;
  if ('shown' in answer) return new EditorPreview().keep(answer.shown.item);
  if (!next || answer.moved.length === 0) return;
  const { label, intents } = planFor(
    next,
    answer.moved.map(({ item }) => ({ loaded, item })),
  );
  const outcome = await carryOut(context, label, intents);
  if (!outcome.ok) warn(outcome.why);
}

interface AskedIteration {
  readonly loaded: LoadedPlan;
  readonly iteration: Iteration;
}

function iterationOf(
  { store }: Context,
  { folder, id }: { readonly folder: string; readonly id: string },
): AskedIteration | undefined {
  const loaded = store.plans.find(({ plan }) => plan.folder === folder);
  const iteration = loaded && iterationNamed(loaded.plan, id);
  return iteration && { loaded, iteration };
}

/** The one iteration that has open work, or the one that the user chooses of several. */
async function pickIteration(context: Context): Promise<AskedIteration | undefined> {
  const loaded = await pickPlan(context);
  if (!loaded) return undefined;
  const planned = plannedIterations(loaded.plan, today()).filter(({ items }) => items.length > 0);
  if (planned.length === 0) {
    warn(vscode.l10n.t('Nothing open is planned for an iteration of {0}.', planName(loaded)));
    return undefined;
  }
  const choices = planned.map(({ iteration, phase }) => ({
    label: plainWithoutIcons(iteration.name),
    description: [phaseText(phase, translate), iterationDays(iteration)].filter((part) => part !== '').join(' · '),
    iteration,
  }));
  const choice =
    choices.length === 1
      ? choices[0]
      : await vscode.window.showQuickPick(choices, { title: vscode.l10n.t("What doesn't fit in which iteration?") });
  return choice && { loaded, iteration: choice.iteration };
}

/** The nearest iteration that begins after the end of another one. */
function iterationAfter({ plan }: LoadedPlan, { to = '' }: Iteration): Iteration | undefined {
  const open = openIterations(plan, today()).map(({ iteration }) => iteration);
  return open.find(({ from }) => from !== undefined && from > to);
}

/** Without a next iteration, nothing can be ticked: what is chosen is gone to. */
async function ask(
  { name, to = '' }: Iteration,
  next: Iteration | undefined,
  misfits: readonly Misfit[],
): Promise<Answer | undefined> {
  const pick = vscode.window.createQuickPick<Entry>();
  const goTo: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('go-to-file'),
    tooltip: vscode.l10n.t('Go to Item'),
  };
  pick.title = plain(vscode.l10n.t("What doesn't fit in {0}, which ends on {1}", name, to));
  pick.placeholder = plain(
    next
      ? vscode.l10n.t('Tick what is to go to {0}', next.name)
      : vscode.l10n.t('No iteration comes after it. Choose an item to go to'),
  );
  pick.canSelectMany = next !== undefined;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = misfits.map((misfit) => ({
    label: plainWithoutIcons(misfit.item.values.title ?? misfit.item.id),
    description: plainWithoutIcons(misfit.item.id),
    detail: plainWithoutIcons(vscode.l10n.t('done on {0}: {1}', misfit.date, misfit.why)),
    buttons: next ? [goTo] : [],
    misfit,
  }));
  try {
    return await new Promise((resolve) => {
      pick.onDidTriggerItemButton(({ item: { misfit } }) => resolve({ shown: misfit }));
      pick.onDidAccept(() => {
        const [active] = pick.activeItems;
        if (next) resolve({ moved: pick.selectedItems.map(({ misfit }) => misfit) });
        else if (active) resolve({ shown: active.misfit });
      });
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}
