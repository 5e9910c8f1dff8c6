import * as vscode from 'vscode';
import type { FromBoard } from '../../../messages/fromBoard.ts';
import { itemNow } from '../../commands/pickItems.ts';
import { revertEdit } from '../../commands/revertEdit.ts';
import type { Context } from '../../context.ts';
import { refuseInPast } from '../../views/pastPlans.ts';
import { type Answer, addToBoard, moveCards, tellBoard } from './boardEdits.ts';
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
      return answer(board, message.request, () => moveCards(context, board, message));
    case 'add':
      return answer(board, message.request, () => addToBoard(context, board, message));
    case 'open':
      return openCard(context, board, message.key, message.keep);
    case 'select':
      return board.takeSelection(message.keys);
    case 'undo':
    case 'redo':
      return answer(board, message.request, () => revert(context, board, message.kind));
    case 'showProblem':
      return showProblem(board);
    case 'fault':
      // The log has it.
      return;
  }
}

/** Answers a request in any case: the page asks for nothing more until then. */
async function answer(board: BoardPage, request: number, carryOut: () => Promise<Answer>): Promise<void> {
  let came: Answer = { why: vscode.l10n.t('That could not be finished. The log says more.') };
  try {
    came = await carryOut();
  } finally {
    board.page.send({ kind: 'answer', request, why: came.why, key: came.key });
  }
}

/** What cannot be reverted is said by VS Code, as it is wherever that is asked for. */
async function revert(context: Context, board: BoardPage, kind: 'undo' | 'redo'): Promise<Answer> {
  if (refuseInPast(context.shown)) return {};
  await revertEdit(context, kind);
  await tellBoard(context, board);
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
