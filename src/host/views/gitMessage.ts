import * as vscode from 'vscode';
import { plain } from '../../core/present/plain.ts';
import type { GitFailure } from '../../node/git/gitResult.ts';
import type { ItemGit } from '../git/itemGit.ts';

/**
 * What the Git view says above its rows: why git does not know more of an item. Undefined where nothing is missing, and
 * in a workspace that is not trusted, which the view's welcome text tells of.
 */
export function gitMessage(
  id: string,
  { found, failures }: { readonly found: readonly ItemGit[]; readonly failures: readonly GitFailure[] },
): string | undefined {
  if (failures.some(({ reason }) => reason === 'untrusted')) return undefined;
  const sentences = failures.map(({ reason, message }) => {
    return reason === 'aborted' ? vscode.l10n.t('Reading the history was cancelled; refresh to read it.') : message;
  });
  const refs = found.map(({ read }) => read.refs);
  if (refs.some(({ tips }) => tips.length === 0)) sentences.push(vscode.l10n.t('This repository has no commits yet.'));
  if (refs.some(({ isDetached }) => isDetached)) {
    sentences.push(vscode.l10n.t('No branch is checked out (HEAD is detached).'));
  }
  if (refs.some(({ isShallow }) => isShallow)) {
    sentences.push(
      vscode.l10n.t('This is a shallow clone: older commits are missing, and with them what they say of items.'),
    );
  }
  const hasLinks = found.some(({ branches, commits }) => branches.length + commits.length > 0);
  if (!hasLinks && found.some(({ read }) => read.refs.tips.length > 0)) {
    sentences.push(vscode.l10n.t('No commit and no branch names {0} yet.', id));
  }
  return sentences.length === 0 ? undefined : plain(sentences.join(' '), 1000);
}
