import * as vscode from 'vscode';
import type { Intent } from '../../core/intents/intent.ts';
import { plain } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
import { carryOut, editFor } from '../edits/carryOut.ts';
import { warn } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { isItemRow, isPlanNode, type PlanNode } from '../views/planNode.ts';
import { mintId } from './mintId.ts';
import { itemNow } from './pickItems.ts';
import { fileForItems, pickPlan } from './pickPlan.ts';
import { revealItem } from './revealItem.ts';

/** Where a new item goes. */
interface Place {
  readonly loaded: LoadedPlan;
  readonly file: string;
  /** The item behind which it is written; without one, its id decides. */
  readonly after?: string;
  readonly parent?: string;
}

/** Asks for a title and adds an item: beside the row it was chosen on or that is selected, else where its id puts it. */
export async function newItem(context: Context, row?: unknown): Promise<void> {
  await context.store.settle();
  const chosen = isPlanNode(row) ? row : context.view.selection[0];
  const place = chosen ? placeBeside(context, chosen) : await placeInPlan(context);
  if (place) await addAt(context, place, vscode.l10n.t('New item'));
}

/** Asks for a title and adds an item below the row that it was chosen on. */
export async function newChildItem(context: Context, row?: unknown): Promise<void> {
  await context.store.settle();
  const picked = isItemRow(row) ? itemNow(context, row) : undefined;
  if (!picked) return;
  const { loaded, item: parent } = picked;
  const siblings = loaded.plan.hierarchy.childrenOf(parent).filter(({ file }) => file === parent.file);
  const after = siblings.at(-1)?.id ?? parent.id;
  const title = vscode.l10n.t('New item below {0}', plain(parent.values.title ?? parent.id, 60));
  await addAt(context, { loaded, file: parent.file, after, parent: parent.id }, title);
}

function placeBeside(context: Context, row: PlanNode): Place | undefined {
  const picked = row.kind === 'item' ? itemNow(context, row) : undefined;
  if (picked) {
    const { loaded, item } = picked;
    const { parent } = item.values;
    return { loaded, file: item.file, after: item.id, ...(parent !== undefined && { parent }) };
  }
  const loaded = context.store.plans.find(({ plan }) => plan.folder === row.loaded.plan.folder);
  return loaded && { loaded, file: fileForItems(loaded.plan) };
}

async function placeInPlan(context: Context): Promise<Place | undefined> {
  const loaded = await pickPlan(context);
  return loaded && { loaded, file: fileForItems(loaded.plan) };
}

async function addAt(context: Context, place: Place, title: string): Promise<void> {
  const { loaded, file, after, parent } = place;
  const id = mintId(context.store, loaded.plan);
  const intents = (written: string): readonly Intent[] => {
    const fields = { id, title: written, ...(parent !== undefined && { parent }) };
    const place = { file, ...(after !== undefined && { after }) };
    return [{ kind: 'create', folder: loaded.plan.folder, section: 'items', fields, ...place }];
  };
  // Nobody shall type for nothing.
  const unable = await context.editor.whyNot(() => editFor(context.store, intents(title)));
  if (unable !== undefined) return warn(unable);
  const written = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('What has to be done?'),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('An item needs a title.') : undefined),
  });
  if (written === undefined || written.trim() === '') return;
  const outcome = await carryOut(context, `${vscode.l10n.t('New item')}: ${id}`, intents(written.trim()));
  if (!outcome.ok) return warn(outcome.why);
  await revealItem(context, file, id);
}
