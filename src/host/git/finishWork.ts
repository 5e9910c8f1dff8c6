import * as vscode from 'vscode';
import { statusOf } from '../../core/model/itemState.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Status } from '../../core/model/workflow.ts';
import { plain, plainWithoutIcons } from '../../core/present/plain.ts';
import { repositoryOf } from '../../node/git/repositoryOf.ts';
import { labelItems, type PickedItem, pickItems } from '../commands/pickItems.ts';
import { refOf } from '../commands/refOf.ts';
import type { Context } from '../context.ts';
import { carryOut } from '../edits/carryOut.ts';
import { warn } from '../log.ts';

/** Moves an item one column on, and suggests what the commit could be called. */
export async function finishWork(context: Context, ...args: unknown[]): Promise<void> {
  const items = await pickItems(context, args);
  const [picked] = items ?? [];
  if (!items || !picked) return;
  if (items.length > 1) return warn(vscode.l10n.t('Work is finished on one item at a time.'));
  const { loaded, item } = picked;
  const now = statusOf(loaded.plan, item);
  const next = nextColumn(loaded.plan, now);
  if (!next) {
    return warn(vscode.l10n.t('{0} is {1}, and no column of the workflow comes after that.', item.id, now?.id ?? ''));
  }
  const label = labelItems(vscode.l10n.t('Finish work'), [picked]);
  const outcome = await carryOut(context, label, [{ kind: 'set', ref: refOf(picked), fields: { status: next.id } }]);
  if (!outcome.ok) return warn(outcome.why);
  vscode.window.setStatusBarMessage(plainWithoutIcons(vscode.l10n.t('{0} is {1} now.', item.id, next.id)), 5000);
  await suggestMessage(context, picked, next);
}

/** The first column behind the one where work goes on: what has not begun is finished as if it had. */
function nextColumn({ workflow }: Plan, now: Status | undefined): Status | undefined {
  const place = workflow.findIndex(({ id }) => id === now?.id);
  const isBegun = now !== undefined && now.category !== 'todo';
  const doing = isBegun
    ? place
    : Math.max(
        place,
        workflow.findIndex(({ category }) => category === 'doing'),
      );
  return workflow.slice(doing + 1).find(({ category }) => category === 'doing' || category === 'done');
}

async function suggestMessage(
  { git, commitBox }: Context,
  { loaded, item }: PickedItem,
  { category }: Status,
): Promise<void> {
  const repository = await repositoryOf(git, loaded.folder.fsPath);
  const subject = plain(`${item.id}: ${item.values.title ?? ''}`.trim(), 200);
  const trailer = `${category === 'done' ? 'Closes' : 'Refs'}: ${item.id}`;
  const root = repository.ok ? repository.value.root : loaded.folder.fsPath;
  commitBox.suggest(item, root, `${subject}\n\n${trailer}`);
}
