import { groupBy } from '../../core/model/groupBy.ts';
import type { TextEdit } from '../../core/model/range.ts';
import type { FieldValue } from '../../core/text/editMap.ts';
import type { EditResult } from '../../core/text/refusal.ts';
import { setFields } from '../../core/text/setFields.ts';
import type { Context } from '../context.ts';
import type { FileIntent } from '../edits/planEditor.ts';
import { warn } from '../log.ts';
import { labelItems, type PickedItem } from './pickItems.ts';

/** Gives a field of several items new values: one edit over all their files. */
export async function setField(
  { editor }: Context,
  label: string,
  field: string,
  items: readonly PickedItem[],
  valueFor: (item: PickedItem) => FieldValue,
): Promise<void> {
  const byFile = groupBy(items, ({ item }) => item.file);
  const intents = new Map<string, FileIntent>();
  for (const [file, members] of byFile) intents.set(file, (text) => intentFor(text, field, members, valueFor));
  const outcome = await editor.edit(labelItems(label, items), intents);
  if (!outcome.ok) warn(outcome.why);
}

function intentFor(
  text: string,
  field: string,
  items: readonly PickedItem[],
  valueFor: (item: PickedItem) => FieldValue,
): EditResult<readonly TextEdit[]> {
  const edits: TextEdit[] = [];
  for (const picked of items) {
    const result = setFields(text, picked.item.id, new Map([[field, valueFor(picked)]]));
    if (!result.ok) return result;
    edits.push(...result.value);
  }
  return { ok: true, value: edits };
}
