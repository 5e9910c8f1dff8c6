import type { TextEdit } from '../model/range.ts';
import { editList } from './editList.ts';
import { columnOf, eolOf, isFirstOnLine, isLastOnLine, lineEnd, wholeLines } from './layout.ts';
import { writeScalar } from './writeScalar.ts';
import type { MapEntry, MapNode, ScalarNode } from './yamlNode.ts';

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
  const edits: TextEdit[] = [];
  const staying = map.entries.filter((entry) => !isCleared(changes.get(entry.key.text)));
  for (const [key, value] of inOrder(changes, order)) {
    const entry = map.entries.find((candidate) => candidate.key.text === key);
    const more = isCleared(value)
      ? entry && removeEntry(text, map, entry)
      : entry
        ? replaceValue(text, map, entry, value)
        : addEntry(text, map, staying, key, value, order);
    if (entry !== undefined || !isCleared(value)) {
      if (more === undefined) return undefined;
      edits.push(...more);
    }
  }
  return edits;
}

function inOrder(changes: ReadonlyMap<string, FieldValue>, order: readonly string[]): [string, FieldValue][] {
  return [...changes].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

function isCleared(value: FieldValue | undefined): value is null {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** A value's source in flow style, on one line. */
export function writeValue(value: FieldValue, flow: boolean, quotes?: 'single' | 'double'): string {
  if (value === null) return '';
  if (typeof value !== 'object') return writeScalar(value, { flow, ...(quotes && { quotes }) });
  return `[${value.map((element) => writeScalar(element, { flow: true, ...(quotes && { quotes }) })).join(', ')}]`;
}

function replaceValue(
  text: string,
  map: MapNode,
  { key, value }: MapEntry,
  wanted: FieldValue,
): TextEdit[] | undefined {
  const colon = colonAfter(text, key);
  if (colon === undefined) return undefined;
  if (value === undefined) {
    const range = { start: colon + 1, end: colon + 1 };
    return [{ range, newText: ` ${writeValue(wanted, map.flow, quotesOf(key))}` }];
  }
  if (value.kind === 'list' && typeof wanted === 'object' && wanted !== null) {
    const edits = editList(text, value, wanted);
    if (edits) return edits;
  }
  if (value.kind !== 'scalar' && !value.flow) {
    return [{ range: { start: colon + 1, end: value.end }, newText: ` ${writeValue(wanted, map.flow)}` }];
  }
  const quotes = value.kind === 'scalar' && typeof wanted === 'string' ? quotesOf(value) : undefined;
  return [{ range: { start: value.start, end: value.end }, newText: writeValue(wanted, map.flow, quotes) }];
}

function quotesOf({ style }: ScalarNode): 'single' | 'double' | undefined {
  return style === 'single' || style === 'double' ? style : undefined;
}

/** The offset of the colon right behind a key; undefined for an explicit key ("? key") and the like. */
function colonAfter(text: string, key: ScalarNode): number | undefined {
  const gap = /^[ \t]*:/.exec(text.slice(key.end, key.end + 100));
  return gap ? key.end + gap[0].length - 1 : undefined;
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
  const quotes = map.entries.every((entry) => entry.key.style === first.key.style) ? quotesOf(first.key) : undefined;
  const written = `${writeScalar(key, { flow: map.flow, ...(quotes && { quotes }) })}: ${writeValue(value, map.flow, quotes)}`;
  const end = (anchor.value ?? { end: (colonAfter(text, anchor.key) ?? anchor.key.end - 1) + 1 }).end;
  if (map.flow) {
    return [{ range: { start: end, end }, newText: `${separatorBefore(text, map, anchor)}${written}` }];
  }
  if (!isLastOnLine(text, end)) return undefined;
  const at = lineEnd(text, end);
  const newText = `${eolOf(text)}${' '.repeat(columnOf(text, first.key.start))}${written}`;
  return [{ range: { start: at, end: at }, newText }];
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

/** A flow map with a line per entry gets another line; one on a line goes on behind a comma. */
function separatorBefore(text: string, map: MapNode, anchor: MapEntry): string {
  const index = map.entries.indexOf(anchor);
  const previous = map.entries[index - 1];
  const from = previous ? (previous.value ?? previous.key).end : map.start + 1;
  const gap = text.slice(from, anchor.key.start).replace(',', '');
  return /^\s*[\r\n]\s*$/.test(gap) ? `,${gap}` : ', ';
}

function removeEntry(text: string, map: MapNode, entry: MapEntry): TextEdit[] | undefined {
  const end = (entry.value ?? { end: (colonAfter(text, entry.key) ?? entry.key.end - 1) + 1 }).end;
  const index = map.entries.indexOf(entry);
  const next = map.entries[index + 1];
  const previous = map.entries[index - 1];
  if (map.flow) {
    if (next) return [{ range: { start: entry.key.start, end: next.key.start }, newText: '' }];
    const start = previous ? (previous.value ?? previous.key).end : entry.key.start;
    return [{ range: { start, end }, newText: '' }];
  }
  if (isFirstOnLine(text, entry.key.start) && isLastOnLine(text, end)) {
    return [{ range: wholeLines(text, { start: entry.key.start, end }), newText: '' }];
  }
  // The entry shares its line with the list's dash: empty it, which reads the same and moves nothing.
  return entry.value ? [{ range: { start: (colonAfter(text, entry.key) ?? end - 1) + 1, end }, newText: '' }] : [];
}
