import { itemNow } from '../../commands/pickItems.ts';
import type { Context } from '../../context.ts';
import type { ItemRow } from '../../views/planNode.ts';
import { followInText } from './textBeside.ts';

/** Selects an item that is selected on a board also where it is seen elsewhere: in the Plan view and in its text. The focus stays. */
export async function showInViews(context: Context, row: ItemRow): Promise<void> {
  const { store, tree, view, shown, log } = context;
  await store.settle();
  const item = itemNow(context, row)?.item;
  if (!item) return;
  if (!shown.past) followInText(item);
  const inTree = view.visible ? tree.rowOf(item.file, item.id) : undefined;
  if (!inTree) return;
  try {
    await view.reveal(inTree, { select: true, focus: false });
  } catch (error) {
    // VS Code may just be reading the rows anew. The next selection is followed again; nobody asked for this one by name.
    log.debug('follow:', String(error));
  }
}
