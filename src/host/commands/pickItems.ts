import * as vscode from 'vscode';
import type { Item } from '../../core/model/item.ts';
import { rangeOf } from '../../core/model/place.ts';
import { itemSummary } from '../../core/present/itemSummary.ts';
import { plain, plainWithoutIcons } from '../../core/present/plain.ts';
import { sortItems } from '../../core/query/sortItems.ts';
import type { Context } from '../context.ts';
import { translate } from '../log.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { today } from '../today.ts';
import { type ItemRow, isItemRow } from '../views/planNode.ts';

/** An item and the plan that it belongs to, as they stand now. */
export interface PickedItem {
  readonly loaded: LoadedPlan;
  readonly item: Item;
}

/**
 * The items that a command is for: the rows that it was chosen on, else those selected in the Plan view or the one at
 * the cursor, whichever the user touched last, else one that the user is asked for. Undefined when asked in vain.
 */
export async function pickItems(context: Context, args: readonly unknown[]): Promise<PickedItem[] | undefined> {
  await context.store.settle();
  const rows = rowsOf(args);
  if (rows.length > 0) return current(context, rows);
  const selected = current(context, rowsOf([undefined, selectedRows()]));
  const atCursor = itemAtCursor(context);
  if (atCursor && (selected.length === 0 || lastTouched === 'editor')) return [atCursor];
  return selected.length > 0 ? selected : askForItem(context);
}

let lastTouched: 'editor' | 'view' = 'view';
/** The view whose rows were selected last. */
let lastView: Selecting | undefined;

/** A view, or what is like one: something that the user selects in. */
export interface Selecting {
  readonly selection: readonly unknown[];
  readonly onDidChangeSelection: vscode.Event<{ readonly selection: readonly unknown[] }>;
}

/** The rows that are selected in the view that the user touched last. */
export function selectedRows(): readonly unknown[] {
  return lastView?.selection ?? [];
}

/** Notes where the user selects: in one of the views or in a text. */
export function followSelection(views: readonly Selecting[]): vscode.Disposable {
  return vscode.Disposable.from(
    ...views.map((view) =>
      view.onDidChangeSelection(({ selection }) => {
        if (selection.length === 0) return;
        lastTouched = 'view';
        lastView = view;
      }),
    ),
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      const isByUser =
        kind === vscode.TextEditorSelectionChangeKind.Keyboard || kind === vscode.TextEditorSelectionChangeKind.Mouse;
      if (isByUser) lastTouched = 'editor';
    }),
  );
}

/** The item rows among a menu's arguments: the row itself, and all selected ones where it is one of them. */
function rowsOf([row, selection]: readonly unknown[]): ItemRow[] {
  const rows = Array.isArray(selection) && selection.length > 0 ? selection : [row];
  return rows.filter(isItemRow);
}

/** The same items in the newest snapshot, each once; those that are gone are left out. */
function current(context: Context, rows: readonly ItemRow[]): PickedItem[] {
  const picked = rows.flatMap((row) => itemNow(context, row) ?? []);
  return [...new Map(picked.map((one) => [one.item, one])).values()];
}

/** A row's item in the newest snapshot, or in the past that is shown: the very one where its file is the same, else the first of its id there. */
export function itemNow({ shown }: Pick<Context, 'shown'>, { item }: ItemRow): PickedItem | undefined {
  const loaded = shown.planOf(item.file);
  const items = loaded?.plan.items.filter(({ id, file }) => id === item.id && file === item.file) ?? [];
  const now = items.find((candidate) => candidate === item) ?? items[0];
  return loaded && now && { loaded, item: now };
}

function itemAtCursor({ store }: Context): PickedItem | undefined {
  const editor = vscode.window.activeTextEditor;
  const loaded = editor && store.planOf(editor.document.uri.toString());
  if (!loaded) return undefined;
  const file = editor.document.uri.toString();
  const offset = editor.document.offsetAt(editor.selection.active);
  const item = loaded.plan.items.find((candidate) => {
    const { start, end } = rangeOf(candidate);
    return candidate.file === file && start <= offset && offset <= end;
  });
  return item && { loaded, item };
}

async function askForItem({ store }: Context): Promise<PickedItem[] | undefined> {
  const choices = store.plans.flatMap((loaded) =>
    sortItems(loaded.plan, loaded.plan.items).map((item) => ({
      label: plainWithoutIcons(item.values.title ?? item.id),
      description: plainWithoutIcons(item.id),
      detail: plainWithoutIcons(itemSummary(loaded.plan, item, today(), translate)),
      value: { loaded, item },
    })),
  );
  const choice = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Which item?'),
    placeHolder: vscode.l10n.t('Type a part of its title, its id or who works on it'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return choice && [choice.value];
}

/** The items in a few words, for the title of a pick, which shows no icons. */
export function nameItems(items: readonly PickedItem[]): string {
  const [first] = items;
  if (first && items.length === 1) return plain(`${first.item.id} ${first.item.values.title ?? ''}`, 80);
  return vscode.l10n.t('{0} items', items.length);
}

/** The items in a few words, for the journal. */
export function labelItems(what: string, items: readonly PickedItem[]): string {
  const [first] = items;
  return plain(`${what}: ${first && items.length === 1 ? first.item.id : vscode.l10n.t('{0} items', items.length)}`);
}
