import type { Range } from '../model/range.ts';
import { styleOf } from './entryStyle.ts';
import { lineEnd, nextLine, previousLine } from './layout.ts';
import { lastLineEnd } from './mapEntries.ts';
import type { YamlNode } from './yamlNode.ts';

/** The lines of an entry of a block list, the comments that belong to it included. */
export interface EntryLines extends Range {
  /** The column of its dash. */
  readonly column: number;
}

/** From the first comment right above an entry to the end of its last line; undefined where it has no lines of its own. */
export function entryLines(text: string, node: YamlNode): EntryLines | undefined {
  const found = styleOf(text, node);
  if (found === undefined) return undefined;
  const column = found.style.lead.indexOf('-');
  // A comment that is indented deeper belongs to the entry above.
  return { start: startOfComments(text, found.start, column, column), end: endOfEntry(text, node, column), column };
}

/** The blank lines between two entries that stand one below the other; undefined where there is anything else between them. */
export function gapBetween(text: string, above: Range, below: Range): string | undefined {
  const gap = text.slice(nextLine(text, above.end), below.start);
  return /^\s*$/.test(gap) ? gap : undefined;
}

/** The end of an entry's last line, comments below it that are indented deeper than its dash included. */
export function endOfEntry(text: string, node: YamlNode, dashColumn: number): number {
  const lastEntry = node.kind === 'map' && !node.flow ? node.entries.at(-1) : undefined;
  let end = lastEntry ? lastLineEnd(text, lastEntry) : lineEnd(text, node.end);
  for (let at = nextLine(text, end); at < text.length; at = nextLine(text, at)) {
    const column = commentColumn(text, at);
    if (column === undefined || column <= dashColumn) break;
    end = lineEnd(text, at);
  }
  return end;
}

/** Where the comments right above the line that starts at `start` begin: they belong to the entry on it. */
export function startOfComments(text: string, start: number, dashColumn: number, deepest = Infinity): number {
  let from = start;
  while (from > 0) {
    const above = previousLine(text, from);
    const column = commentColumn(text, above);
    if (column === undefined || column < dashColumn || column > deepest) break;
    from = above;
  }
  return from;
}

/** The column of the comment that fills a line, undefined where none does. */
function commentColumn(text: string, start: number): number | undefined {
  return /^[ \t]*(?=#)/.exec(text.slice(start, lineEnd(text, start)))?.[0].length;
}
