import * as vscode from 'vscode';
import { type FoldedLines, foldedLines } from '../../core/language/foldedLines.ts';
import type { NameSource } from './documentInPlan.ts';

const KINDS: { readonly [Kind in NonNullable<FoldedLines['kind']>]: vscode.FoldingRangeKind } = {
  comment: vscode.FoldingRangeKind.Comment,
  region: vscode.FoldingRangeKind.Region,
};

/** What can be folded in a document of a plan. Others are left to VS Code, which folds by indentation alone. */
export async function foldPlan(
  { store }: NameSource,
  document: vscode.TextDocument,
): Promise<vscode.FoldingRange[] | undefined> {
  await store.load();
  if (store.planOf(document.uri.toString()) === undefined) return undefined;
  return foldedLines(document.getText()).map(({ start, end, kind }) => {
    return new vscode.FoldingRange(start, end, kind && KINDS[kind]);
  });
}
