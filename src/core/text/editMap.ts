import type { Range, TextEdit } from '../model/range.ts';
import { editList } from './editList.ts';
import { insertFlowMembers, removeFlowMembers } from './flowMembers.ts';
import { columnOf, eolOf, isFirstOnLine, isLastOnLine, wholeLines } from './layout.ts';
import { colonAfter, lastLineEnd, questionMarkBefore, rangeOfEntry } from './mapEntries.ts';
import { replaceScalar } from './replaceScalar.ts';
import { type ScalarPlace, writeScalar } from './writeScalar.ts';
import { entryOf, type MapEntry, type MapNode, quotesOf } from './yamlNode.ts';

/** A field's new value; null clears it. */
export type FieldValue = string | number | readonly string[] | null;

/**
 * The edits that give a map's fields new values and touch nothing else: values are replaced in place with their quotes,
 * new keys go where `order` puts them. Undefined where the map is written in a way that cannot be edited safely.
 */
export function editMap(
  text: string,
  map: MapNode,
  changes: ReadonlyMap<string, FieldValue>,
  order: readonly string[],
): TextEdit[] | undefined {
  const removed = map.entries.filter(({ key }) => isCleared(changes.get(key.text)));
  const edits = [removeEntries(text, map, removed)];
  const staying = map.entries.filter((entry) => !removed.includes(entry));
  for (const [key, value] of inOrder(changes, order)) {
    if (isCleared(value)) continue;
    const entry = entryOf(map, key);
    edits.push(entry ? replaceValue(text, map, entry, value) : addEntry(text, map, staying, key, value, order));
  }
  return edits.every((some) => some !== undefined) ? edits.flat() : undefined;
}

function inOrder(changes: ReadonlyMap<string, FieldValue>, order: readonly string[]): [string, FieldValue][] {
  return [...changes].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

/** Whether a value leaves nothing of a field. */
export function isCleared(value: FieldValue | undefined): value is null {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** A value's source on one line: a list in flow style. */
export function writeValue(value: FieldValue, flow: boolean, quotes: Pick<ScalarPlace, 'quotes'> = {}): string {
  if (value === null) return '';
  if (typeof value !== 'object') return writeScalar(value, { flow, ...quotes });
  return `[${value.map((element) => writeScalar(element, { flow: true, ...quotes })).join(', ')}]`;
}

function replaceValue(
  text: string,
  map: MapNode,
  entry: MapEntry,
  wanted: Exclude<FieldValue, null>,
): TextEdit[] | undefined {
  const { key, value } = entry;
  const colon = colonAfter(text, key);
  if (value === undefined) return [fillEntry(text, map, entry, colon, wanted)];
  if (value.kind === 'scalar' && typeof wanted !== 'object') return [replaceScalar(text, value, wanted, map.flow)];
  if (value.kind === 'list' && typeof wanted === 'object') {
    const edits = editList(text, value, wanted);
    if (edits) return edits;
  }
  if (mayHaveComment(text, value)) return undefined;
  if (value.kind === 'scalar' || value.flow) {
    return [{ range: { start: value.start, end: value.end }, newText: writeValue(wanted, map.flow) }];
  }
  if (colon === undefined || !isLastOnLine(text, colon + 1)) return undefined;
  if (mayHaveComment(text, { start: colon, end: value.start })) return undefined;
  return [{ range: { start: colon + 1, end: value.end }, newText: ` ${writeValue(wanted, map.flow)}` }];
}

/** Whether a range may hold a comment, which a new value must not take along. */
function mayHaveComment(text: string, { start, end }: Range): boolean {
  return text.slice(start, end).includes('#');
}

/** Gives a value to a key that has none. */
function fillEntry(
  text: string,
  map: MapNode,
  { key }: MapEntry,
  colon: number | undefined,
  wanted: FieldValue,
): TextEdit {
  const source = writeValue(wanted, map.flow, quotesOf(key));
  if (colon !== undefined) return insertAt(colon + 1, ` ${source}`);
  const mark = questionMarkBefore(text, key);
  if (mark === undefined || map.flow) return insertAt(key.end, `: ${source}`);
  return insertAt(key.end, `${eolOf(text)}${' '.repeat(columnOf(text, mark))}: ${source}`);
}

function addEntry(
  text: string,
  map: MapNode,
  staying: readonly MapEntry[],
  key: string,
  value: FieldValue,
  order: readonly string[],
): TextEdit[] | undefined {
  const anchor = anchorFor(staying, key, order);
  const first = map.entries[0];
  if (anchor === undefined || first === undefined) return undefined;
  const quotes = map.entries.every((entry) => entry.key.style === first.key.style) ? quotesOf(first.key) : {};
  const written = `${writeScalar(key, { flow: map.flow, ...quotes })}: ${writeValue(value, map.flow, quotes)}`;
  if (map.flow) return insertFlowMembers(text, flowOf(text, map), map.entries.indexOf(anchor), [written]);
  if (!isLastOnLine(text, rangeOfEntry(text, anchor).end)) return undefined;
  const column = columnOf(text, rangeOfEntry(text, first).start);
  return [insertAt(lastLineEnd(text, anchor), `${eolOf(text)}${' '.repeat(column)}${written}`)];
}

function insertAt(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}

function flowOf(text: string, { start, end, entries }: MapNode): Parameters<typeof insertFlowMembers>[1] {
  return { start, end, members: entries.map((entry) => rangeOfEntry(text, entry)) };
}

/** The entry after which a new key goes: the last of those that come before it in the usual order, else the first. */
function anchorFor(entries: readonly MapEntry[], key: string, order: readonly string[]): MapEntry | undefined {
  const place = order.indexOf(key);
  const before = entries.filter((entry) => {
    const index = order.indexOf(entry.key.text);
    return index >= 0 && (place < 0 || index < place);
  });
  return before.at(-1) ?? entries[0];
}

function removeEntries(text: string, map: MapNode, removed: readonly MapEntry[]): TextEdit[] | undefined {
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
  return { range: { start: (colonAfter(text, entry.key) ?? range.end - 1) + 1, end: range.end }, newText: '' };
}
