import type { TextEdit } from '../model/range.ts';
import { afterEdits, type EditableItems, type Wanted } from './editableItems.ts';
import { readSyntax } from './readSyntax.ts';
import { isSamePlain } from './samePlain.ts';
import { entryOf, type ListNode, type MapNode, type PlainValue, plainValue, type YamlDocument } from './yamlNode.ts';

/** The items of a text all of which is read. */
export function documentItems(text: string): EditableItems {
  const document = readSyntax(text);
  const list = itemsList(document);
  const items = list?.elements ?? [];
  return {
    document,
    ids: items.map((node) => (node.kind === 'map' ? idOf(node) : undefined)),
    itemAt: (index) => items[index],
    ...(list?.flow && { flow: { start: list.start, end: list.end, members: items } }),
    isResult: (edits, wanted) => isResult(text, document, edits, wanted),
  };
}

function isResult(text: string, { root }: YamlDocument, edits: readonly TextEdit[], wanted: Wanted): boolean {
  const edited = afterEdits(text, edits);
  if (edited === undefined) return false;
  const { replaced, inserted } = wanted;
  const expected = (root ? plainValue(root) : {}) as { items?: PlainValue };
  const items = Array.isArray(expected.items) ? expected.items : [];
  for (const [index, value] of replaced ?? []) items[index] = value;
  if (inserted) items.splice(inserted.index, 0, inserted.value);
  if (items.length > 0) expected.items = items;
  const after = readSyntax(edited);
  return after.isSound && isSamePlain(plainValue(after.root), expected as PlainValue);
}

function itemsList({ root }: YamlDocument): ListNode | undefined {
  const node = root?.kind === 'map' ? entryOf(root, 'items')?.value : undefined;
  return node?.kind === 'list' ? node : undefined;
}

function idOf(map: MapNode): string | undefined {
  const node = entryOf(map, 'id')?.value;
  return node?.kind === 'scalar' ? node.text : undefined;
}
