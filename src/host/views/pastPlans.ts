import * as vscode from 'vscode';
import { plain, plainWithoutLinks } from '../../core/present/plain.ts';
import { planName } from '../plans/planName.ts';
import type { ShownPlans } from '../plans/shownPlans.ts';

/** Has each view say that it shows what was, and menus know it. */
export function sayPast(shown: ShownPlans, views: readonly vscode.TreeView<unknown>[]): vscode.Disposable {
  let wasPast = false;
  return shown.onDidChange(() => {
    const { past } = shown;
    if (past === undefined && !wasPast) return;
    wasPast = past !== undefined;
    void vscode.commands.executeCommand('setContext', 'plandeck.isPast', wasPast);
    for (const view of views) view.message = messageOf(shown);
  });
}

function messageOf({ past }: ShownPlans): string {
  if (!past) return '';
  const asOf = vscode.l10n.t('As of {0}, only to be read.', plain(past.name));
  const names = past.missing.map((loaded) => plain(planName(loaded), 60));
  return names.length === 0 ? asOf : `${asOf} ${vscode.l10n.t('Not there then: {0}.', names.join(', '))}`;
}

/** Whether something cannot be done since the views show what was, which is told then. */
export function refuseInPast(shown: ShownPlans): boolean {
  const { past } = shown;
  if (!past) return false;
  const sentence = vscode.l10n.t(
    'The views show the plan as of {0}, which cannot be changed. Go back to now first.',
    past.name,
  );
  const back = vscode.l10n.t('Back to Now');
  void vscode.window
    .showWarningMessage(plainWithoutLinks(sentence, 600), back)
    .then((choice) => choice && shown.back());
  return true;
}
