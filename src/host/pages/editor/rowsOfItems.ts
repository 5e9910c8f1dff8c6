import type { Item } from '../../../core/model/item.ts';
import { entryOf } from '../../../core/table/rowKeys.ts';
import type { ItemRow } from '../../views/planNode.ts';
import type { Projection } from './tableProjection.ts';

/** The item of a row as commands take it; undefined where the row is of something else. */
export function itemOfRow({ of: made }: Projection, key: string): ItemRow | undefined {
  if (made?.table?.options.section !== 'items') return undefined;
  const item = entryOf(made.source, 'items', key);
  return item && { kind: 'item', loaded: made.loaded, item: item as Item, parent: undefined };
}

/** The key of an item's row, where the table has it. */
export function keyOfItem({ of: made }: Projection, { item }: ItemRow): string | undefined {
  if (made?.table?.options.section !== 'items' || made.source.file.file !== item.file) return undefined;
  return made.table.byKey.get(item.id)?.kind === 'entry' ? item.id : undefined;
}
