import type { Context } from '../context.ts';
import { pickItems } from './pickItems.ts';

/** Opens an item with all of its fields in a form. */
export async function openItemForm(context: Context, ...args: unknown[]): Promise<void> {
  const [picked] = (await pickItems(context, args)) ?? [];
  if (picked) await context.itemForms.show({ file: picked.item.file, id: picked.item.id });
}
