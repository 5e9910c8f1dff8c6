import * as vscode from 'vscode';
import type { Item } from '../../core/model/item.ts';
import type { Plan } from '../../core/model/plan.ts';
import { backlogOf } from '../../core/query/backlog.ts';
import type { Context } from '../context.ts';
import { carryOut } from '../edits/carryOut.ts';
import { warn } from '../log.ts';
import { labelItems, type PickedItem, pickItems } from './pickItems.ts';

/** Where items go among those of their priority. */
export type RankMove = 'up' | 'down' | 'top';

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
  const after = placeFor(band, items, move);
  if (after === undefined) return;
  const ordered = band.filter((item) => items.some((picked) => picked.item === item));
  const outcome = await carryOut(context, labelItems(vscode.l10n.t('Rank'), items), [
    { kind: 'rank', folder: plan.folder, ids: ordered.map(({ id }) => id), after },
  ]);
  if (!outcome.ok) warn(outcome.why);
}

function bandOf(plan: Plan, priority: string | undefined): Item[] {
  return (backlogOf(plan).find((band) => band.priority === priority)?.items ?? []).map(({ item }) => item);
}

/** The id of the item behind which they go, null for the top; undefined where they are there already. */
function placeFor(band: readonly Item[], items: readonly PickedItem[], move: RankMove): string | null | undefined {
  const isMoved = (item: Item): boolean => items.some((picked) => picked.item === item);
  const others = band.filter((item) => !isMoved(item));
  const firstMoved = band.findIndex(isMoved);
  // How many of the others stand before the first of them.
  const place = band.slice(0, firstMoved).length;
  const isTogether = items.length === 1 || band.slice(firstMoved, firstMoved + items.length).every(isMoved);
  if (move !== 'down') {
    if (place === 0 && isTogether) return undefined;
    return move === 'top' || place <= 1 ? null : (others[place - 2]?.id ?? null);
  }
  const next = others[place];
  return next?.id ?? (isTogether ? undefined : (others.at(-1)?.id ?? null));
}
