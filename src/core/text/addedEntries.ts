import type { TextEdit } from '../model/range.ts';
import type { EditableFile, WantedEntries } from './editableFile.ts';
import { insertEntries, type NewEntry } from './insertEntries.ts';
import { insertFirstEntries } from './insertFirstEntries.ts';
import { placeIn } from './placeIn.ts';
import { isCleared } from './writeValue.ts';
import type { PlainValue } from './yamlNode.ts';

export interface AddedEntry extends NewEntry {
  /**
   * The id of the entry behind which it goes. Without one, or where that is not in this file, it goes behind the entry
   * whose id comes before its own in their order, wherever that stands, so that two branches that both add rarely meet.
   */
  readonly after?: string;
}

/** The edits that add entries, those of one place together. */
export function insertAll(
  file: EditableFile,
  section: string,
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
  const inserted: { index: number; value: PlainValue }[] = [];
  // Together and in their order: places between which all entries go away are one.
  const byAnchor = new Map<number, NewEntry[]>();
  for (const [index, all] of [...byPlace].sort(([a], [b]) => a - b)) {
    let anchor = index;
    while (removed.has(anchor - 1)) anchor--;
    byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), ...all]);
    for (const { fields, source } of all) {
      const isShort = source?.isShort === true && entries.flow === undefined;
      const value = isShort ? String(fields.get('id')) : (Object.fromEntries(fields) as PlainValue);
      inserted.push({ index, value });
    }
  }
  const edits: TextEdit[] = [];
  for (const [anchor, all] of byAnchor) {
    const made =
      entries.ids.length > 0
        ? insertEntries(file.text, entries, anchor, all, removed)
        : insertFirstEntries(file.text, file.document?.root, section, all);
    if (made === undefined) return undefined;
    edits.push(...made);
  }
  return { edits, inserted };
}
