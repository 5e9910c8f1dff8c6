import * as vscode from 'vscode';
import { type BoardOptions, USUAL_BOARD } from '../../../messages/boardOptions.ts';
import type { Log } from '../../log.ts';
import { BOARD_PAGE } from '../../manifest/pageTable.ts';
import { type Panel, pageOptions } from '../page.ts';
import { titleOf } from './boardFrame.ts';
import { BoardPage } from './boardPage.ts';
import type { BoardParts } from './boardProjection.ts';

export function createPanel(extension: vscode.Uri): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(BOARD_PAGE, vscode.l10n.t('Board'), vscode.ViewColumn.Active, {
    ...pageOptions(extension),
    retainContextWhenHidden: false,
    enableFindWidget: false,
  });
}

/** Puts a board into a panel, whose title and icon it has. @param options what it shows first, where its page remembers nothing */
export function boardIn(
  panel: Panel,
  options: Partial<BoardOptions>,
  parts: BoardParts,
  extension: vscode.Uri,
  log: Log,
): BoardPage {
  const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(extension, 'media', `board-${theme}.svg`);
  panel.iconPath = { light: icon('light'), dark: icon('dark') };
  const board = new BoardPage(panel, { ...USUAL_BOARD, ...options }, parts, extension, log);
  board.onDidProject(() => {
    const title = titleOf(board.shown?.plans.map(({ loaded }) => loaded) ?? []);
    panel.title = title === '' ? vscode.l10n.t('Board') : vscode.l10n.t('Board: {0}', title);
  });
  return board;
}
