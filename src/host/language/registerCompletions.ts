import * as vscode from 'vscode';
import type { CompletionSource } from './completeInPlan.ts';
import { MAYBE_PLAN } from './maybePlan.ts';

/** What stands before a value, an element, a key or a second day; words themselves VS Code asks about. */
const TRIGGERS = [' ', '[', '{', '"', "'", '.'];

/** Completes what is written in plan files. What does the work is loaded with the first question. */
export function registerCompletions(source: CompletionSource): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    MAYBE_PLAN,
    {
      provideCompletionItems: async (document, position) =>
        (await import('./completeInPlan.ts')).completeInPlan(source, document, position),
    },
    ...TRIGGERS,
  );
}
