import * as vscode from 'vscode';
import { refusalToAssign } from '../../core/intents/assign.ts';
import type { EntryRef, Intent } from '../../core/intents/intent.ts';
import type { Item } from '../../core/model/item.ts';
import { categoryOf } from '../../core/model/itemState.ts';
import type { Person, Plan } from '../../core/model/plan.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import { teamsOf } from '../../core/query/assignedTo.ts';
import { refusalMessage } from '../../core/text/refusal.ts';
import { labelItems, type PickedItem } from '../commands/pickItems.ts';
import type { Context } from '../context.ts';
import { translate, warn } from '../log.ts';
import { today } from '../today.ts';

/** What becomes of those who are assigned to the item, where the user is not among them. */
type Wish = 'join' | 'take over' | 'leave';

/** What the beginning of work says in the plan. */
export interface Start {
  readonly label: string;
  /** Whether the plan knows the user; else nobody is assigned. */
  readonly isKnown: boolean;
  /** As the item stands where the plan is edited, which may be another branch than the one that was asked about. */
  intentsFor(plan: Plan, item: Item): readonly Intent[];
}

/** Asks what has to be asked before the plan can say that the user works on an item; undefined when asked in vain. */
export async function startOf({ user }: Context, title: string, picked: PickedItem): Promise<Start | undefined> {
  const { folder } = picked.loaded.plan;
  const me = user.persons.find((one) => one.plan.folder === folder)?.person;
  const wish = me ? await askForAssignees(title, picked, me) : 'leave';
  if (wish === undefined) return undefined;
  return {
    label: labelItems(vscode.l10n.t('Start work'), [picked]),
    isKnown: me !== undefined,
    intentsFor: (plan, item) => [
      ...statusIntents(plan, item),
      ...(me && !isMine(plan, item, me) ? assigneeIntents(plan, item, me, wish) : []),
    ],
  };
}

function statusIntents(plan: Plan, item: Item): Intent[] {
  const doing = plan.workflow.find(({ category }) => category === 'doing');
  if (doing === undefined || categoryOf(plan, item) === 'doing') return [];
  return [{ kind: 'set', ref: refIn(plan, item), fields: { status: doing.id } }];
}

function assigneeIntents(plan: Plan, item: Item, { id }: Person, wish: Wish): Intent[] {
  const ref = refIn(plan, item);
  if (wish === 'leave') return [];
  if (wish === 'take over') return [{ kind: 'set', ref, fields: { assignees: [id] } }];
  return [{ kind: 'add', ref, field: 'assignees', values: [id] }];
}

function refIn({ folder }: Plan, { id, file }: Item): EntryRef {
  return { id, section: 'items', folder, file };
}

function isMine(plan: Plan, item: Item, { id }: Person): boolean {
  const mine = [id, ...teamsOf(plan, id)];
  return item.values.assignees?.some(({ person }) => mine.includes(person)) === true;
}

async function askForAssignees(
  title: string,
  { loaded: { plan }, item }: PickedItem,
  me: Person,
): Promise<Wish | undefined> {
  if (isMine(plan, item, me)) return 'join';
  const refusal = refusalToAssign({ plan, item, person: me.id }, today());
  if (refusal) {
    warn(refusalMessage(refusal, translate));
    return undefined;
  }
  const others = item.values.assignees ?? [];
  if (others.length === 0) return 'join';
  const choices: (vscode.QuickPickItem & { readonly wish: Wish })[] = [
    { label: vscode.l10n.t('Work on it with them'), wish: 'join' },
    { label: vscode.l10n.t('Take it over'), wish: 'take over' },
    { label: vscode.l10n.t('Leave the assignees as they are'), wish: 'leave' },
  ];
  const names = others.map(({ text }) => text).join(', ');
  const choice = await vscode.window.showQuickPick(choices, {
    title,
    placeHolder: vscode.l10n.t('{0} works on it already.', plainWithoutIcons(names)),
  });
  return choice?.wish;
}
