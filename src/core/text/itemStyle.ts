import { type FieldValue, writeValue } from './editMap.ts';
import { eolOf, lineEnd, lineStart, previousLine } from './layout.ts';
import { rangeOfEntry } from './mapEntries.ts';
import { type ScalarPlace, writeScalar } from './writeScalar.ts';
import { type MapNode, quotesOf } from './yamlNode.ts';

/** How an item is written. */
export interface ItemStyle {
  readonly flow: boolean;
  /** What stands before the item: indentation and dash, which may fill a line of its own. */
  readonly lead: string;
  /** What stands before its second key and those that follow. */
  readonly indent: string;
  readonly quotes: Pick<ScalarPlace, 'quotes'>;
}

export function writeItem(fields: ReadonlyMap<string, FieldValue>, style: ItemStyle, eol: string): string {
  const { flow, lead, indent, quotes } = style;
  const entries = [...fields].map(
    ([key, value]) => `${writeScalar(key, { flow, ...quotes })}: ${writeValue(value, flow, quotes)}`,
  );
  return lead + (flow ? `{${entries.join(', ')}}` : entries.join(eol + indent));
}

/** The style of an item of a block list, and where the line of its dash starts; undefined where it has no lines of its own. */
export function styleOf(text: string, item: MapNode): { style: ItemStyle; start: number } | undefined {
  const first = item.entries[0];
  if (first === undefined) return undefined;
  const itemStart = item.flow ? item.start : rangeOfEntry(text, first).start;
  let start = lineStart(text, itemStart);
  const before = text.slice(start, itemStart);
  const style = { flow: item.flow, indent: ' '.repeat(before.length), quotes: quotesOf(first.key) };
  if (/^ *-[ \t]+$/.test(before)) return { style: { ...style, lead: before }, start };
  if (!/^ *$/.test(before)) return undefined;
  // The dash has a line of its own, above the first key and any comments.
  while (start > 0) {
    start = previousLine(text, start);
    const dash = LONE_DASH.exec(text.slice(start, lineEnd(text, start)))?.[1];
    if (dash !== undefined) return { style: { ...style, lead: dash + eolOf(text) + before }, start };
  }
  return undefined;
}

/** A line that holds nothing but a list's dash, and perhaps a comment. */
const LONE_DASH = /^( *-)[ \t]*(?:(?<=[ \t])#.*)?$/;
