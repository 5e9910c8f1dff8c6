import * as vscode from 'vscode';
import { MAYBE_PLAN } from './maybePlan.ts';
import { REFACTORING_KINDS, type RefactoringContext } from './refactorings.ts';

/** Lets people split, turn and move entries from the text. What does the work is loaded with the first question. */
export function registerRefactorings(context: Pick<RefactoringContext, 'store'>): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    MAYBE_PLAN,
    {
      provideCodeActions: async (document, range, asked) =>
        (await import('./refactorPlan.ts')).offerRefactorings(context, document, range, asked),
    },
    { providedCodeActionKinds: Object.values(REFACTORING_KINDS) },
  );
}
