import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { driftItem } from '../../core/drift/driftItem.ts';
import { findingMessage } from '../../core/model/finding.ts';
import { ageText } from '../../core/present/ageText.ts';
import { plainMarkdown } from '../../core/present/plain.ts';
import { translate } from '../log.ts';
import type { ItemRow } from '../views/planNode.ts';
import type { DriftStore } from './driftStore.ts';
import type { LinkStore } from './linkStore.ts';

/** So long a hover waits for git; who points again later sees what came. */
const PATIENCE = 500;
/** So many branches are named. */
const NAMED = 5;

/** Adds to the hover of an item how many commits and branches it has, when somebody committed last, and when it was begun. */
export type AddLinks = (hover: vscode.MarkdownString, row: Pick<ItemRow, 'loaded' | 'item'>) => Promise<void>;

/** @param datesOf the days of an item's life in words, as far as they are known by now */
export function addLinksOf(
  links: LinkStore,
  drift: DriftStore,
  datesOf: (row: Pick<ItemRow, 'loaded' | 'item'>) => string,
): AddLinks {
  return async (hover, { loaded, item }) => {
    if (!vscode.workspace.isTrusted) return;
    if (!links.of(loaded)) await Promise.race([links.read(loaded), delay(PATIENCE)]);
    const known = links.of(loaded)?.repositories ?? [];
    const commits = known.flatMap((one) => one.links.commits.get(item.id) ?? []);
    const branches = known.flatMap((one) => one.links.branches.get(item.id) ?? []);
    const last = Math.max(...commits.map(({ time }) => time));
    const lines: string[] = [];
    const dates = datesOf({ loaded, item });
    if (dates !== '') lines.push(plainMarkdown(dates));
    if (commits.length > 0) {
      const age = ageText(last, Date.now() / 1000, vscode.env.language);
      lines.push(
        commits.length === 1
          ? vscode.l10n.t('1 commit, {0}', age)
          : vscode.l10n.t('{0} commits, the last {1}', commits.length, age),
      );
    }
    if (branches.length > 0) {
      const names = branches.slice(0, NAMED).map(({ name }) => plainMarkdown(name, 80));
      if (branches.length > NAMED) names.push('…');
      lines.push(
        branches.length === 1
          ? vscode.l10n.t('1 branch: {0}', names.join(', '))
          : vscode.l10n.t('{0} branches: {1}', branches.length, names.join(', ')),
      );
    }
    for (const finding of drift.of(loaded)) {
      if (driftItem(finding) === item.id) lines.push(plainMarkdown(findingMessage(finding, translate), 300));
    }
    if (lines.length > 0) hover.appendMarkdown(`\n\n---\n\n${lines.join('  \n')}`);
  };
}
