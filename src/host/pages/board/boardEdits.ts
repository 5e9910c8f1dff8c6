import * as vscode from 'vscode';
import { moveIntents } from '../../../core/board/moveCards.ts';
import { plain } from '../../../core/present/plain.ts';
import { refusalMessage } from '../../../core/text/refusal.ts';
import type { FromBoard } from '../../../messages/fromBoard.ts';
import { labelItems } from '../../commands/pickItems.ts';
import type { Context } from '../../context.ts';
import { carryOut } from '../../edits/carryOut.ts';
import { translate } from '../../log.ts';
import { refuseInPast } from '../../views/pastPlans.ts';
import type { ItemRow } from '../../views/planNode.ts';
import { brokenText } from './boardFrame.ts';
import type { BoardPage, Told } from './boardPage.ts';
import { boardOptions, type Projection, rowOfCard } from './boardProjection.ts';

type Message<Kind extends FromBoard['kind']> = Extract<FromBoard, { readonly kind: Kind }>;

/** What became of what the page asked for. */
export interface Answer {
  /** Why it was not done, as a sentence. */
  readonly why?: string;
  /** The card that came of it. */
  readonly key?: string;
}

/** Carries out a move of cards. */
export async function moveCards(context: Context, board: BoardPage, message: Message<'move'>): Promise<Answer> {
  const shown = await ready(context, board);
  if (typeof shown === 'string') return { why: shown };
  const seen = board.toldAs(message.version);
  const after = message.place?.after;
  const rows = seen && sameCards(seen, shown, after == null ? message.keys : [...message.keys, after]);
  if (!rows) return { why: changedMeanwhile() };
  const broken = shown.plans.filter((one) => rows.some(({ loaded }) => loaded.plan.folder === one.loaded.plan.folder));
  const problem = brokenText(broken, context.store);
  if (problem !== undefined) return { why: problem };

  const { keys, column, lane, place } = message;
  const move = { keys, column, ...(lane && { lane }), ...(place && { place }) };
  const intents = moveIntents(shown.sources, shown.board, boardOptions(shown.options), move);
  if (!intents.ok) return { why: plain(refusalMessage(intents.refusal, translate)) };
  const moved = rows.slice(0, keys.length);
  const isThere = moved.every(({ item }) => item.values.status === column);
  const name = shown.board.columns.find(({ id }) => id === column)?.name ?? column;
  const what = isThere ? vscode.l10n.t('Rank') : vscode.l10n.t('Move to {0}', name);
  const outcome = await carryOut(context, labelItems(what, moved), intents.value);
  return told(context, board, outcome.ok ? undefined : outcome.why);
}

/** What the page shows by now, where it can be changed; else why not. */
async function ready(context: Context, board: BoardPage): Promise<Projection | string> {
  if (refuseInPast(context.shown)) return vscode.l10n.t('The board shows the past, which cannot be changed.');
  await context.store.settle();
  board.update();
  return board.shown ?? changedMeanwhile();
}

/** The items of cards that the user saw, where the board still means the same by them. */
function sameCards(seen: Told, shown: Projection, keys: readonly string[]): ItemRow[] | undefined {
  const rows: ItemRow[] = [];
  for (const key of keys) {
    const before = seen.cards.get(key);
    const now = rowOfCard(shown, key);
    const isSame = before?.id === shown.board.cards.get(key)?.id;
    if (!before || !now || !isSame || seen.folders[before.plan] !== now.loaded.plan.folder) return undefined;
    rows.push(now);
  }
  return rows;
}

/** Has the page show what was done before it hears of it, so that nothing jumps back meanwhile. */
async function told({ store }: Context, board: BoardPage, why: string | undefined): Promise<Answer> {
  await store.settle();
  board.update();
  return why === undefined ? {} : { why: plain(why, 600) };
}

function changedMeanwhile(): string {
  return vscode.l10n.t('The board has changed since, and a card is not what it was. Look at it and try again.');
}
