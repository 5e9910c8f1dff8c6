import * as vscode from 'vscode';
import { REVIEW_DAYS } from '../../core/checks/fixes/followUps.ts';
import { addDays } from '../../core/model/days.ts';
import { raidOf } from '../../core/model/raid.ts';
import type { Context } from '../context.ts';
import { warn } from '../log.ts';
import { today } from '../today.ts';
import { type PickedEntry, pickEntries } from './pickEntries.ts';
import { setEntries } from './setEntries.ts';

/** Notes that entries of the RAID log are over. */
export async function closeRisks(context: Context, ...args: unknown[]): Promise<void> {
  const entries = await pickOpen(context, args);
  if (entries) await setEntries(context, vscode.l10n.t('Close'), 'raid', entries, { closed: today() });
}

/** Notes that entries of the RAID log were looked at, and when to do so again. */
export async function reviewRisks(context: Context, ...args: unknown[]): Promise<void> {
  const entries = await pickOpen(context, args);
  const review = addDays(today(), REVIEW_DAYS);
  if (entries) await setEntries(context, vscode.l10n.t('Review again'), 'raid', entries, { review });
}

/** Notes that what others have promised has come today. */
export async function deliverPromises(context: Context, ...args: unknown[]): Promise<void> {
  const promises = await pickEntries(context, args, {
    section: 'external',
    title: vscode.l10n.t('What has come?'),
    isMeant: ({ values }) => values.delivered === undefined,
    nameOf: ({ values }) => values.title,
  });
  if (!promises) return;
  const before = promises.find(({ entry }) => entry.values.delivered !== undefined)?.entry;
  if (before) return warn(vscode.l10n.t('{0} was delivered on {1}.', before.id, before.values.delivered ?? ''));
  await setEntries(context, vscode.l10n.t('Delivered'), 'external', promises, { delivered: today() });
}

/** The entries of the RAID log that a command is for; where one is closed already, the user is told so. */
async function pickOpen(context: Context, args: readonly unknown[]): Promise<PickedEntry<'raid'>[] | undefined> {
  const entries = await pickEntries(context, args, {
    section: 'raid',
    title: vscode.l10n.t('Which risk, assumption, issue or dependency?'),
    isMeant: ({ values }) => values.closed === undefined,
    nameOf: (entry) => raidOf(entry)?.title,
  });
  const closed = entries?.find(({ entry }) => entry.values.closed !== undefined)?.entry;
  if (!closed) return entries;
  warn(vscode.l10n.t('{0} was closed on {1}.', closed.id, closed.values.closed ?? ''));
  return undefined;
}
