import { applyEdits } from '../model/range.ts';
import type { EditableEntries } from './editableFile.ts';
import { editMap } from './editMap.ts';
import { entryLines, gapBetween } from './entryLines.ts';
import { eolOf } from './layout.ts';
import { readSyntax } from './readSyntax.ts';
import type { FieldValue } from './writeValue.ts';
import type { YamlNode } from './yamlNode.ts';

/** An entry of a list as it stands in a text, to be written elsewhere with its comments. */
export interface EntrySource {
  /** Its lines, without the last line end. */
  readonly lines: string;
  /** The column of its dash; undefined for a member of a list in brackets. */
  readonly column?: number;
  /** Whether it is the short form, an id alone. */
  readonly isShort: boolean;
  /** The id of the entry right above it, and the blank lines between the two: they stay where the two go together. */
  readonly above?: { readonly id: string; readonly gap: string };
}

/** The source of the entry at a place of a block list; undefined where it has no lines of its own. */
export function entrySource(text: string, { ids, nodeAt }: EditableEntries, index: number): EntrySource | undefined {
  const node = nodeAt(index);
  const lines = node && entryLines(text, node);
  if (lines === undefined) return undefined;
  const [id, previous] = [ids[index - 1], nodeAt(index - 1)];
  const before = previous && entryLines(text, previous);
  const gap = before && gapBetween(text, before, lines);
  return {
    lines: text.slice(lines.start, lines.end),
    column: lines.column,
    isShort: node?.kind === 'scalar',
    ...(id !== undefined && gap !== undefined && { above: { id, gap } }),
  };
}

/** The source of a member of a list in brackets. */
export function memberSource(text: string, { start, end, kind }: YamlNode): EntrySource {
  return { lines: text.slice(start, end), isShort: kind === 'scalar' };
}

/** A source with fields of the entry changed; undefined where it cannot be changed as it is written. */
export function changedSource(
  { lines, column, above }: EntrySource,
  changes: ReadonlyMap<string, FieldValue>,
  order: readonly string[],
): EntrySource | undefined {
  if (column === undefined) return undefined;
  const eol = eolOf(lines);
  const head = `entries:${eol}`;
  const text = head + lines + eol;
  const { root } = readSyntax(text);
  const list = root?.kind === 'map' ? root.entries[0]?.value : undefined;
  const node = list?.kind === 'list' ? list.elements[0] : undefined;
  const edits = node?.kind === 'map' ? editMap(text, node, changes, order) : undefined;
  if (edits === undefined) return undefined;
  const changed = applyEdits(text, edits).slice(head.length, -eol.length);
  return { lines: changed, column, isShort: false, ...(above && { above }) };
}

/** A source's lines below a dash in another column; undefined where a line has too little indentation for that. */
export function reindented(
  { lines, column }: Pick<EntrySource, 'lines' | 'column'>,
  to: number,
  eol: string,
): string | undefined {
  if (column === undefined) return undefined;
  const moved = lines.split(/\r\n|\r|\n/).map((line) => {
    if (/^[ \t]*$/.test(line)) return line;
    if (to >= column) return ' '.repeat(to - column) + line;
    const surplus = ' '.repeat(column - to);
    return line.startsWith(surplus) ? line.slice(surplus.length) : undefined;
  });
  return moved.every((line) => line !== undefined) ? moved.join(eol) : undefined;
}
