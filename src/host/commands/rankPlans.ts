import * as vscode from 'vscode';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
import { type RankedPlan, rankInPortfolio, siblingsIn } from '../edits/rankInPortfolio.ts';
import { warn } from '../log.ts';
import { type Row, rankedPlace } from '../views/rows/row.ts';
import { selectedRows } from './pickItems.ts';
import { placeFor, type RankMove } from './placeFor.ts';

/** Ranks plans one place up or down in their programme, or at its top: by the keyboard what a drag does. */
export async function rankPlans(context: Context, move: RankMove, ...args: unknown[]): Promise<void> {
  await context.store.settle();
  const plans = await pickPlans(context, args);
  const [first] = plans ?? [];
  if (!plans || !first) return;
  const { portfolio, programme } = first;
  if (plans.some((plan) => plan.portfolio !== portfolio || plan.programme !== programme)) {
    return warn(vscode.l10n.t('Plans of several programmes cannot be ranked together.'));
  }
  const ordered = siblingsIn(context.store, first).flatMap((id) => plans.find(({ plan }) => plan === id) ?? []);
  await rankInPortfolio(context, ordered, first, (siblings) =>
    placeFor(
      siblings,
      ordered.map(({ plan }) => plan),
      move,
    ),
  );
}

/** The plans that a command is for: the rows that it was chosen on, else those selected, else one that is asked for. */
async function pickPlans(
  context: Context,
  [row, selection]: readonly unknown[],
): Promise<readonly RankedPlan[] | undefined> {
  const plansOf = (rows: readonly unknown[]): RankedPlan[] =>
    rows.flatMap((one) => planOf(Object(one) as { readonly ranked?: unknown }) ?? []);
  const chosen = plansOf(Array.isArray(selection) && selection.length > 0 ? selection : [row]);
  if (chosen.length > 0) return chosen;
  const selected = plansOf(selectedRows());
  return selected.length > 0 ? selected : askForPlan(context);
}

function planOf({ ranked }: { readonly ranked?: unknown }): RankedPlan | undefined {
  const place = rankedPlace(ranked);
  return place?.plan === undefined ? undefined : { ...place, plan: place.plan };
}

async function askForPlan({ sidebar }: Context): Promise<readonly RankedPlan[] | undefined> {
  const { tree } = sidebar['plandeck.portfolio'];
  const rows = tree.rowsOf().flatMap((row) => (planOf(row) ? [row] : tree.rowsOf(row)));
  const choices = rows.flatMap((row: Row) => {
    const [plan, label] = [planOf(row), row.treeItem().label];
    return plan ? [{ label: plainWithoutIcons(typeof label === 'string' ? label : (label?.label ?? '')), plan }] : [];
  });
  const choice = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Which plan?') });
  return choice && [choice.plan];
}
