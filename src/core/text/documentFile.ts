import type { TextEdit } from '../model/range.ts';
import { entrySectionOf, type SectionTable } from '../model/sections.ts';
import { afterEdits, type EditableEntries, type EditableFile, type Wanted, wantedValues } from './editableFile.ts';
import { readSyntax } from './readSyntax.ts';
import { isSamePlain } from './samePlain.ts';
import { entryOf, type PlainValue, plainValue, type YamlDocument, type YamlNode } from './yamlNode.ts';

/** A text with the sections of `table`, all of which is read for an edit. */
export function documentFile(text: string, table: SectionTable): EditableFile {
  const document = readSyntax(text);
  return {
    text,
    document,
    section: (name) => entriesIn(document, name, entrySectionOf(table, name).idField),
    isResult: (edits, wanted) => isResult(text, document, edits, wanted),
  };
}

function entriesIn({ root }: YamlDocument, section: string, idField: string): EditableEntries {
  const list = root?.kind === 'map' ? entryOf(root, section)?.value : undefined;
  if (list?.kind !== 'list') return { ids: [], nodeAt: () => undefined };
  const { start, end, elements } = list;
  return {
    ids: elements.map((node) => idOf(node, idField)),
    nodeAt: (index) => elements[index],
    ...(list.flow && { flow: { start, end, members: elements } }),
  };
}

/** The text of an entry's id: what stands for the whole entry, or in the field that it is known by. */
function idOf(node: YamlNode, idField: string): string | undefined {
  if (node.kind === 'scalar') return node.text;
  const id = node.kind === 'map' ? entryOf(node, idField)?.value : undefined;
  return id?.kind === 'scalar' ? id.text : undefined;
}

function isResult(text: string, { root }: YamlDocument, edits: readonly TextEdit[], wanted: Wanted): boolean {
  const edited = afterEdits(text, edits);
  if (edited === undefined) return false;
  const expected = (root ? plainValue(root) : {}) as { [section: string]: PlainValue };
  for (const [name, entries] of wanted) {
    const values = expected[name];
    expected[name] = wantedValues(Array.isArray(values) ? values : [], entries);
  }
  const after = readSyntax(edited);
  return after.isSound && isSamePlain(plainValue(after.root), expected);
}
