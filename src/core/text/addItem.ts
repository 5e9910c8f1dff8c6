import type { TextEdit } from '../model/range.ts';
import { type FieldValue, writeValue } from './editMap.ts';
import { columnOf, eolOf, lineEnd, lineStart, nextLine } from './layout.ts';
import { readYaml } from './readYaml.ts';
import { type EditResult, refuse } from './refusal.ts';
import { checked, idOf, itemsList, refuseUnsound } from './setFields.ts';
import { entryOf, type ListNode, type MapNode, type PlainValue, plainValue, type YamlNode } from './yamlNode.ts';

/**
 * The edit that adds an item to a file's `items`, written like its neighbours.
 * @param fields the item's fields in the order in which they are written, the id first
 * @param after the id of the item behind which it goes; without one, or where that is not in this file, it goes before
 *   the first item with a greater id, so that two branches that both add rarely meet at one place
 */
export function addItem(
  text: string,
  fields: ReadonlyMap<string, FieldValue>,
  after?: string,
): EditResult<readonly TextEdit[]> {
  const document = readYaml(text);
  if (!document.isSound) return refuseUnsound(text, document);
  const { root } = document;
  const id = String(fields.get('id'));
  if (root !== undefined && root.kind !== 'map') return refuse('layout', id);
  const list = itemsList(document);
  const index = list ? placeIn(list, id, after) : 0;
  const edit =
    list && list.elements.length > 0 ? besideOthers(text, list, index, fields) : firstItem(text, root, fields);
  if (edit === undefined) return refuse('layout', id);
  const expected = (root ? plainValue(root) : {}) as { items?: PlainValue };
  const items = Array.isArray(expected.items) ? expected.items : [];
  items.splice(index, 0, Object.fromEntries(fields) as PlainValue);
  expected.items = items;
  return checked(text, [edit], expected as PlainValue) ? { ok: true, value: [edit] } : refuse('layout', id);
}

function placeIn(list: ListNode, id: string, after: string | undefined): number {
  const ids = list.elements.map((node) => (node.kind === 'map' ? idOf(node) : undefined));
  const behind = after === undefined ? -1 : ids.indexOf(after);
  if (behind >= 0) return behind + 1;
  const before = ids.findIndex((other) => other !== undefined && other > id);
  return before < 0 ? ids.length : before;
}

function flowItem(fields: ReadonlyMap<string, FieldValue>): string {
  return `{${[...fields].map(([key, value]) => `${key}: ${writeValue(value, true)}`).join(', ')}}`;
}

function blockItem(fields: ReadonlyMap<string, FieldValue>, dash: string, eol: string): string {
  const indent = ' '.repeat(dash.length);
  const lines = [...fields].map(([key, value]) => `${key}: ${writeValue(value, false)}`);
  return dash + lines.join(eol + indent);
}

/** Beside its neighbours: block or flow as they are, with their dash and the blank lines between them. */
function besideOthers(
  text: string,
  list: ListNode,
  index: number,
  fields: ReadonlyMap<string, FieldValue>,
): TextEdit | undefined {
  const previous = list.elements[index - 1];
  const next = list.elements[index];
  const neighbour = previous ?? next;
  if (neighbour?.kind !== 'map') return undefined;
  if (list.flow) return besideInFlow(text, list, previous, next, fields);
  const start = lineStart(text, neighbour.start);
  const dash = text.slice(start, neighbour.start);
  if (!/^ *- +$/.test(dash)) return undefined;
  const eol = eolOf(text);
  const item = neighbour.flow ? dash + flowItem(fields) : blockItem(fields, dash, eol);
  const gap = hasBlankLines(text, list) ? eol : '';
  if (previous === undefined) return insertAt(start, item + eol + gap);
  const at = endOfItem(text, previous, dash.indexOf('-'));
  return insertAt(at, eol + gap + item);
}

function insertAt(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}

/** The end of an item's last line, comments below it that are indented deeper than its dash included. */
function endOfItem(text: string, item: YamlNode, dashColumn: number): number {
  let end = lineEnd(text, item.end);
  for (let at = nextLine(text, item.end); at < text.length; at = nextLine(text, at)) {
    const comment = /^[ \t]*(?=#)/.exec(text.slice(at, lineEnd(text, at)));
    if (!comment || comment[0].length <= dashColumn) break;
    end = lineEnd(text, at);
  }
  return end;
}

/** Whether the items are set apart by blank lines: told from the first two. */
function hasBlankLines(text: string, { elements }: ListNode): boolean {
  const [first, second] = elements;
  if (!first || !second) return false;
  return /(\r\n|\r|\n)[ \t]*\1/.test(text.slice(first.end, second.start));
}

function besideInFlow(
  text: string,
  list: ListNode,
  previous: YamlNode | undefined,
  next: YamlNode | undefined,
  fields: ReadonlyMap<string, FieldValue>,
): TextEdit | undefined {
  const item = flowItem(fields);
  const [first, second] = list.elements;
  const between = first && second ? text.slice(first.end, second.start) : ', ';
  const separator = /^,\s*$/.test(between) ? between : ', ';
  if (previous) return insertAt(previous.end, separator + item);
  return next && insertAt(next.start, item + separator);
}

/** The first item of a file: in an empty list, behind a bare `items:`, or in a section of its own at the end. */
function firstItem(
  text: string,
  root: MapNode | undefined,
  fields: ReadonlyMap<string, FieldValue>,
): TextEdit | undefined {
  const eol = eolOf(text);
  const entry = root && entryOf(root, 'items');
  if (entry?.value) {
    const isEmptyList = entry.value.kind === 'list' && entry.value.flow;
    return isEmptyList ? insertAt(entry.value.start + 1, flowItem(fields)) : undefined;
  }
  if (root?.flow) return undefined;
  if (entry) {
    const dash = `${' '.repeat(columnOf(text, entry.key.start) + 2)}- `;
    return insertAt(lineEnd(text, entry.key.end), eol + blockItem(fields, dash, eol));
  }
  const start = text === '' || /[\r\n]$/.test(text) ? '' : eol;
  return insertAt(text.length, `${start}items:${eol}${blockItem(fields, '  - ', eol)}${eol}`);
}
