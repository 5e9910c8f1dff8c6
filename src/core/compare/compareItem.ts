import type { Item } from '../model/item.ts';
import { rangeOf } from '../model/place.ts';
import { SECTIONS } from '../model/sections.ts';
import { changedFields, fieldsOf } from './changedFields.ts';
import type { FieldChange } from './planChange.ts';
import { isRenameTrace } from './renameTrace.ts';

/** An item in the text of its file, at some time. */
export interface ItemState {
  readonly item: Item;
  /** Of the whole file. */
  readonly text: string;
}

/** What became of an item from one time to another. */
export interface ItemChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** As in a `PlanChange`: `id` and `file` where it was renamed or moved, then each field whose meaning changed. */
  readonly fields: Readonly<Record<string, FieldChange>>;
  readonly before?: ItemState;
  readonly after?: ItemState;
}

const ORDER = Object.keys(SECTIONS.items.fields).filter((name) => name !== 'id');

/** What happened to one item, whatever its ids; undefined where nothing did. */
export function compareItem(before: ItemState | undefined, after: ItemState | undefined): ItemChange | undefined {
  if (before === undefined && after === undefined) return undefined;
  const from = before?.item;
  const to = after?.item;
  const fields: Record<string, FieldChange> = {
    ...(from && to && from.id !== to.id && { id: { from: from.id, to: to.id } }),
    ...(from && to && from.file !== to.file && { file: { from: from.file, to: to.file } }),
    ...changedFields(before && fieldsIn(before), after && fieldsIn(after), ORDER),
  };
  // The former id says the same as the change of ids.
  if (fields['id'] && isRenameTrace(fields['id'], fields['formerly'])) delete fields['formerly'];
  const kind = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed';
  if (kind === 'changed' && Object.keys(fields).length === 0) return undefined;
  return { kind, fields, ...(before && { before }), ...(after && { after }) };
}

/** The lines of an item, as they stand in its file. */
export function itemText({ item, text }: ItemState): string {
  const { start, end } = rangeOf(item);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.indexOf('\n', Math.max(start, end - 1));
  return text.slice(from, line < 0 ? text.length : line + 1);
}

function fieldsIn({ item, text }: ItemState): ReturnType<typeof fieldsOf> {
  return fieldsOf(item, () => text);
}
