import * as vscode from 'vscode';
import type { FromBoard } from '../../../messages/fromBoard.ts';
import { itemNow } from '../../commands/pickItems.ts';
import { revertEdit } from '../../commands/revertEdit.ts';
import type { Context } from '../../context.ts';
import { atTheEdge } from '../../log.ts';
import { refuseInPast } from '../../views/pastPlans.ts';
import { type Answer, addToBoard, moveCards, tell } from './boardEdits.ts';
import type { BoardPage } from './boardPage.ts';
import { openBeside } from './textBeside.ts';

/** Does what a page says. */
export async function followMessage(context: Context, board: BoardPage, message: FromBoard): Promise<void> {
  switch (message.kind) {
    case 'ready':
      return board.start(message.options);
    case 'options':
      return board.takeOptions(message.options);
    case 'move':
      return answer(context, board, message.request, () => moveCards(context, board, message));
    case 'add':
      return answer(context, board, message.request, () => addToBoard(context, board, message));
    case 'open':
      return openCard(context, board, message.key, message.keep);
    case 'select':
      return board.takeSelection(message.keys);
    case 'undo':
    case 'redo':
      return answer(context, board, message.request, () => revertFor(context, board, message.kind));
    case 'showProblem':
      return showProblem(board);
    case 'fault':
      // The log has it.
      return;
  }
}

/** Does what a page waits for, and tells it what became of it, whatever that is. */
async function answer({ log }: Context, board: BoardPage, request: number, work: () => Promise<Answer>): Promise<void> {
  const failed: Answer = { why: vscode.l10n.t('That could not be done. The log says more.') };
  const { why, key } = (await atTheEdge(log, 'board', work)) ?? failed;
  board.page.send({ kind: 'answer', request, why, key });
}

async function revertFor(context: Context, board: BoardPage, direction: 'undo' | 'redo'): Promise<Answer> {
  if (refuseInPast(context.shown)) return {};
  // It says by itself what it did, or why not.
  await revertEdit(context, direction);
  await tell(context, board);
  return {};
}

async function openCard(context: Context, board: BoardPage, key: string, keep: boolean): Promise<void> {
  await context.store.settle();
  const [row] = board.rowsOf([key]);
  const item = row && itemNow(context, row)?.item;
  if (item) await openBeside(board.page.panel.viewColumn, item, keep);
}

/** Opens the text at what keeps it from being read. */
async function showProblem({ shown }: BoardPage): Promise<void> {
  const problem = shown?.plans.find(({ broken }) => broken)?.broken;
  if (!problem) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(problem.file));
  const place = document.positionAt(problem.range.start);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(place, place) });
}
