import * as vscode from 'vscode';
import { plainWithoutLinks } from '../core/present/plain.ts';

/** The one log channel. */
export type Log = vscode.LogOutputChannel;

/** Runs what an event or a command asked for; a bug in it is logged and told, and ends nothing else. */
export async function atTheEdge<T>(log: Log, what: string, run: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    log.error(`${what}:`, error instanceof Error ? error : String(error));
    const show = vscode.l10n.t('Show Log');
    void vscode.window
      .showErrorMessage(vscode.l10n.t('Plandeck could not finish "{0}". The log says more.', what), show)
      .then((choice) => choice && log.show());
    return undefined;
  }
}

/** Tells the user a sentence that may quote the plan. */
export function warn(sentence: string): void {
  void vscode.window.showWarningMessage(plainWithoutLinks(sentence, 600));
}

/** The translator that the core's messages go through. */
export const translate = (message: string, ...args: string[]): string => vscode.l10n.t(message, ...args);
