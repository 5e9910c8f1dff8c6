import type { PlanFile } from '../model/plan.ts';
import type { TextEdit } from '../model/range.ts';
import type { EditableItems } from './editableItems.ts';
import { type FieldValue, isCleared } from './editMap.ts';
import { insertFlowMembers } from './flowMembers.ts';
import { type ItemStyle, styleOf, writeItem } from './itemStyle.ts';
import { columnOf, eolOf, lineEnd, nextLine, previousLine } from './layout.ts';
import { lastLineEnd } from './mapEntries.ts';
import { openItems } from './openItems.ts';
import { type EditResult, refuse } from './refusal.ts';
import { refuseUnsound } from './setFields.ts';
import { entryOf, type MapNode, type PlainValue, quotesOf, type YamlNode } from './yamlNode.ts';

type Fields = ReadonlyMap<string, FieldValue>;

/**
 * The edits that add an item to a file's `items`, written like its neighbours.
 * @param fields the item's fields in the order in which they are written, the id first
 * @param after the id of the item behind which it goes; without one, or where that is not in this file, it goes before
 *   the first item with a greater id, so that two branches that both add rarely meet at one place
 * @param before what an earlier text of the file was read as; whatever did not change since is not read again
 */
export function addItem(
  text: string,
  fields: Fields,
  after?: string,
  before?: PlanFile,
): EditResult<readonly TextEdit[]> {
  const items = openItems(text, before);
  const { document } = items;
  if (document?.isSound === false) return refuseUnsound(text, document);
  const id = String(fields.get('id'));
  if (document?.root !== undefined && document.root.kind !== 'map') return refuse('layout', id);
  const written = new Map([...fields].filter(([, value]) => !isCleared(value)));
  const index = placeIn(items.ids, id, after);
  const edits =
    items.ids.length > 0 ? besideOthers(text, items, index, written) : firstItem(text, document?.root, written);
  if (edits === undefined) return refuse('layout', id);
  const value = Object.fromEntries(written) as PlainValue;
  return items.isResult(edits, { inserted: { index, value } }) ? { ok: true, value: edits } : refuse('layout', id);
}

function placeIn(ids: EditableItems['ids'], id: string, after: string | undefined): number {
  const behind = after === undefined ? -1 : ids.indexOf(after);
  if (behind >= 0) return behind + 1;
  const before = ids.findIndex((other) => other !== undefined && other > id);
  return before < 0 ? ids.length : before;
}

/** Beside its neighbours: block or flow as they are, with their dash and the blank lines between them. */
function besideOthers(text: string, items: EditableItems, index: number, fields: Fields): TextEdit[] | undefined {
  const previous = items.itemAt(index - 1);
  const neighbour = previous ?? items.itemAt(index);
  if (neighbour?.kind !== 'map') return undefined;
  const eol = eolOf(text);
  if (items.flow) {
    const style = { flow: true, lead: '', indent: '', quotes: quotesOfKeys(neighbour) };
    return insertFlowMembers(text, items.flow, index - 1, [writeItem(fields, style, eol)]);
  }
  const found = styleOf(text, neighbour);
  if (found === undefined) return undefined;
  const item = writeItem(fields, found.style, eol);
  const gap = hasBlankLines(text, items) ? eol : '';
  const dashColumn = found.style.lead.indexOf('-');
  if (previous) return [insertAt(endOfItem(text, previous, dashColumn), eol + gap + item)];
  return [insertAt(startOfComments(text, found.start, dashColumn), item + eol + gap)];
}

function quotesOfKeys({ entries }: MapNode): ItemStyle['quotes'] {
  return entries[0] ? quotesOf(entries[0].key) : {};
}

function insertAt(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}

/** The end of an item's last line, comments below it that are indented deeper than its dash included. */
function endOfItem(text: string, item: YamlNode, dashColumn: number): number {
  const lastEntry = item.kind === 'map' && !item.flow ? item.entries.at(-1) : undefined;
  let end = lastEntry ? lastLineEnd(text, lastEntry) : lineEnd(text, item.end);
  for (let at = nextLine(text, end); at < text.length; at = nextLine(text, at)) {
    const column = commentColumn(text, at);
    if (column === undefined || column <= dashColumn) break;
    end = lineEnd(text, at);
  }
  return end;
}

/** Where the comments right above the line that starts at `start` begin: they belong to the item on it. */
function startOfComments(text: string, start: number, dashColumn: number): number {
  let from = start;
  while (from > 0) {
    const above = previousLine(text, from);
    const column = commentColumn(text, above);
    if (column === undefined || column < dashColumn) break;
    from = above;
  }
  return from;
}

/** The column of the comment that fills a line, undefined where none does. */
function commentColumn(text: string, start: number): number | undefined {
  return /^[ \t]*(?=#)/.exec(text.slice(start, lineEnd(text, start)))?.[0].length;
}

/** Whether the items are set apart by blank lines: told from the first two. */
function hasBlankLines(text: string, items: EditableItems): boolean {
  const [first, second] = [items.itemAt(0), items.itemAt(1)];
  if (!first || second?.kind !== 'map') return false;
  const end = styleOf(text, second)?.start ?? second.start;
  return /(\r\n|\r|\n)[ \t]*\1/.test(text.slice(first.end, end));
}

/** The first item of a file: in an empty list, behind a bare `items:`, or in a section of its own at the end. */
function firstItem(text: string, root: YamlNode | undefined, fields: Fields): TextEdit[] | undefined {
  const eol = eolOf(text);
  const map = root?.kind === 'map' ? root : undefined;
  const entry = map && entryOf(map, 'items');
  if (entry?.value) {
    if (entry.value.kind !== 'list' || !entry.value.flow) return undefined;
    const style = { flow: true, lead: '', indent: '', quotes: quotesOf(entry.key) };
    return [insertAt(entry.value.start + 1, writeItem(fields, style, eol))];
  }
  if (map?.flow) return undefined;
  const column = map ? columnOf(text, map.start) : 0;
  const lead = `${' '.repeat(column + 2)}- `;
  const item = writeItem(fields, { flow: false, lead, indent: ' '.repeat(lead.length), quotes: {} }, eol);
  if (entry) return [insertAt(lineEnd(text, entry.key.end), eol + item)];
  const start = text === '' || /[\r\n]$/.test(text) ? '' : eol;
  return [insertAt(text.length, `${start}${' '.repeat(column)}items:${eol}${item}${eol}`)];
}
