import * as vscode from 'vscode';
import { addCard } from '../../../core/board/addCard.ts';
import type { BoardSource } from '../../../core/board/board.ts';
import { moveIntents } from '../../../core/board/moveCards.ts';
import { quickAddMessage } from '../../../core/exchange/quickAddProblem.ts';
import { plain } from '../../../core/present/plain.ts';
import { refusalMessage } from '../../../core/text/refusal.ts';
import type { FromBoard } from '../../../messages/fromBoard.ts';
import { mintId } from '../../commands/mintId.ts';
import { labelItems } from '../../commands/pickItems.ts';
import { fileForItems } from '../../commands/pickPlan.ts';
import { emailFor } from '../../commands/quickAddItem.ts';
import type { Context } from '../../context.ts';
import { carryOut } from '../../edits/carryOut.ts';
import { translate } from '../../log.ts';
import { refuseInPast } from '../../views/pastPlans.ts';
import type { ItemRow } from '../../views/planNode.ts';
import { brokenText } from './boardFrame.ts';
import type { BoardPage, Told } from './boardPage.ts';
import { coreOptions, type Projection, rowOfCard } from './boardProjection.ts';

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
  const { keys, column, lane, place } = message;
  const seen = board.toldAs(message.version);
  const after = place?.after;
  const rows = seen && sameCards(seen, shown, after == null ? keys : [...keys, after]);
  if (!rows) return { why: changedMeanwhile() };
  const folders = rows.map(({ loaded }) => loaded.plan.folder);
  const problem = brokenText(
    shown.plans.filter(({ loaded }) => folders.includes(loaded.plan.folder)),
    context.store,
  );
  if (problem !== undefined) return { why: problem };
  const move = { keys, column, ...(lane && { lane }), ...(place && { place }) };
  const moved = moveIntents(shown.sources, seen.board, coreOptions(seen.options), move, shown.context);
  if (!moved.ok) return { why: sentence(refusalMessage(moved.refusal, translate)) };
  const items = rows.slice(0, keys.length);
  const isThere = items.every(({ item }) => item.values.status === column);
  const what = isThere ? vscode.l10n.t('Rank') : vscode.l10n.t('Move to {0}', column);
  const outcome = await carryOut(context, labelItems(what, items), moved.intents);
  await tell(context, board);
  return outcome.ok ? {} : { why: sentence(outcome.why) };
}

/** Adds the item that a line describes to the plan that is meant, or the first that has the column. */
export async function addToBoard(context: Context, board: BoardPage, message: Message<'add'>): Promise<Answer> {
  const shown = await ready(context, board);
  if (typeof shown === 'string') return { why: shown };
  const { text, column, lane } = message;
  const isMeant = ({ plan }: BoardSource): boolean =>
    message.plan === undefined ? plan.statuses.has(column) : plan.folder === message.plan;
  const index = shown.sources.findIndex(isMeant);
  const good = shown.plans[index];
  if (!good) return { why: changedMeanwhile() };
  const problem = brokenText([good], context.store);
  if (problem !== undefined) return { why: problem };
  const { loaded } = good;
  const id = mintId(context.store, loaded.plan);
  const place = { column, ...(lane !== undefined && { lane }) };
  const card = { line: text, plan: index, id, file: fileForItems(loaded.plan), ...place };
  const email = await emailFor(context, loaded);
  const known = email === undefined ? shown.context : { ...shown.context, email };
  const added = addCard(shown.sources, coreOptions(shown.options), card, known);
  if (!added.ok) {
    const why =
      'problem' in added ? quickAddMessage(added.problem, translate) : refusalMessage(added.refusal, translate);
    return { why: sentence(why) };
  }
  const outcome = await carryOut(context, `${vscode.l10n.t('Quick add')}: ${id}`, added.intents);
  await tell(context, board);
  return outcome.ok ? { key: id } : { why: sentence(outcome.why) };
}

/** What the page shows by now, where it can be changed; else why not. */
async function ready(context: Context, board: BoardPage): Promise<Projection | string> {
  if (refuseInPast(context.shown)) return vscode.l10n.t('The board shows the past, which cannot be changed.');
  if (board.options.standUp !== undefined) return vscode.l10n.t('End the stand-up first: its columns are no statuses.');
  await context.store.settle();
  board.update();
  return board.shown ?? changedMeanwhile();
}

/** The items of cards that the user saw, where the board still means the same by them. */
function sameCards(seen: Told, shown: Projection, keys: readonly string[]): ItemRow[] | undefined {
  const rows: ItemRow[] = [];
  for (const key of keys) {
    const before = seen.board.cards.get(key);
    const now = rowOfCard(shown, key);
    const isSame = before?.id === shown.board.cards.get(key)?.id;
    if (!before || !now || !isSame || seen.folders[before.plan] !== now.loaded.plan.folder) return undefined;
    rows.push(now);
  }
  return rows;
}

/** Has the page show what was done before it hears of it, so that nothing jumps back meanwhile. */
export async function tell({ store }: Context, board: BoardPage): Promise<void> {
  await store.settle();
  board.update();
}

function sentence(text: string): string {
  return plain(text, 600);
}

function changedMeanwhile(): string {
  return vscode.l10n.t('The board has changed since, and a card is not what it was. Look at it and try again.');
}
