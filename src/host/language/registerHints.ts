import * as vscode from 'vscode';
import type { HintSource } from './hintPlan.ts';
import type { LensSource } from './lensPlan.ts';
import { MAYBE_PLAN } from './maybePlan.ts';

/** Shows in the text of plans what does not stand there. What does the work is loaded with the first question. */
export function registerHints(source: HintSource & LensSource): vscode.Disposable {
  const { store, links, ages, schedules, impacts } = source;
  const hints = new vscode.EventEmitter<void>();
  const lenses = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    hints,
    lenses,
    vscode.languages.registerInlayHintsProvider(MAYBE_PLAN, {
      onDidChangeInlayHints: hints.event,
      provideInlayHints: async (document, range) => (await import('./hintPlan.ts')).hintPlan(source, document, range),
      resolveInlayHint: async (hint) => (await import('./hintPlan.ts')).leadHint(source, hint),
    }),
    vscode.languages.registerCodeLensProvider(MAYBE_PLAN, {
      onDidChangeCodeLenses: lenses.event,
      provideCodeLenses: async (document) => (await import('./lensPlan.ts')).lensPlan(source, document),
    }),
    store.onDidChange(() => {
      hints.fire();
      lenses.fire();
    }),
    ages.onDidChange(() => hints.fire()),
    schedules.onDidChange(() => hints.fire()),
    links.onDidChange(() => lenses.fire()),
    impacts.onDidChange(() => lenses.fire()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('plandeck.inlayHints')) hints.fire();
      if (change.affectsConfiguration('plandeck.codeLens')) lenses.fire();
    }),
  );
}
