import type { PlanFile } from '../model/plan.ts';
import { lineStarts, positionAt, type TextEdit } from '../model/range.ts';
import { type EntrySectionName, SECTIONS } from '../model/sections.ts';
import type { EditableEntries, EditableFile, WantedEntries } from './editableFile.ts';
import { editMap } from './editMap.ts';
import { insertEntries, type NewEntry } from './insertEntries.ts';
import { insertFirstEntries } from './insertFirstEntries.ts';
import { keepLastLineOpen } from './layout.ts';
import { type NestedStyle, nestedStyleNear } from './nestedStyle.ts';
import { openFile } from './openFile.ts';
import { placeIn } from './placeIn.ts';
import { type EditResult, refuse } from './refusal.ts';
import { removeListEntries } from './removeListEntries.ts';
import { isSamePlain } from './samePlain.ts';
import { type FieldValue, isCleared, writeValue } from './writeValue.ts';
import { entryOf, type PlainValue, plainValue, quotesOf, type YamlDocument, type YamlNode } from './yamlNode.ts';

/** Fields' new values, by name; null clears one. */
export type FieldChanges = ReadonlyMap<string, FieldValue>;

export interface AddedEntry extends NewEntry {
  /**
   * The id of the entry behind which it goes. Without one, or where that is not in this file, it goes behind the entry
   * whose id comes before its own in their order, wherever that stands, so that two branches that both add rarely meet.
   */
  readonly after?: string;
}

/** What is to become of the entries of a section in a file, by their ids. */
export interface EntryChanges {
  readonly fields?: ReadonlyMap<string, FieldChanges>;
  readonly removed?: ReadonlySet<string>;
  readonly added?: readonly AddedEntry[];
}

export type FileChanges = ReadonlyMap<EntrySectionName, EntryChanges>;

/**
 * The smallest edits of a text that change entries as is said. What comes out is read again and must mean just what was
 * asked, else the edit is refused: a layout that we misread can never damage a plan.
 * @param before what an earlier text of the file was read as; whatever did not change since is not read again
 */
export function editFile(text: string, changes: FileChanges, before?: PlanFile): EditResult<readonly TextEdit[]> {
  const file = openFile(text, [...changes.keys()], before);
  const { document } = file;
  if (document?.isSound === false) return refuseUnsound(text, document);
  const named = idsIn(changes).join(', ');
  if (document?.root !== undefined && document.root.kind !== 'map') return refuse('layout', named);
  const found: TextEdit[] = [];
  const wanted = new Map<string, WantedEntries>();
  for (const [section, entryChanges] of changes) {
    const result = changeSection(file, section, entryChanges);
    if (!result.ok) return result;
    found.push(...result.value.edits);
    wanted.set(section, result.value.wanted);
  }
  const edits = keepLastLineOpen(text, found);
  return file.isResult(edits, wanted) ? { ok: true, value: edits } : refuse('layout', named);
}

function idsIn(changes: FileChanges): string[] {
  const ids = [...changes.values()].flatMap(({ fields, removed, added }) => [
    ...(fields?.keys() ?? []),
    ...(removed ?? []),
    ...(added ?? []).map((entry) => String(entry.fields.get('id'))),
  ]);
  return [...new Set(ids)].slice(0, 3);
}

interface SectionEdits {
  readonly edits: readonly TextEdit[];
  readonly wanted: WantedEntries;
}

function changeSection(
  file: EditableFile,
  section: EntrySectionName,
  { fields = new Map(), removed = new Set(), added = [] }: EntryChanges,
): EditResult<SectionEdits> {
  const { text } = file;
  const entries = file.section(section);
  const order = Object.keys(SECTIONS[section].fields);
  const edits: TextEdit[] = [];
  const replaced = new Map<number, PlainValue>();
  for (const [id, changes] of fields) {
    if (removed.has(id)) continue;
    const index = indexOf(entries, id);
    if (!index.ok) return index;
    const node = entries.nodeAt(index.value);
    const nested = (): NestedStyle => nestedStyleNear(text, entries.nodeAt, index.value);
    const changed = node && changeFields(text, entries, node, changes, order, nested);
    if (changed === undefined) return refuse('layout', id);
    edits.push(...changed.edits);
    replaced.set(index.value, changed.meaning);
  }
  const gone = new Set<number>();
  for (const id of removed) {
    const index = indexOf(entries, id);
    if (!index.ok) return index;
    gone.add(index.value);
  }
  const removals = gone.size > 0 ? removeListEntries(text, entries, gone) : [];
  if (removals === undefined) return refuse('layout', [...removed].join(', '));
  const insertions = insertAll(file, section, added, gone);
  if (insertions === undefined) return refuse('layout', String(added[0]?.fields.get('id')));
  // Entries are added behind the fields that are added to the one before them.
  return {
    ok: true,
    value: {
      edits: [...edits, ...insertions.edits, ...removals],
      wanted: { replaced, removed: gone, inserted: insertions.inserted },
    },
  };
}

/** Where the entry with an id stands among the others, if it is clear which one is meant. */
function indexOf({ ids }: EditableEntries, id: string): EditResult<number> {
  const index = ids.indexOf(id);
  if (index < 0) return refuse('no-item', id);
  return ids.indexOf(id, index + 1) < 0 ? { ok: true, value: index } : refuse('twice', id);
}

function changeFields(
  text: string,
  { flow }: EditableEntries,
  node: YamlNode,
  changes: FieldChanges,
  order: readonly string[],
  nested: () => NestedStyle,
): { edits: readonly TextEdit[]; meaning: PlainValue } | undefined {
  if (node.kind === 'list') return undefined;
  if (node.kind === 'scalar') {
    // The short form, an id alone.
    const kept = [...changes].filter(([key, value]) => !isCleared(value) && !(key === 'id' && value === node.text));
    if (kept.length === 0) return { edits: [], meaning: node.value };
    const fields = Object.fromEntries([['id', node.text], ...kept]);
    const newText = writeValue(fields, flow !== undefined, quotesOf(node));
    return { edits: [{ range: { start: node.start, end: node.end }, newText }], meaning: fields as PlainValue };
  }
  const changed = new Map(
    [...changes].filter(([key, value]) => !isSamePlain(plainValue(entryOf(node, key)?.value), value as PlainValue)),
  );
  const edits = editMap(text, node, changed, order, nested);
  const meaning = plainValue(node) as { [key: string]: PlainValue };
  for (const [key, value] of changed) meaning[key] = value as PlainValue;
  return edits && { edits, meaning };
}

/** The edits that add entries, those of one place together. */
function insertAll(
  file: EditableFile,
  section: EntrySectionName,
  added: readonly AddedEntry[],
  removed: ReadonlySet<number>,
): { edits: readonly TextEdit[]; inserted: WantedEntries['inserted'] } | undefined {
  const entries = file.section(section);
  const byPlace = new Map<number, NewEntry[]>();
  const placeOf = new Map<string, number>();
  for (const { fields, source, after } of added) {
    const written = new Map([...fields].filter(([, value]) => !isCleared(value)));
    const id = String(fields.get('id'));
    // Behind one that is added as well, it follows that one.
    const index = placeOf.get(after ?? '') ?? placeIn(entries.ids, id, after);
    placeOf.set(id, index);
    byPlace.set(index, [...(byPlace.get(index) ?? []), { fields: written, ...(source && { source }) }]);
  }
  const edits: TextEdit[] = [];
  const inserted: { index: number; value: PlainValue }[] = [];
  // In their order: of two places, entries between which go away, both may be written at one.
  for (const [index, all] of [...byPlace].sort(([a], [b]) => a - b)) {
    const made =
      entries.ids.length > 0
        ? insertEntries(file.text, entries, index, all, removed)
        : insertFirstEntries(file.text, file.document?.root, section, all);
    if (made === undefined) return undefined;
    edits.push(...made);
    for (const { fields, source } of all) {
      const isShort = source?.isShort === true && entries.flow === undefined;
      const value = isShort ? String(fields.get('id')) : (Object.fromEntries(fields) as PlainValue);
      inserted.push({ index, value });
    }
  }
  return { edits, inserted };
}

export function refuseUnsound(text: string, { problems }: YamlDocument): ReturnType<typeof refuse> {
  const offset = problems.find(({ code }) => code !== 'duplicate-key')?.range.start ?? 0;
  return refuse('unsound', String(positionAt(lineStarts(text), offset).line + 1));
}
