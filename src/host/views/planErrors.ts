import * as vscode from 'vscode';
import { findingMessage } from '../../core/model/finding.ts';
import { translate } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';

/** How many errors a plan has, and what the first one is; empty where it has none. Text of the plan, not made safe. */
export function errorsText({ findings }: LoadedPlan): string {
  const [first, ...others] = findings.filter(({ severity }) => severity === 'error');
  if (first === undefined) return '';
  const count = others.length === 0 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', others.length + 1);
  return `${count}: ${findingMessage(first, translate)}`;
}

/** The icon of a plan that has errors. */
export const errorIcon = (): vscode.ThemeIcon =>
  new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'));
