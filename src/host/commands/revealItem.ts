import type { Context } from '../context.ts';

/** Selects an item's row where the Plan view is open. */
export async function revealItem({ store, tree, view }: Context, file: string, id: string): Promise<void> {
  await store.settle();
  const row = tree.rowOf(file, id);
  if (row && view.visible) await view.reveal(row, { select: true, focus: true });
}
