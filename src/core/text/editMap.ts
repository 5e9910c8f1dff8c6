import type { TextEdit } from '../model/range.ts';
import { editList } from './editList.ts';
import { insertFlowMembers } from './flowMembers.ts';
import { columnOf, eolOf, isLastOnLine, mayHaveComment, nextLine } from './layout.ts';
import { colonAfter, flowOf, lastLineEnd, questionMarkBefore, rangeOfEntry } from './mapEntries.ts';
import { removeEntries } from './removeEntries.ts';
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
  const staying = map.entries.filter((entry) => !removed.includes(entry));
  const edits = [removeEntries(text, map, removed)];
  const added = new Map<MapEntry | undefined, [string, FieldValue][]>();
  for (const [key, value] of inOrder(changes, order)) {
    if (isCleared(value)) continue;
    const entry = entryOf(map, key);
    if (entry) edits.push(replaceValue(text, map, entry, value));
    else {
      const anchor = anchorFor(staying, key, order);
      added.set(anchor, [...(added.get(anchor) ?? []), [key, value]]);
    }
  }
  for (const [anchor, fields] of added) edits.push(addEntries(text, map, anchor, fields));
  return edits.every((some) => some !== undefined) ? edits.flat() : undefined;
}

/** Changes in the usual order, unknown keys last. */
function inOrder(changes: ReadonlyMap<string, FieldValue>, order: readonly string[]): [string, FieldValue][] {
  const placeOf = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...changes].sort(([a], [b]) => placeOf(a) - placeOf(b));
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

/** Adds fields behind an entry, written like the map's other keys. */
function addEntries(
  text: string,
  map: MapNode,
  anchor: MapEntry | undefined,
  fields: readonly (readonly [string, FieldValue])[],
): TextEdit[] | undefined {
  const first = map.entries[0];
  if (anchor === undefined || first === undefined) return undefined;
  const quotes = map.entries.every((entry) => entry.key.style === first.key.style) ? quotesOf(first.key) : {};
  const written = fields.map(
    ([key, value]) => `${writeScalar(key, { flow: map.flow, ...quotes })}: ${writeValue(value, map.flow, quotes)}`,
  );
  if (map.flow) return insertFlowMembers(text, flowOf(text, map), map.entries.indexOf(anchor), written);
  if (!isLastOnLine(text, rangeOfEntry(text, anchor).end)) return undefined;
  const eol = eolOf(text);
  const indent = ' '.repeat(columnOf(text, rangeOfEntry(text, first).start));
  const end = lastLineEnd(text, anchor);
  const next = nextLine(text, end);
  // Before the next line rather than behind this one, which may be a list's last and go in the same edit.
  if (next > end) return [insertAt(next, written.map((line) => indent + line + eol).join(''))];
  return [insertAt(end, written.map((line) => eol + indent + line).join(''))];
}

function insertAt(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
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
