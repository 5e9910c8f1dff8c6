import type { Range } from '../model/range.ts';
import { columnOf, lineEnd, lineStart, nextLine, previousLine } from '../text/layout.ts';
import { type Cursor, ELEMENT } from './cursor.ts';
import { type Frame, frameOf } from './frame.ts';
import { LooseReader } from './looseReader.ts';
import type { Spot } from './spot.ts';

/**
 * What the cursor at an offset of a plan's text stands in; undefined in comments, in texts of several lines, and where
 * nothing is known. It looks at the lines of the entry around it alone, so that it is as fast in a large file, and takes
 * whatever is not finished yet as it is.
 */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const { lines, stack } = surroundings(text, offset);
  const { spot } = new LooseReader(text, lines, offset, stack);
  return spot && cursorOf(text, offset, spot);
}

function cursorOf(text: string, offset: number, { frame, around, ...spot }: Spot): Cursor {
  const line = lineStart(text, offset);
  const first = line + (/^[ \t\ufeff]*/.exec(text.slice(line, offset))?.[0].length ?? 0);
  const entry = around.find(({ kind, path }) => kind === 'map' && path.length === (path[1] === ELEMENT ? 2 : 1));
  return {
    ...spot,
    typed: text.slice(spot.range.start, offset),
    indent: columnOf(text, first),
    keys: frame.keys,
    elements: frame.elements,
    entry: entry?.scalars ?? new Map(),
  };
}

/** The lines to read, and what is open where they start. */
interface Surroundings {
  readonly lines: Range;
  readonly stack: readonly Frame[];
}

/** The entry of the list around an offset, or else the section. */
function surroundings(text: string, offset: number): Surroundings {
  const root = frameOf('map', [], 0);
  const head = headOf(text, offset);
  const name = head === undefined ? undefined : HEAD.exec(text.slice(head, lineEnd(text, head)))?.[2];
  if (head === undefined || name === undefined) {
    const start = lineStart(text, offset);
    return { lines: { start, end: nextLine(text, start) }, stack: [root] };
  }
  const column = dashColumn(text, head);
  const start = column === undefined ? undefined : entryStart(text, offset, head, column);
  if (column === undefined || start === undefined) {
    return { lines: { start: head, end: endOf(text, offset, column ?? 0) }, stack: [root] };
  }
  return { lines: { start, end: endOf(text, offset, column) }, stack: [root, frameOf('list', [name], column)] };
}

/** The key of a section, at the margin. */
const HEAD = /^\ufeff?(["']?)([\w-]+)\1[ \t]*:(?=\s|$)/;

/** A line that starts a section, or a document: any other character at its start is that of a line within. */
const SECTION = /\n(?:[^ \t\r\n#\-\]}]|---)/g;

/**
 * Where the line of the section starts in which an offset stands; undefined above the first. The section may have a
 * hundred thousand lines: one expression is several times as fast as a loop over them.
 */
function headOf(text: string, offset: number): number | undefined {
  const line = lineStart(text, offset);
  let head: number | undefined;
  for (const { index } of text.slice(0, line + '---'.length).matchAll(SECTION)) if (index < line) head = index + 1;
  const first = text.startsWith('\ufeff') ? 1 : 0;
  return head ?? (/^[ \t\r\n#\-\]}]|^$/.test(text.charAt(first)) ? undefined : 0);
}

/** The column of the dashes below a section's head; undefined where the first line below it has none. */
function dashColumn(text: string, head: number): number | undefined {
  if (!/:[ \t]*(?:#.*)?$/.test(text.slice(head, lineEnd(text, head)))) return undefined;
  for (let start = nextLine(text, head); start < text.length; start = nextLine(text, start)) {
    const line = text.slice(start, lineEnd(text, start));
    if (/^\s*(?:#|$)/.test(line)) continue;
    return /^[ \t]*(?=-(?:[ \t]|$))/.exec(line)?.[0].length;
  }
  return undefined;
}

/** Where the line with the last dash of a section starts, up to that of an offset. */
function entryStart(text: string, offset: number, head: number, column: number): number | undefined {
  for (let start = lineStart(text, offset); start > head; start = previousLine(text, start)) {
    if (isDash(text, start, column)) return start;
  }
  return undefined;
}

function isDash(text: string, start: number, column: number): boolean {
  if (text[start + column] !== '-' || !/^\s?$/.test(text.slice(start + column + 1, start + column + 2))) return false;
  return text.slice(start, start + column).trim() === '';
}

/** Where the next line below an offset starts that is indented no deeper than `column`. */
function endOf(text: string, offset: number, column: number): number {
  let start = nextLine(text, offset);
  while (start < text.length) {
    const line = text.slice(start, lineEnd(text, start));
    const first = /\S/.exec(line)?.index;
    if (first !== undefined && first <= column && line[first] !== '#') return start;
    start = nextLine(text, start);
  }
  return text.length;
}
