import type { TextEdit } from '../model/range.ts';
import { type EntryStyle, keyQuotesOf, styleOf, writeEntry } from './entryStyle.ts';
import { IN_BRACKETS, type NewEntry, writeNew, writtenMember } from './insertEntries.ts';
import { columnOf, eolOf, lineEnd } from './layout.ts';
import { HOUSE_STYLE } from './nestedStyle.ts';
import { entryOf, type MapNode, quotesOf, type YamlNode } from './yamlNode.ts';

/**
 * The edits that write the first entries of a section: in an empty list, behind a bare key, or in a section of its own
 * at the end of the file. They look like the entries of other sections.
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
    const style = { ...IN_BRACKETS, quotes: quotesOf(entry.key) };
    const written = added.map(({ fields, source }) => writtenMember(source, eol) ?? writeEntry(fields, style, eol));
    return [insertAt(entry.value.start + 1, written.join(', '))];
  }
  if (map?.flow) return undefined;
  const column = map ? columnOf(text, map.start) : 0;
  const style = styleOfOthers(text, map) ?? houseStyle(column);
  const written = added.map((each) => writeNew(each, style, style.lead.indexOf('-'), eol));
  const isSpaced = written.some((each) => /[\r\n]/.test(each.slice(style.lead.length)));
  const list = written.join(isSpaced ? eol + eol : eol);
  if (entry) return [insertAt(lineEnd(text, entry.key.end), eol + list)];
  const at = endOfDocument(text);
  const [isOpen, gap] = [!/(?:^|[\r\n])$/.test(text.slice(0, at)), map && hasBlankLines(text, map) ? eol : ''];
  const key = map?.entries[0] && quotesOf(map.entries[0].key).quotes === 'double' ? `"${section}"` : section;
  const head = `${isOpen ? eol : ''}${gap}${' '.repeat(column)}${key}:`;
  return [insertAt(at, head + eol + list + eol)];
}

/** Where a text ends, or the line that says so. */
function endOfDocument(text: string): number {
  return /(?<=[\r\n])\.\.\.[ \t]*[\r\n]*$/.exec(text)?.index ?? text.length;
}

function houseStyle(column: number): EntryStyle {
  const lead = `${' '.repeat(column + 2)}- `;
  return { ...IN_BRACKETS, flow: false, lead, indent: ' '.repeat(lead.length) };
}

/** How the entries of the last other section are written that has lines for them; but for those in braces. */
function styleOfOthers(text: string, map: MapNode | undefined): EntryStyle | undefined {
  for (const { value } of map?.entries.toReversed() ?? []) {
    const first = value?.kind === 'list' && !value.flow ? value.elements[0] : undefined;
    const found = first?.kind === 'map' ? styleOf(text, first)?.style : undefined;
    if (first === undefined || found === undefined) continue;
    return { ...found, flow: false, indent: indentBehind(found.lead), quotes: keyQuotesOf(first), nested: HOUSE_STYLE };
  }
  return undefined;
}

/** As many spaces as stand before what follows a dash. */
function indentBehind(lead: string): string {
  return ' '.repeat(columnOf(lead, lead.length));
}

/** Whether the sections are set apart by blank lines: most of them. */
function hasBlankLines(text: string, { entries }: MapNode): boolean {
  const isSpaced = entries.slice(1).map(({ key }, index) => {
    const end = entries[index]?.value?.end ?? entries[index]?.key.end ?? 0;
    return /(\r\n|\r|\n)[ \t]*\1/.test(text.slice(end, key.start));
  });
  return isSpaced.filter(Boolean).length * 2 > isSpaced.length;
}

function insertAt(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}
