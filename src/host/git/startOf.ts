import * as vscode from 'vscode';
import { refusalToAssign } from '../../core/intents/assign.ts';
import type { Intent } from '../../core/intents/intent.ts';
import { categoryOf } from '../../core/model/itemState.ts';
import type { Person } from '../../core/model/plan.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import { teamsOf } from '../../core/query/assignedTo.ts';
import { refusalMessage } from '../../core/text/refusal.ts';
import { labelItems, nameItems, type PickedItem } from '../commands/pickItems.ts';
import { refOf } from '../commands/refOf.ts';
import type { Context } from '../context.ts';
import { translate, warn } from '../log.ts';
import { today } from '../today.ts';

const AS_THEY_ARE = Symbol('as they are');

/** What the beginning of work says in the plan. */
export interface Start {
  readonly label: string;
  readonly intents: readonly Intent[];
}

/** Asks what has to be asked before the plan can say that the user works on an item; undefined when asked in vain. */
export async function startOf({ user }: Context, picked: PickedItem): Promise<Start | undefined> {
  const { loaded, item } = picked;
  const { plan } = loaded;
  const fields: Record<string, string | readonly string[]> = {};
  if (categoryOf(plan, item) !== 'doing') {
    const doing = plan.workflow.find(({ category }) => category === 'doing');
    if (doing) fields['status'] = doing.id;
  }
  const me = user.persons.find((one) => one.plan.folder === plan.folder)?.person;
  if (me) {
    const assignees = await askForAssignees(picked, me);
    if (assignees === undefined) return undefined;
    if (assignees !== AS_THEY_ARE) fields['assignees'] = assignees;
  }
  const label = labelItems(vscode.l10n.t('Start work'), [picked]);
  const intents: Intent[] = Object.keys(fields).length === 0 ? [] : [{ kind: 'set', ref: refOf(picked), fields }];
  return { label, intents };
}

async function askForAssignees(
  picked: PickedItem,
  me: Person,
): Promise<readonly string[] | typeof AS_THEY_ARE | undefined> {
  const { plan } = picked.loaded;
  const mine = [me.id, ...teamsOf(plan, me.id)];
  const assignees = picked.item.values.assignees ?? [];
  if (assignees.some(({ person }) => mine.includes(person))) return AS_THEY_ARE;
  const refusal = refusalToAssign({ plan, item: picked.item, person: me.id }, today());
  if (refusal) {
    warn(refusalMessage(refusal, translate));
    return undefined;
  }
  if (assignees.length === 0) return [me.id];
  const others = assignees.map(({ text }) => text);
  const choices = [
    { label: vscode.l10n.t('Work on it with them'), value: [...others, me.id] },
    { label: vscode.l10n.t('Take it over'), value: [me.id] },
    { label: vscode.l10n.t('Leave the assignees as they are'), value: AS_THEY_ARE },
  ] as const;
  const choice = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Start work: {0}', nameItems([picked])),
    placeHolder: vscode.l10n.t('{0} works on it already.', plainWithoutIcons(others.join(', '))),
  });
  return choice?.value;
}
