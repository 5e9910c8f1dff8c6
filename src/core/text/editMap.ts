import type { TextEdit } from '../model/range.ts';
import { editList } from './editList.ts';
import { insertFlowMembers } from './flowMembers.ts';
import { columnOf, eolOf, isLastOnLine, mayHaveComment, nextLine } from './layout.ts';
import { colonAfter, flowOf, lastLineEnd, questionMarkBefore, rangeOfEntry } from './mapEntries.ts';
import { HOUSE_STYLE, type NestedStyle } from './nestedStyle.ts';
import { removeEntries } from './removeEntries.ts';
import { replaceScalar } from './replaceScalar.ts';
import { isSamePlain } from './samePlain.ts';
import { writeScalar } from './writeScalar.ts';
import { type FieldValue, isCleared, isList, isScalar, writeFieldValue, writeValue } from './writeValue.ts';
import {
  entryOf,
  type MapEntry,
  type MapNode,
  type PlainValue,
  plainValue,
  quotesOf,
  type YamlNode,
} from './yamlNode.ts';

/**
 * The edits that give a map's fields new values and touch nothing else: values are replaced in place with their quotes,
 * new keys go where `order` puts them. Undefined where the map is written in a way that cannot be edited safely.
 * @param nested how new lists and texts of several lines are written
 */
export function editMap(
  text: string,
  map: MapNode,
  changes: ReadonlyMap<string, FieldValue>,
  order: readonly string[],
  nested: () => NestedStyle = () => HOUSE_STYLE,
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
  for (const [anchor, fields] of added) edits.push(addEntries(text, map, anchor, fields, nested));
  return edits.every((some) => some !== undefined) ? edits.flat() : undefined;
}

/** Changes in the usual order, unknown keys last. */
function inOrder(changes: ReadonlyMap<string, FieldValue>, order: readonly string[]): [string, FieldValue][] {
  const placeOf = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...changes].sort(([a], [b]) => placeOf(a) - placeOf(b));
}

/** The edits that make an entry of a map hold `wanted`, as few as its layout allows. */
function replaceValue(
  text: string,
  map: MapNode,
  entry: MapEntry,
  wanted: Exclude<FieldValue, null>,
): TextEdit[] | undefined {
  const { key, value } = entry;
  const colon = colonAfter(text, key);
  if (value === undefined) return [fillEntry(text, map, entry, colon, wanted)];
  const edits = editValue(text, value, wanted, map.flow);
  if (edits) return edits;
  if (mayHaveComment(text, value)) return undefined;
  if (value.kind === 'scalar' || value.flow) {
    return [{ range: { start: value.start, end: value.end }, newText: writeValue(wanted, map.flow) }];
  }
  if (colon === undefined || !isLastOnLine(text, colon + 1)) return undefined;
  if (mayHaveComment(text, { start: colon, end: value.start })) return undefined;
  return [{ range: { start: colon + 1, end: value.end }, newText: ` ${writeValue(wanted, map.flow)}` }];
}

/** The edits within a node that make it mean `wanted`; undefined where it must be written anew. */
export function editValue(text: string, node: YamlNode, wanted: FieldValue, flow: boolean): TextEdit[] | undefined {
  if (node.kind === 'scalar') return isScalar(wanted) ? [replaceScalar(text, node, wanted, flow)] : undefined;
  if (wanted === null || isScalar(wanted)) return undefined;
  if (node.kind === 'list') return isList(wanted) ? editList(text, node, wanted, editValue) : undefined;
  if (isList(wanted)) return undefined;
  const gone = node.entries.filter(({ key }) => !Object.hasOwn(wanted, key.text));
  const changes = new Map<string, FieldValue>(gone.map(({ key }) => [key.text, null]));
  for (const [key, value] of Object.entries(wanted)) {
    if (!isSamePlain(plainValue(entryOf(node, key)?.value), value as PlainValue)) changes.set(key, value);
  }
  return gone.length < node.entries.length ? editMap(text, node, changes, Object.keys(wanted)) : undefined;
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
  nested: () => NestedStyle,
): TextEdit[] | undefined {
  const first = map.entries[0];
  if (anchor === undefined || first === undefined) return undefined;
  const quotes = map.entries.every((entry) => entry.key.style === first.key.style) ? quotesOf(first.key) : {};
  const eol = eolOf(text);
  const indent = ' '.repeat(columnOf(text, rangeOfEntry(text, first).start));
  const written = fields.map(([key, value]) => {
    const source = map.flow
      ? ` ${writeValue(value, true, quotes)}`
      : writeFieldValue(
          value,
          indent,
          eol,
          quotes,
          typeof value === 'object' || isOfLines(value) ? nested() : HOUSE_STYLE,
        );
    return `${writeScalar(key, { flow: map.flow, ...quotes })}:${source}`;
  });
  if (map.flow) return insertFlowMembers(text, flowOf(text, map), map.entries.indexOf(anchor), written);
  if (!isLastOnLine(text, rangeOfEntry(text, anchor).end)) return undefined;
  const end = lastLineEnd(text, anchor);
  const next = nextLine(text, end);
  // Before the next line rather than behind this one, which may be a list's last and go in the same edit.
  if (next > end) return [insertAt(next, written.map((line) => indent + line + eol).join(''))];
  return [insertAt(end, written.map((line) => eol + indent + line).join(''))];
}

function isOfLines(value: FieldValue): boolean {
  return typeof value === 'string' && value.includes('\n');
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
