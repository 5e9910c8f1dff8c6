import * as vscode from 'vscode';
import type { Intent } from '../../core/intents/intent.ts';
import { plain, plainWithoutIcons } from '../../core/present/plain.ts';
import { nameOfParty } from '../../core/query/nameOfParty.ts';
import { isUndecided, requestState } from '../../core/query/requestQueue.ts';
import { refusalMessage, refuse } from '../../core/text/refusal.ts';
import type { Context } from '../context.ts';
import { carryOut } from '../edits/carryOut.ts';
import { translate, warn } from '../log.ts';
import { today } from '../today.ts';
import { askForText } from './askForText.ts';
import { decider } from './decider.ts';
import { mintId } from './mintId.ts';
import {
  askForEntry,
  type EntryQuestion,
  labelEntries,
  type PickedEntry,
  pickEntries,
  refOfEntry,
} from './pickEntries.ts';
import { revealItem } from './revealItem.ts';
import { setEntries } from './setEntries.ts';

type PickedRequest = PickedEntry<'requests'>;

/** Notes that somebody has looked at requests today. */
export async function triageRequests(context: Context, ...args: unknown[]): Promise<void> {
  const requests = await pickUndecided(context, args);
  if (requests) await setEntries(context, vscode.l10n.t('Triage'), 'requests', requests, { triaged: today() });
}

/** Makes an item of a request: asks of which type, and shows it. */
export async function acceptRequest(context: Context, ...args: unknown[]): Promise<void> {
  const [request] = (await pickUndecided(context, args)) ?? [];
  if (!request) return;
  const { loaded, entry } = request;
  const types = [...loaded.plan.types.values()].map(({ id, description = '' }) => ({
    label: plainWithoutIcons(id),
    description: plainWithoutIcons(description),
    type: id,
  }));
  const choice = await vscode.window.showQuickPick([...types, { label: vscode.l10n.t('No type'), type: undefined }], {
    title: vscode.l10n.t('Accept {0} as what?', plain(entry.values.title ?? entry.id, 60)),
  });
  if (!choice) return;
  const id = mintId(context.store, loaded.plan);
  const item = { id, ...(choice.type !== undefined && { type: choice.type }) };
  const intent: Intent = {
    kind: 'accept',
    ref: refOfEntry(request, 'requests'),
    item,
    ...decider(context, loaded),
  };
  const outcome = await carryOut(context, labelEntries(vscode.l10n.t('Accept'), [request]), [intent]);
  if (!outcome.ok) return warn(outcome.why);
  await context.store.settle();
  const file = context.store.plans.map(({ plan }) => plan.itemsById.get(id)?.file).find((one) => one !== undefined);
  if (file !== undefined) await revealItem(context, file, id);
}

/** Asks why, and rejects requests for that reason. */
export async function declineRequests(context: Context, ...args: unknown[]): Promise<void> {
  const requests = await pickUndecided(context, args);
  if (!requests) return;
  const because = await askForText(
    labelEntries(vscode.l10n.t('Decline'), requests),
    vscode.l10n.t('Why? Those who asked will want to know.'),
    vscode.l10n.t('A request is declined for a reason.'),
  );
  if (because === undefined) return;
  const intents = requests.map((request) => rejection(context, request, because));
  const outcome = await carryOut(context, labelEntries(vscode.l10n.t('Decline'), requests), intents);
  if (!outcome.ok) warn(outcome.why);
}

/** Rejects requests as duplicates of another one, whose description tells from then on who else asked. */
export async function mergeRequests(context: Context, ...args: unknown[]): Promise<void> {
  const requests = await pickUndecided(context, args);
  const [first] = requests ?? [];
  if (!requests || !first) return;
  const { plan } = first.loaded;
  const ids = new Set(requests.map(({ entry }) => entry.id));
  const into = await askForEntry(context, {
    ...question(vscode.l10n.t('Into which request?')),
    isMeant: (entry) =>
      plan.requests.get(entry.id) === entry &&
      !ids.has(entry.id) &&
      !['rejected', 'withdrawn'].includes(requestState(entry)),
  });
  if (!into) return;
  if (requests.some(({ loaded }) => loaded.plan.folder !== plan.folder)) {
    return warn(vscode.l10n.t('Requests of several plans cannot be merged.'));
  }
  const rejections = requests.map((request) =>
    rejection(context, request, vscode.l10n.t('duplicate of {0}', into.entry.id)),
  );
  const notes = requests.map(({ entry: { id, values } }) =>
    values.from === undefined
      ? vscode.l10n.t('Also asked for in {0}.', id)
      : vscode.l10n.t('Also asked for by {0} in {1}.', nameOfParty(plan, values.from), id),
  );
  const { description } = into.entry.values;
  const told = [...(description === undefined ? [] : [description.trimEnd()]), ...notes].join('\n');
  const note: Intent = { kind: 'set', ref: refOfEntry(into, 'requests'), fields: { description: told } };
  const outcome = await carryOut(context, labelEntries(vscode.l10n.t('Merge'), requests), [...rejections, note]);
  if (!outcome.ok) warn(outcome.why);
}

function rejection(context: Context, request: PickedRequest, because: string): Intent {
  const by = decider(context, request.loaded);
  const decision = { state: 'rejected', date: today(), ...by, because };
  return { kind: 'set', ref: refOfEntry(request, 'requests'), fields: { decision } };
}

function question(title: string): EntryQuestion<'requests'> {
  return {
    section: 'requests',
    title,
    isMeant: (entry) => isUndecided(entry),
    nameOf: ({ values }) => values.title,
  };
}

/** The requests that a command is for; where one is decided already, the user is told so. */
async function pickUndecided(context: Context, args: readonly unknown[]): Promise<PickedRequest[] | undefined> {
  const requests = await pickEntries(context, args, question(vscode.l10n.t('Which request?')));
  const decided = requests?.find(({ entry }) => !isUndecided(entry));
  if (!decided) return requests;
  const { refusal } = refuse('decided', decided.entry.id, requestState(decided.entry));
  warn(refusalMessage(refusal, translate));
  return undefined;
}
