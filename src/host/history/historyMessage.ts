import * as vscode from 'vscode';
import type { ObservedDates, ObservedDay } from '../../core/links/observedDates.ts';
import { plain } from '../../core/present/plain.ts';
import type { GitResult } from '../../node/git/gitResult.ts';
import type { ItemPast } from './itemPast.ts';

export interface Told {
  readonly id: string;
  readonly past: GitResult<ItemPast>;
  readonly dates: ObservedDates;
  /** Stands only in the private folder, which is in no commit. */
  readonly isPrivate: boolean;
  readonly hasRows: boolean;
}

/**
 * What the Item History view says above its rows: when the item was begun, touched last and done, and what is missing.
 * Undefined in a workspace that is not trusted, which the view's welcome text tells of.
 */
export function historyMessage({ id, past, dates, isPrivate, hasRows }: Told): string | undefined {
  if (!past.ok) {
    if (past.reason === 'untrusted') return undefined;
    return past.reason === 'aborted'
      ? vscode.l10n.t('Reading the history was cancelled; refresh to read it.')
      : plain(past.message, 1000);
  }
  const { isShallow, head } = past.value;
  const sentences = datesText(dates) === '' ? [] : [`${datesText(dates)}.`];
  if (head === undefined) sentences.push(vscode.l10n.t('This repository has no commits yet.'));
  else if (isPrivate) sentences.push(vscode.l10n.t('{0} is in your private folder, which no commit has.', id));
  else if (!hasRows) sentences.push(vscode.l10n.t('No commit changed {0}.', id));
  if (isShallow) {
    sentences.push(
      vscode.l10n.t('This is a shallow clone: older commits are missing, and with them what they changed.'),
    );
  }
  return plain(sentences.join(' '), 1000);
}

/** The days of an item's life, and which of them only git saw; '' where nobody knows any. */
export function datesText({ started, lastActivity, finished }: ObservedDates): string {
  const last = lastActivity && vscode.l10n.t('last activity {0}', lastActivity.date);
  const parts = [
    started && dayText(vscode.l10n.t('started {0}', started.date), started),
    // What is finished was touched last then, or it matters little.
    finished ? dayText(vscode.l10n.t('finished {0}', finished.date), finished) : last,
  ].filter((part) => part !== undefined);
  const text = parts.join(', ');
  return text.charAt(0).toLocaleUpperCase(vscode.env.language) + text.slice(1);
}

function dayText(text: string, { source }: ObservedDay): string {
  return source === 'git' ? vscode.l10n.t('{0} (seen by git)', text) : text;
}
