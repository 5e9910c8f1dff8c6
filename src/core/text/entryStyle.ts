import { eolOf, lineEnd, lineStart, previousLine } from './layout.ts';
import { rangeOfEntry } from './mapEntries.ts';
import { HOUSE_STYLE, type NestedStyle } from './nestedStyle.ts';
import { type ScalarPlace, writeScalar } from './writeScalar.ts';
import { type FieldValue, writeFieldValue, writeValue } from './writeValue.ts';
import { quotesOf, type YamlNode } from './yamlNode.ts';

/** How an entry of a section is written. */
export interface EntryStyle {
  readonly flow: boolean;
  /** What stands before the entry: indentation and dash, which may fill a line of its own. */
  readonly lead: string;
  /** What stands before its second key and those that follow. */
  readonly indent: string;
  readonly quotes: Pick<ScalarPlace, 'quotes'>;
  readonly nested: NestedStyle;
  /** Of a flow map: what stands between its braces and its fields. */
  readonly padding: string;
  /** Of a flow map: what stands between its fields. */
  readonly separator: string;
}

/** What a map in braces looks like, told from another one. */
export function flowStyleOf(text: string, node: YamlNode | undefined): Pick<EntryStyle, 'padding' | 'separator'> {
  if (node?.kind !== 'map' || !node.flow) return { padding: '', separator: ', ' };
  const [first, second] = node.entries.map((entry) => rangeOfEntry(text, entry));
  const padding = text.startsWith(' ', node.start + 1) ? ' ' : '';
  const between = first && second ? text.slice(first.end, second.start) : '';
  return { padding, separator: /^ *, *$/.test(between) ? between : ', ' };
}

export function writeEntry(fields: ReadonlyMap<string, FieldValue>, style: EntryStyle, eol: string): string {
  const { flow, lead, indent, quotes, nested, padding, separator } = style;
  const entries = [...fields].map(([key, value]) => {
    const source = flow ? ` ${writeValue(value, true, quotes)}` : writeFieldValue(value, indent, eol, quotes, nested);
    return `${writeScalar(key, { flow, ...quotes })}:${source}`;
  });
  return lead + (flow ? `{${padding}${entries.join(separator)}${padding}}` : entries.join(eol + indent));
}

/** The quotes of an entry's keys. */
export function keyQuotesOf(node: YamlNode): EntryStyle['quotes'] {
  const first = node.kind === 'map' ? node.entries[0] : undefined;
  return first ? quotesOf(first.key) : {};
}

/** The style of an entry of a block list, and where the line of its dash starts; undefined where it has no lines of its own. */
export function styleOf(text: string, node: YamlNode): { style: EntryStyle; start: number } | undefined {
  const first = node.kind === 'map' && !node.flow ? node.entries[0] : undefined;
  const nodeStart = first ? rangeOfEntry(text, first).start : node.start;
  let start = lineStart(text, nodeStart);
  const before = text.slice(start, nodeStart);
  const flow = node.kind === 'map' && node.flow;
  const style = {
    flow,
    indent: ' '.repeat(before.length),
    quotes: keyQuotesOf(node),
    nested: HOUSE_STYLE,
    ...flowStyleOf(text, node),
  };
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
