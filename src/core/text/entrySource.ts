import { applyEdits } from '../model/range.ts';
import { editMap } from './editMap.ts';
import { entryLines } from './entryLines.ts';
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
}

/** The source of an entry; undefined where it has no lines of its own. */
export function entrySource(text: string, node: YamlNode): EntrySource | undefined {
  const lines = entryLines(text, node);
  if (lines === undefined) return undefined;
  return { lines: text.slice(lines.start, lines.end), column: lines.column, isShort: node.kind === 'scalar' };
}

/** The source of a member of a list in brackets. */
export function memberSource(text: string, { start, end, kind }: YamlNode): EntrySource {
  return { lines: text.slice(start, end), isShort: kind === 'scalar' };
}

/** A source with fields of the entry changed; undefined where it cannot be changed as it is written. */
export function changedSource(
  { lines, column }: EntrySource,
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
  return edits && { lines: applyEdits(text, edits).slice(head.length, -eol.length), column, isShort: false };
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
