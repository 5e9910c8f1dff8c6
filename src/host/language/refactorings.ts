import * as vscode from 'vscode';
import type { Refactoring } from '../../core/language/refactoringsAt.ts';
import type { Context } from '../context.ts';

/** What the parts work with that change entries from the text. */
export type RefactoringContext = Pick<Context, 'store' | 'editor' | 'user' | 'log'>;

/** Makes a change that was chosen in the menu of code actions; no command for a palette, which could not say what of. */
export const REFACTOR = 'plandeck.text.refactor';

const { RefactorExtract, RefactorRewrite } = vscode.CodeActionKind;

/** Where each change stands in the menu of code actions. */
export const REFACTORING_KINDS: Readonly<Record<Refactoring['kind'], vscode.CodeActionKind>> = {
  split: RefactorRewrite.append('plandeck.split'),
  splitRest: RefactorRewrite.append('plandeck.splitRest'),
  extract: RefactorExtract.append('plandeck.newFile'),
  toRequest: RefactorRewrite.append('plandeck.toRequest'),
  accept: RefactorRewrite.append('plandeck.accept'),
};
