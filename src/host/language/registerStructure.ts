import * as vscode from 'vscode';
import type { NameSource } from './documentInPlan.ts';
import { MAYBE_PLAN } from './maybePlan.ts';

/**
 * Lets VS Code know how plans are made: outline, folds, what can be selected, and entries among the symbols of the
 * workspace. What does the work is loaded with the first question.
 */
export function registerStructure(source: NameSource): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerDocumentSymbolProvider(
      MAYBE_PLAN,
      {
        provideDocumentSymbols: async (document) => (await import('./outlinePlan.ts')).outlinePlan(source, document),
      },
      { label: vscode.l10n.t('Plan') },
    ),
    languages.registerFoldingRangeProvider(MAYBE_PLAN, {
      provideFoldingRanges: async (document) => (await import('./foldPlan.ts')).foldPlan(source, document),
    }),
    languages.registerSelectionRangeProvider(MAYBE_PLAN, {
      provideSelectionRanges: async (document, positions) =>
        (await import('./selectInPlan.ts')).selectInPlan(source, document, positions),
    }),
    languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: async (query) => (await import('./findInPlans.ts')).findInPlans(source, query),
      resolveWorkspaceSymbol: async (symbol) => (await import('./findInPlans.ts')).placeFound(source, symbol),
    }),
  );
}
