import { ITEM_FIELDS } from '../model/itemFields.ts';
import { applyEdits, lineStarts, positionAt, type TextEdit } from '../model/range.ts';
import { editMap, type FieldValue } from './editMap.ts';
import { keepLastLineOpen } from './layout.ts';
import { readYaml } from './readYaml.ts';
import { type EditResult, refuse } from './refusal.ts';
import { isSamePlain } from './samePlain.ts';
import { entryOf, type ListNode, type MapNode, type PlainValue, plainValue, type YamlDocument } from './yamlNode.ts';

/** Fields' new values, by name; null clears one. */
export type FieldChanges = ReadonlyMap<string, FieldValue>;

/** The smallest edits that give fields of the item `id` new values. See {@link setFieldsOfItems}. */
export function setFields(text: string, id: string, changes: FieldChanges): EditResult<readonly TextEdit[]> {
  return setFieldsOfItems(text, new Map([[id, changes]]));
}

/**
 * The smallest edits that give fields of several items new values, by their ids. What comes out is read again and must
 * mean just what was asked, else the edit is refused: a layout that we misread can never damage a plan.
 */
export function setFieldsOfItems(
  text: string,
  changesById: ReadonlyMap<string, FieldChanges>,
): EditResult<readonly TextEdit[]> {
  const document = readYaml(text);
  if (!document.isSound) return refuseUnsound(text, document);
  const items = itemsList(document)?.elements ?? [];
  const ids = items.map((node) => (node.kind === 'map' ? idOf(node) : undefined));
  const expected = plainValue(document.root);
  const found: TextEdit[] = [];
  for (const [id, changes] of changesById) {
    const index = ids.indexOf(id);
    const item = items[index];
    if (item?.kind !== 'map') return refuse('no-item', id);
    const changed = new Map([...changes].filter(([key, value]) => !isValue(item, key, value)));
    const edits = editMap(text, item, changed, Object.keys(ITEM_FIELDS));
    if (edits === undefined) return refuse('layout', id);
    found.push(...edits);
    const target = (expected as { items: { [key: string]: PlainValue }[] }).items[index];
    for (const [key, value] of changed) if (target) target[key] = value as PlainValue;
  }
  const edits = keepLastLineOpen(text, found);
  return checked(text, edits, expected)
    ? { ok: true, value: edits }
    : refuse('layout', [...changesById.keys()].join(', '));
}

/** Whether `edits` make a text that means `expected`. */
export function checked(text: string, edits: readonly TextEdit[], expected: PlainValue): boolean {
  try {
    const after = readYaml(applyEdits(text, edits));
    return after.isSound && isSamePlain(plainValue(after.root), expected);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export function refuseUnsound(text: string, { problems }: YamlDocument): ReturnType<typeof refuse> {
  const offset = problems.find(({ code }) => code !== 'duplicate-key')?.range.start ?? 0;
  return refuse('unsound', String(positionAt(lineStarts(text), offset).line + 1));
}

export function itemsList({ root }: YamlDocument): ListNode | undefined {
  const node = root?.kind === 'map' ? entryOf(root, 'items')?.value : undefined;
  return node?.kind === 'list' ? node : undefined;
}

/** The text of an entry's id, however it is written. */
export function idOf(map: MapNode): string | undefined {
  const node = entryOf(map, 'id')?.value;
  return node?.kind === 'scalar' ? node.text : undefined;
}

function isValue(map: MapNode, key: string, value: FieldValue): boolean {
  return isSamePlain(plainValue(entryOf(map, key)?.value), value as PlainValue);
}
