import type { TextEdit } from '../model/range.ts';
import type { EditableFile, WantedEntries } from './editableFile.ts';
import { insertEntries, type NewEntry } from './insertEntries.ts';
import { insertFirstEntries } from './insertFirstEntries.ts';
import { placeIn } from './placeIn.ts';
import { isCleared } from './writeValue.ts';
import type { PlainValue } from './yamlNode.ts';

export interface AddedEntry extends NewEntry {
  /**
   * The id of the entry behind which it goes; to the front where null. Without one, or where that is not in this file, it goes behind the entry
   * whose id comes before its own in their order, wherever that stands, so that two branches that both add rarely meet.
   */
  readonly after?: string | null;
}

/** A new entry, and those that go behind it in their order. */
interface Placed extends NewEntry {
  readonly followers: Placed[];
}

/** Each entry, then those behind it: with a stack of its own, since a thousand may follow each other. */
function withFollowers(leaders: readonly Placed[]): Placed[] {
  const all: Placed[] = [];
  const waiting = leaders.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    all.push(next);
    waiting.push(...next.followers.toReversed());
  }
  return all;
}

/** The edits that add entries, those of one place together. */
export function insertAll(
  file: EditableFile,
  section: string,
  added: readonly AddedEntry[],
  removed: ReadonlySet<number>,
): { edits: readonly TextEdit[]; inserted: WantedEntries['inserted'] } | undefined {
  const entries = file.section(section);
  const byPlace = new Map<number, Placed[]>();
  const placed = new Map<string, Placed>();
  for (const { fields, source, after } of added) {
    const written = new Map([...fields].filter(([, value]) => !isCleared(value)));
    const id = String(fields.get('id'));
    const one: Placed = { fields: written, ...(source && { source }), followers: [] };
    const leader = placed.get(after ?? '');
    if (leader) leader.followers.push(one);
    else {
      const index = placeIn(entries.ids, id, after);
      const list = byPlace.get(index);
      if (list) list.push(one);
      else byPlace.set(index, [one]);
    }
    placed.set(id, one);
  }
  const inserted: { index: number; value: PlainValue }[] = [];
  // Together and in their order: places between which all entries go away are one.
  const byAnchor = new Map<number, NewEntry[]>();
  for (const [index, leaders] of [...byPlace].sort(([a], [b]) => a - b)) {
    const all = withFollowers(leaders);
    let anchor = index;
    while (removed.has(anchor - 1)) anchor--;
    byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), ...all]);
    for (const { fields, source } of all) {
      const isShort = source?.isShort === true && (source.column === undefined) === (entries.flow !== undefined);
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
