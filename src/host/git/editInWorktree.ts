import { realpath } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { planEdit } from '../../core/intents/planEdit.ts';
import { refuse } from '../../core/text/refusal.ts';
import { loadPlan } from '../../node/plan/loadPlan.ts';
import { planOnDisk } from '../../node/plan/planSource.ts';
import type { PickedItem } from '../commands/pickItems.ts';
import type { Context } from '../context.ts';
import type { MakeEdit } from '../edits/planEditor.ts';
import { openDocument } from '../plans/planTexts.ts';
import { today } from '../today.ts';
import type { Start } from './startOf.ts';

/**
 * Makes an edit of a plan of this window in the same plan in a new worktree, which no window shows yet.
 * @param root the top folder of the working tree of this window
 * @param worktree that of the new one
 * @returns why the plan was not changed, if it was not
 */
export async function editInWorktree(
  { git, editor }: Context,
  root: string,
  worktree: string,
  { loaded, item }: PickedItem,
  { label, intentsFor }: Start,
): Promise<string | undefined> {
  const folder = path.join(worktree, path.relative(root, await realpath(loaded.folder.fsPath)));
  const read = await loadPlan(folder, planOnDisk(git));
  if (!read.ok) return read.message;
  const { plan, texts } = read.value;
  const there = plan.itemsById.get(item.id);
  if (!there) return vscode.l10n.t('The plan has no {0} there.', item.id);
  const wanted = intentsFor(plan, there);
  const make: MakeEdit = () => {
    const text = texts.get(there.file)?.text;
    if ((openDocument(vscode.Uri.file(there.file))?.getText() ?? text) !== text) return refuse('changed');
    const scope = { plans: [plan], textOf: (file: string) => texts.get(file)?.text, today: today() };
    const result = planEdit(scope, wanted);
    if (!result.ok) return result;
    const edits = new Map([...result.value.edits].map(([file, list]) => [vscode.Uri.file(file).toString(), list]));
    return { ok: true, value: { ...result.value, edits } };
  };
  const outcome = await editor.edit(label, make);
  return outcome.ok ? undefined : outcome.why;
}
