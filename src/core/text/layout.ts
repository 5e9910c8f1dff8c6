import type { Range } from '../model/range.ts';

/** How a text is laid out around a place: what an edit must imitate. */

/** The text's line end: that of its first line. */
export function eolOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Where the line with `offset` starts. */
export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Where the line with `offset` ends, its line end not counted. */
export function lineEnd(text: string, offset: number): number {
  const rest = /[\r\n]/g;
  rest.lastIndex = offset;
  return rest.exec(text)?.index ?? text.length;
}

/** Where the line after that of `offset` starts; the text's end for the last. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
}

/** How many characters stand before `offset` on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Whether nothing but white space, dashes and question marks stands before `offset` on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
}

/** Whether only white space or a comment follows `offset` on its line. */
export function isLastOnLine(text: string, offset: number): boolean {
  return /^[ \t]*(?:[ \t]#.*)?$/.test(text.slice(offset, lineEnd(text, offset)));
}

/** The whole lines of a range, line end included. */
export function wholeLines(text: string, { start, end }: Range): Range {
  return { start: lineStart(text, start), end: nextLine(text, end) };
}
