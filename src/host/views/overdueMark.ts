import * as vscode from 'vscode';

const SCHEME = 'plandeck-overdue';

/** What a row carries that is to be marked as overdue. It names nothing that could be opened. */
export const OVERDUE_URI = vscode.Uri.from({ scheme: SCHEME, path: '/' });

/** Marks overdue rows at their right end, which stays in sight where the view is narrow, and not by colour alone. */
export function markOverdue(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme }) =>
      scheme === SCHEME ? new vscode.FileDecoration('!', vscode.l10n.t('Overdue')) : undefined,
  });
}
