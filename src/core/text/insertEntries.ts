import type { TextEdit } from '../model/range.ts';
import type { EditableEntries } from './editableFile.ts';
import { endOfEntry, startOfComments } from './entryLines.ts';
import { type EntrySource, reindented } from './entrySource.ts';
import { type EntryStyle, keyQuotesOf, styleOf, writeEntry } from './entryStyle.ts';
import { insertFlowMembers } from './flowMembers.ts';
import { columnOf, eolOf, lineEnd } from './layout.ts';
import type { FieldValue } from './writeValue.ts';
import { entryOf, quotesOf, type YamlNode } from './yamlNode.ts';

/** A new entry, with its fields in the order in which they are written, the id first. */
export interface NewEntry {
  readonly fields: ReadonlyMap<string, FieldValue>;
  /** How it stood elsewhere, which is kept where the list's layout lets it. */
  readonly source?: EntrySource;
}

/**
 * The edits that add entries to those of a section, before the one at `index`, written like their neighbours: block or
 * flow, with their dash and the blank lines between them. Undefined where the layout is not a known one.
 * @param removed entries that go in the same edit, beside which nothing is anchored
 */
export function insertEntries(
  text: string,
  entries: EditableEntries,
  index: number,
  added: readonly NewEntry[],
  removed: ReadonlySet<number>,
): TextEdit[] | undefined {
  let before = index - 1;
  while (before >= 0 && removed.has(before)) before--;
  const previous = entries.nodeAt(before);
  const neighbour = previous ?? entries.nodeAt(0);
  if (neighbour === undefined || neighbour.kind === 'list') return undefined;
  const eol = eolOf(text);
  if (entries.flow) {
    const style = { flow: true, lead: '', indent: '', quotes: keyQuotesOf(neighbour) };
    const sources = added.map(({ fields }) => writeEntry(fields, style, eol));
    if (removed.size === entries.ids.length) return [insertAt(entries.flow.start + 1, sources.join(', '))];
    return insertFlowMembers(text, entries.flow, before, sources);
  }
  const found = styleOf(text, neighbour);
  if (found === undefined) return undefined;
  const gap = hasBlankLines(text, entries) ? eol : '';
  const column = found.style.lead.indexOf('-');
  const written = added.map((entry) => write(entry, found.style, column, eol));
  if (previous) {
    const at = endOfEntry(text, previous, column);
    return [insertAt(at, written.map((entry) => eol + gap + entry).join(''))];
  }
  const at = startOfComments(text, found.start, column);
  return [insertAt(at, written.map((entry) => entry + eol + gap).join(''))];
}

function write({ fields, source }: NewEntry, style: EntryStyle, column: number, eol: string): string {
  return (source && reindented(source, column, eol)) ?? writeEntry(fields, style, eol);
}

/** Whether the entries are set apart by blank lines: told from the first two. */
function hasBlankLines(text: string, entries: EditableEntries): boolean {
  const [first, second] = [entries.nodeAt(0), entries.nodeAt(1)];
  if (!first || !second) return false;
  const end = styleOf(text, second)?.start ?? second.start;
  return /(\r\n|\r|\n)[ \t]*\1/.test(text.slice(first.end, end));
}

/**
 * The edits that write the first entries of a section: in an empty list, behind a bare key, or in a section of its own
 * at the end of the file.
 */
export function insertFirstEntries(
  text: string,
  root: YamlNode | undefined,
  section: string,
  added: readonly NewEntry[],
): TextEdit[] | undefined {
  const eol = eolOf(text);
  const map = root?.kind === 'map' ? root : undefined;
  const entry = map && entryOf(map, section);
  if (entry?.value) {
    if (entry.value.kind !== 'list' || !entry.value.flow) return undefined;
    const style = { flow: true, lead: '', indent: '', quotes: quotesOf(entry.key) };
    const written = added.map(({ fields }) => writeEntry(fields, style, eol));
    return [insertAt(entry.value.start + 1, written.join(', '))];
  }
  if (map?.flow) return undefined;
  const column = map ? columnOf(text, map.start) : 0;
  const lead = `${' '.repeat(column + 2)}- `;
  const style = { flow: false, lead, indent: ' '.repeat(lead.length), quotes: {} };
  const written = added.map((each) => write(each, style, column + 2, eol));
  const isSpaced = written.some((each) => /[\r\n]/.test(each));
  const list = written.join(isSpaced ? eol + eol : eol);
  if (entry) return [insertAt(lineEnd(text, entry.key.end), eol + list)];
  const start = text === '' || /[\r\n]$/.test(text) ? '' : eol;
  return [insertAt(text.length, `${start}${' '.repeat(column)}${section}:${eol}${list}${eol}`)];
}

function insertAt(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}
