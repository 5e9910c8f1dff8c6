import type { TextEdit } from '../model/range.ts';
import { removeFlowMembers } from './flowMembers.ts';
import { isFirstOnLine, isLastOnLine, mayHaveComment, wholeLines } from './layout.ts';
import { colonAfter, flowOf, rangeOfEntry } from './mapEntries.ts';
import type { MapEntry, MapNode } from './yamlNode.ts';

/** The edits that take entries out of a map that keeps at least one; undefined where a comment of others would go too. */
export function removeEntries(text: string, map: MapNode, removed: readonly MapEntry[]): TextEdit[] | undefined {
  if (removed.length === 0) return [];
  if (map.flow) {
    return removeFlowMembers(text, flowOf(text, map), (index) => removed.includes(map.entries[index] as MapEntry));
  }
  return removed.map((entry) => removeBlockEntry(text, map, removed, entry));
}

function removeBlockEntry(text: string, map: MapNode, removed: readonly MapEntry[], entry: MapEntry): TextEdit {
  const range = rangeOfEntry(text, entry);
  if (isFirstOnLine(text, range.start) && isLastOnLine(text, range.end)) {
    return { range: wholeLines(text, range), newText: '' };
  }
  // The entry shares its line with the list's dash: the next one moves up to it, unless there is a comment between.
  const next = map.entries[map.entries.indexOf(entry) + 1];
  const nextStart = next && !removed.includes(next) ? rangeOfEntry(text, next).start : undefined;
  if (nextStart !== undefined && !mayHaveComment(text, { start: range.end, end: nextStart })) {
    return { range: { start: range.start, end: nextStart }, newText: '' };
  }
  const colon = colonAfter(text, entry.key);
  const start = colon === undefined ? (entry.value?.start ?? range.end) : colon + 1;
  return { range: { start, end: range.end }, newText: '' };
}
