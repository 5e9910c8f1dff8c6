import { ITEM_FIELDS } from '../model/itemFields.ts';
import type { PlanFile } from '../model/plan.ts';
import { lineStarts, positionAt, type TextEdit } from '../model/range.ts';
import { editMap, type FieldValue } from './editMap.ts';
import { keepLastLineOpen } from './layout.ts';
import { openItems } from './openItems.ts';
import { type EditResult, refuse } from './refusal.ts';
import { isSamePlain } from './samePlain.ts';
import { entryOf, type MapNode, type PlainValue, plainValue, type YamlDocument } from './yamlNode.ts';

/** Fields' new values, by name; null clears one. */
export type FieldChanges = ReadonlyMap<string, FieldValue>;

/** The smallest edits that give fields of the item `id` new values. See {@link setFieldsOfItems}. */
export function setFields(
  text: string,
  id: string,
  changes: FieldChanges,
  before?: PlanFile,
): EditResult<readonly TextEdit[]> {
  return setFieldsOfItems(text, new Map([[id, changes]]), before);
}

/**
 * The smallest edits that give fields of several items new values, by their ids. What comes out is read again and must
 * mean just what was asked, else the edit is refused: a layout that we misread can never damage a plan.
 * @param before what an earlier text of the file was read as; whatever did not change since is not read again
 */
export function setFieldsOfItems(
  text: string,
  changesById: ReadonlyMap<string, FieldChanges>,
  before?: PlanFile,
): EditResult<readonly TextEdit[]> {
  const items = openItems(text, before);
  if (items.document?.isSound === false) return refuseUnsound(text, items.document);
  const replaced = new Map<number, PlainValue>();
  const found: TextEdit[] = [];
  for (const [id, changes] of changesById) {
    const index = items.ids.indexOf(id);
    const item = items.itemAt(index);
    if (item?.kind !== 'map') return refuse('no-item', id);
    const changed = new Map([...changes].filter(([key, value]) => !isValue(item, key, value)));
    const edits = editMap(text, item, changed, Object.keys(ITEM_FIELDS));
    if (edits === undefined) return refuse('layout', id);
    found.push(...edits);
    const meaning = plainValue(item) as { [key: string]: PlainValue };
    for (const [key, value] of changed) meaning[key] = value as PlainValue;
    replaced.set(index, meaning);
  }
  const edits = keepLastLineOpen(text, found);
  return items.isResult(edits, { replaced })
    ? { ok: true, value: edits }
    : refuse('layout', [...changesById.keys()].join(', '));
}

export function refuseUnsound(text: string, { problems }: YamlDocument): ReturnType<typeof refuse> {
  const offset = problems.find(({ code }) => code !== 'duplicate-key')?.range.start ?? 0;
  return refuse('unsound', String(positionAt(lineStarts(text), offset).line + 1));
}

function isValue(map: MapNode, key: string, value: FieldValue): boolean {
  return isSamePlain(plainValue(entryOf(map, key)?.value), value as PlainValue);
}
