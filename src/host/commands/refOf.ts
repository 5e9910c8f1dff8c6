import type { EntryRef } from '../../core/intents/intent.ts';
import type { PickedItem } from './pickItems.ts';

/** The item as intents name it. */
export function refOf({ loaded, item }: PickedItem): EntryRef {
  return { id: item.id, section: 'items', folder: loaded.plan.folder, file: item.file };
}
