import * as vscode from 'vscode';
import type { Item } from '../../core/model/item.ts';
import type { Plan } from '../../core/model/plan.ts';
import { backlogOf } from '../../core/query/backlog.ts';
import { sortItems } from '../../core/query/sortItems.ts';
import type { Context } from '../context.ts';
import { carryOut } from '../edits/carryOut.ts';
import { warn } from '../log.ts';
import { labelItems, pickItems } from './pickItems.ts';
import { placeFor, type RankMove } from './placeFor.ts';

/** Ranks items one place up or down in the backlog, or at the top of their priority: by the keyboard what a drag does. */
export async function rankItems(context: Context, move: RankMove, ...args: unknown[]): Promise<void> {
  const items = await pickItems(context, args);
  const [first] = items ?? [];
  if (!items || !first) return;
  const { plan } = first.loaded;
  const { priority } = first.item.values;
  if (items.some(({ loaded, item }) => loaded.plan !== plan || item.values.priority !== priority)) {
    return warn(vscode.l10n.t('Items of several priorities or plans cannot be ranked together.'));
  }
  const band = bandOf(plan, priority);
  if (!items.every(({ item }) => band.includes(item))) {
    return warn(vscode.l10n.t('Only open work is ranked: nothing that is done, or has others below it.'));
  }
  const ordered = band.filter((item) => items.some((picked) => picked.item === item));
  const after = placeFor(band, ordered, move);
  if (after === undefined) return;
  const outcome = await carryOut(context, labelItems(vscode.l10n.t('Rank'), items), [
    { kind: 'rank', folder: plan.folder, ids: ordered.map(({ id }) => id), after: after?.id ?? null },
  ]);
  if (!outcome.ok) warn(outcome.why);
}

function bandOf(plan: Plan, priority: string | undefined): Item[] {
  return sortItems(plan, backlogOf(plan).find((band) => band.priority === priority)?.items ?? []);
}
