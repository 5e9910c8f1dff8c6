import * as vscode from 'vscode';
import { isWork } from '../../core/model/work.ts';
import { plainWithoutLinks } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
import type { BoardPage } from '../pages/board/boardPage.ts';
import { nameItems, type PickedItem, pickItems } from './pickItems.ts';

/** Selects the cards of items on an open board that is of their plans, else on a new one of all plans. */
export async function showOnBoard(context: Context, ...args: unknown[]): Promise<void> {
  const items = await pickItems(context, args);
  const [first] = items ?? [];
  if (!items || !first) return;
  const { plans } = context.boards.open.find((board) => isOf(board, items))?.options ?? {};
  const board = await context.boards.show({ plans });
  await board.heard();
  if (board.select(items.map(rowOf), true)) return;
  const sentence = vscode.l10n.t(
    'The board does not show {0}: its filter or another of its choices leaves that out.',
    nameItems(items),
  );
  const change = vscode.l10n.t('Show It');
  if ((await vscode.window.showInformationMessage(plainWithoutLinks(sentence), change)) !== change) return;
  const withParents = board.options.withParents || items.some(({ loaded, item }) => !isWork(loaded.plan, item));
  await board.change({ filter: '', iteration: undefined, standUp: undefined, withParents });
  board.select(items.map(rowOf), true);
}

function isOf({ options: { plans } }: BoardPage, items: readonly PickedItem[]): boolean {
  return items.every(({ loaded }) => plans?.includes(loaded.plan.folder) ?? true);
}

function rowOf({ loaded, item }: PickedItem) {
  return { kind: 'item', loaded, item, parent: undefined } as const;
}
