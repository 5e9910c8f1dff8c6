import type { PlanFile } from '../model/plan.ts';
import { lineStarts, positionAt, type TextEdit } from '../model/range.ts';
import { type EntrySectionName, entrySectionOf, SECTIONS, type SectionTable } from '../model/sections.ts';
import { type AddedEntry, insertAll } from './addedEntries.ts';
import type { EditableEntries, EditableFile, WantedEntries } from './editableFile.ts';
import { editMap } from './editMap.ts';
import { idPlaces } from './idPlaces.ts';
import { keepLastLineOpen } from './layout.ts';
import { type NestedStyle, nestedStyleNear } from './nestedStyle.ts';
import { openFile } from './openFile.ts';
import { type EditResult, refuse } from './refusal.ts';
import { removeListEntries } from './removeListEntries.ts';
import { replaceScalar } from './replaceScalar.ts';
import { isSamePlain } from './samePlain.ts';
import { type FieldValue, isCleared, writeValue } from './writeValue.ts';
import { entryOf, type PlainValue, plainValue, quotesOf, type YamlDocument, type YamlNode } from './yamlNode.ts';

/** Fields' new values, by name; null clears one. */
export type FieldChanges = ReadonlyMap<string, FieldValue>;

/** What is to become of the entries of a section in a file, by their ids. */
export interface EntryChanges {
  readonly fields?: ReadonlyMap<string, FieldChanges>;
  readonly removed?: ReadonlySet<string>;
  /** Of those that are removed the ones that go to another place: blank lines between them go along. */
  readonly moved?: ReadonlySet<string>;
  readonly added?: readonly AddedEntry[];
}

export type FileChanges = ReadonlyMap<EntrySectionName, EntryChanges>;

/**
 * The smallest edits of a plan file's text that change entries as is said.
 * @param before what an earlier text of the file was read as; whatever did not change since is not read again
 */
export function editFile(text: string, changes: FileChanges, before?: PlanFile): EditResult<readonly TextEdit[]> {
  return editSections(text, SECTIONS, changes, before);
}

/**
 * The smallest edits of a text with the sections of `table` that change entries as is said. What comes out is read again
 * and must mean just what was asked, else the edit is refused: a layout that we misread can never damage a plan.
 */
export function editSections(
  text: string,
  table: SectionTable,
  changes: ReadonlyMap<string, EntryChanges>,
  before?: PlanFile,
): EditResult<readonly TextEdit[]> {
  const asked = [...changes].filter(([, entryChanges]) => !isNothing(entryChanges));
  if (asked.length === 0) return { ok: true, value: [] };
  const file = openFile(
    text,
    table,
    asked.map(([section]) => section),
    before,
  );
  const { document } = file;
  if (document?.isSound === false) return refuseUnsound(text, document);
  const named = idsIn(changes).join(', ');
  if (document?.root !== undefined && document.root.kind !== 'map') return refuse('layout', named);
  const found: TextEdit[] = [];
  const wanted = new Map<string, WantedEntries>();
  // A section that is new goes behind what is added to the one at the end of the file.
  const isNew = (section: string): boolean => document?.root?.kind === 'map' && !entryOf(document.root, section);
  const inOrder = asked.sort(([a], [b]) => Number(isNew(a)) - Number(isNew(b)));
  for (const [section, entryChanges] of inOrder) {
    const result = changeSection(file, table, section, entryChanges);
    if (!result.ok) return result;
    found.push(...result.value.edits);
    wanted.set(section, result.value.wanted);
  }
  const edits = keepLastLineOpen(text, found);
  return file.isResult(edits, wanted) ? { ok: true, value: edits } : refuse('layout', named);
}

function idsIn(changes: ReadonlyMap<string, EntryChanges>): string[] {
  const ids = [...changes.values()].flatMap(({ fields, removed, added }) => [
    ...(fields?.keys() ?? []),
    ...(removed ?? []),
    ...(added ?? []).map((entry) => String(entry.fields.get('id'))),
  ]);
  return [...new Set(ids)].slice(0, 3);
}

/** Whether nothing is left to be done, as when an entry was moved here and on from here. */
function isNothing({ fields, removed, added }: EntryChanges): boolean {
  return !fields?.size && !removed?.size && !added?.length;
}

interface SectionEdits {
  readonly edits: readonly TextEdit[];
  readonly wanted: WantedEntries;
}

function changeSection(
  file: EditableFile,
  table: SectionTable,
  section: string,
  { fields = new Map(), removed = new Set(), moved = new Set(), added = [] }: EntryChanges,
): EditResult<SectionEdits> {
  const { text } = file;
  const entries = file.section(section);
  const { fields: fieldTable, idField } = entrySectionOf(table, section);
  const order = Object.keys(fieldTable);
  const edits: TextEdit[] = [];
  const replaced = new Map<number, PlainValue>();
  for (const [id, changes] of fields) {
    if (removed.has(id)) continue;
    const index = indexOf(entries, id);
    if (!index.ok) return index;
    const node = entries.nodeAt(index.value);
    const nested = (): NestedStyle => nestedStyleNear(text, entries.nodeAt, index.value);
    const changed = node && changeFields(text, entries, node, changes, { idField, order }, nested);
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
  const removals = gone.size > 0 ? removeListEntries(text, entries, gone, moved) : [];
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
  const { first, twice } = idPlaces(ids);
  const index = first.get(id);
  if (index === undefined) return refuse('no-item', id);
  return twice.has(id) ? refuse('twice', id) : { ok: true, value: index };
}

function changeFields(
  text: string,
  { flow }: EditableEntries,
  node: YamlNode,
  changes: FieldChanges,
  { idField, order }: { readonly idField: string; readonly order: readonly string[] },
  nested: () => NestedStyle,
): { edits: readonly TextEdit[]; meaning: PlainValue } | undefined {
  if (node.kind === 'list') return undefined;
  if (node.kind === 'scalar') {
    // The short form, an id alone.
    const kept = [...changes].filter(([key, value]) => !isCleared(value) && !(key === idField && value === node.text));
    if (kept.length === 0) return { edits: [], meaning: node.value };
    const [[field, id]] = kept as [(typeof kept)[number]];
    if (kept.length === 1 && field === idField && typeof id === 'string') {
      return { edits: [replaceScalar(text, node, id, flow !== undefined)], meaning: id };
    }
    const fields = Object.fromEntries([[idField, node.text], ...kept]);
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

export function refuseUnsound(text: string, { problems }: YamlDocument): ReturnType<typeof refuse> {
  const offset = problems.find(({ code }) => code !== 'duplicate-key')?.range.start ?? 0;
  return refuse('unsound', String(positionAt(lineStarts(text), offset).line + 1));
}
