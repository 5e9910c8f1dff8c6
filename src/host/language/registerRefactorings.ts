import * as vscode from 'vscode';
import type { Refactoring } from '../../core/language/refactoringsAt.ts';
import { atTheEdge } from '../log.ts';
import { MAYBE_PLAN } from './maybePlan.ts';
import { REFACTOR, REFACTORING_KINDS, type RefactoringContext } from './refactorings.ts';

/** Lets people split, turn and move entries from the text. What does the work is loaded with the first question. */
export function registerRefactorings(context: RefactoringContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      MAYBE_PLAN,
      {
        provideCodeActions: async (document, range, asked) =>
          (await import('./refactorPlan.ts')).offerRefactorings(context, document, range, asked),
      },
      { providedCodeActionKinds: Object.values(REFACTORING_KINDS) },
    ),
    vscode.commands.registerCommand(REFACTOR, (file: string, what: Refactoring) =>
      atTheEdge(context.log, what.title, async () => (await import('./refactorPlan.ts')).refactor(context, file, what)),
    ),
  );
}
