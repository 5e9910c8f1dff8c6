import * as vscode from 'vscode';
import { itemNow, type PickedItem } from '../../commands/pickItems.ts';
import type { Context } from '../../context.ts';
import { carryOut } from '../../edits/carryOut.ts';
import { atTheEdge, warn } from '../../log.ts';
import { VIEWS } from '../../manifest/viewTable.ts';
import { refuseInPast } from '../pastPlans.ts';
import { isItemRow } from '../planNode.ts';
import type { Drop } from './row.ts';

/** What is dragged from one view to another: the items, by the places of which commands find them. */
const MIME = 'application/vnd.plandeck.items';

/**
 * By these VS Code knows rows of our views while they are dragged. A view that took MIME by its name would be given it
 * twice from another view, first without what it holds.
 */
const FROM_VIEWS = Object.keys(VIEWS).map((id) => `application/vnd.code.tree.${id.toLowerCase()}`);

/** What a view makes of a drop on one of its rows, or behind all of them; a sentence where it makes nothing of it. */
export type DropOn<Node> = (target: Node | undefined, items: readonly PickedItem[]) => Drop | string | undefined;

/** Drags items out of a view, and drops those of every view on its rows: one edit, one undo. */
export function dragItems<Node>(
  context: () => Pick<Context, 'store' | 'shown' | 'editor' | 'log'>,
  dropOn: DropOn<Node>,
): vscode.TreeDragAndDropController<Node> {
  return {
    dragMimeTypes: [MIME],
    dropMimeTypes: FROM_VIEWS,
    handleDrag: (rows, data) => {
      const dragged = rows.flatMap((row) => (isItemRow(row) ? (itemNow(context(), row) ?? []) : []));
      const names = dragged.map(({ loaded, item }) => ({ folder: loaded.plan.folder, file: item.file, id: item.id }));
      if (names.length > 0) data.set(MIME, new vscode.DataTransferItem(JSON.stringify(names)));
    },
    handleDrop: (target, data) =>
      atTheEdge(context().log, 'drop', async () => {
        const text = await data.get(MIME)?.asString();
        if (text === undefined || refuseInPast(context().shown)) return;
        const { store } = context();
        await store.settle();
        const items = itemsNamed(context(), text);
        if (items.length === 0) return;
        const drop = dropOn(target, items);
        if (drop === undefined) return;
        if (typeof drop === 'string') return warn(drop);
        const outcome = await carryOut(context(), drop.label, drop.intents);
        if (!outcome.ok) warn(outcome.why);
      }),
  };
}

/** The items that a drag names, as they stand now; what is dragged may come from anywhere. */
function itemsNamed({ store }: Pick<Context, 'store'>, text: string): PickedItem[] {
  const names: unknown = parsed(text);
  if (!Array.isArray(names)) return [];
  return names.flatMap((name: unknown) => {
    const { folder, file, id } = Object(name) as Record<string, unknown>;
    const loaded = store.plans.find(({ plan }) => plan.folder === folder);
    const item = loaded?.plan.items.find((candidate) => candidate.id === id && candidate.file === file);
    return loaded && item ? [{ loaded, item }] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
