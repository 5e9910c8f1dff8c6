import type { TextEdit } from '../model/range.ts';
import type { EditableEntries } from './editableFile.ts';
import { endOfEntry, startOfComments } from './entryLines.ts';
import { type EntrySource, reindented } from './entrySource.ts';
import { type EntryStyle, flowStyleOf, keyQuotesOf, styleOf, writeEntry } from './entryStyle.ts';
import { insertFlowMembers } from './flowMembers.ts';
import { eolOf, nextLine } from './layout.ts';
import { HOUSE_STYLE, nestedStyleNear } from './nestedStyle.ts';
import type { FieldValue } from './writeValue.ts';

/** The style of an entry of a list in brackets. */
export const IN_BRACKETS: EntryStyle = {
  flow: true,
  lead: '',
  indent: '',
  quotes: {},
  nested: HOUSE_STYLE,
  padding: '',
  separator: ', ',
};

/** A new entry, with its fields in the order in which they are written, the id first. */
export interface NewEntry {
  readonly fields: ReadonlyMap<string, FieldValue>;
  /** How it stood elsewhere, which is kept where the list's layout lets it. */
  readonly source?: EntrySource;
}

/**
 * The edits that add entries to those of a section, before the one at `index`, written like their neighbours: block or
 * flow, with their dash and the blank lines between them. Undefined where the layout is not a known one.
 * @param index where the entry before it, if there is one, stays
 * @param removed entries that go in the same edit, beside which nothing is anchored
 */
export function insertEntries(
  text: string,
  entries: EditableEntries,
  index: number,
  added: readonly NewEntry[],
  removed: ReadonlySet<number>,
): TextEdit[] | undefined {
  const before = index - 1;
  const previous = entries.nodeAt(before);
  const neighbour = previous ?? entries.nodeAt(0);
  if (neighbour === undefined || neighbour.kind === 'list') return undefined;
  const eol = eolOf(text);
  if (entries.flow) {
    const style = { ...IN_BRACKETS, quotes: keyQuotesOf(neighbour), ...flowStyleOf(text, neighbour) };
    const sources = added.map(({ fields, source }) => writtenMember(source, eol) ?? writeEntry(fields, style, eol));
    if (removed.size === entries.ids.length) return [insertAt(entries.flow.start + 1, sources.join(', '))];
    const members = entries.flow.members.filter((_, at) => !removed.has(at));
    const place = previous ? members.indexOf(previous) : -1;
    return insertFlowMembers(text, { ...entries.flow, members }, place, sources);
  }
  const found = styleOf(text, neighbour);
  if (found === undefined) return undefined;
  const column = found.style.lead.indexOf('-');
  const gap = hasBlankLines(text, entries, column) ? eol : '';
  const nested = nestedStyleNear(text, entries.nodeAt, previous ? before : 0);
  const written = added
    .map((entry, at) => {
      const lines = writeNew(entry, { ...found.style, nested }, column, eol);
      return at === 0 ? lines : (keptGap(added[at - 1], entry, eol) ?? gap) + lines;
    })
    .join(eol);
  if (previous) {
    const end = endOfEntry(text, previous, column);
    const next = nextLine(text, end);
    // Before the next line rather than behind this one, to which fields may be added or which may go in the same edit.
    return [next > end ? insertAt(next, gap + written + eol) : insertAt(end, eol + gap + written)];
  }
  return [insertAt(startOfComments(text, found.start, column), written + eol + gap)];
}

/** The blank lines that stood between two entries which go together; undefined where they did not stand together. */
function keptGap(before: NewEntry | undefined, { source }: NewEntry, eol: string): string | undefined {
  if (source?.above === undefined || source.above.id !== String(before?.fields.get('id'))) return undefined;
  return source.above.gap.replaceAll(/\r\n|\r|\n/g, eol);
}

/** A member of a list in brackets as it stood in another place; undefined where it has lines of its own. */
export function writtenMember(source: EntrySource | undefined, eol: string): string | undefined {
  return source?.column === undefined ? source?.lines.replaceAll(/\r\n|\r|\n/g, eol) : undefined;
}

/** An entry as it stood elsewhere where the list's layout lets it, else in a style. */
export function writeNew({ fields, source }: NewEntry, style: EntryStyle, column: number, eol: string): string {
  return (source && reindented(source, column, eol)) ?? writeEntry(fields, style, eol);
}

/** Whether the entries are set apart by blank lines: told from the first two, or from other sections' where there is one. */
function hasBlankLines(text: string, entries: EditableEntries, column: number): boolean {
  const [first, second] = [entries.nodeAt(0), entries.nodeAt(1)];
  if (!first) return false;
  if (!second) return new RegExp(`(\\r\\n|\\r|\\n)[ \\t]*\\1(?: *#.*\\1)* {${column}}-[ \\r\\n]`).test(text);
  const end = styleOf(text, second)?.start ?? second.start;
  return /(\r\n|\r|\n)[ \t]*\1/.test(text.slice(first.end, end));
}

function insertAt(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}
