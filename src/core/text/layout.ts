import type { Range, TextEdit } from '../model/range.ts';

/** How a text is laid out around a place: what an edit must imitate. */

/** The text's line end: that of its first line. */
export function eolOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Where the line with `offset` starts. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text, start - 1)) start--;
  return start;
}

function isLineEnd(text: string, offset: number): boolean {
  const char = text[offset];
  return char === '\n' || char === '\r';
}

/** Where the line with `offset` ends, its line end not counted. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text, end)) end++;
  return end;
}

/** Where the line after that of `offset` starts; the text's end for the last. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
}

/** Where the line above the one that starts at `start` ends; there must be one. */
function endOfLineAbove(text: string, start: number): number {
  return start - (text.startsWith('\r\n', start - 2) ? 2 : 1);
}

/** Where the line above the one that starts at `start` starts; there must be one. */
export function previousLine(text: string, start: number): number {
  return lineStart(text, endOfLineAbove(text, start));
}

/** How many characters stand before `offset` on its line; a byte order mark is none. */
export function columnOf(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return offset - start - (start === 0 && offset > 0 && text.startsWith('\ufeff') ? 1 : 0);
}

/** Where the spaces and tabs before `offset` start. */
export function blankStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start;
}

/** Whether only white space stands before `offset` on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  const start = blankStart(text, offset);
  return start === 0 || isLineEnd(text, start - 1);
}

/** Whether only white space or a comment follows `offset` on its line. */
export function isLastOnLine(text: string, offset: number): boolean {
  return /^[ \t]*(?:[ \t]#.*)?$/.test(text.slice(offset, lineEnd(text, offset)));
}

/** The whole lines of a range, line end included. */
export function wholeLines(text: string, { start, end }: Range): Range {
  return { start: lineStart(text, start), end: nextLine(text, end) };
}

/**
 * The same edits for a text whose last line has no line end: where they remove that line, the one before it shall end
 * the text as it did.
 */
export function keepLastLineOpen(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  if (text.length === 0 || isLineEnd(text, text.length - 1)) return edits;
  const removals = edits.filter(({ newText }) => newText === '').sort((a, b) => b.range.start - a.range.start);
  let start = text.length;
  const last = removals.filter(({ range }) => {
    const isLast = range.end === start;
    if (isLast) start = range.start;
    return isLast;
  });
  if (last.length === 0 || start === 0 || start !== lineStart(text, start)) return edits;
  const lastAdded = edits.findLast(({ range }) => range.start === start && range.end === start);
  if (lastAdded) {
    const open = { ...lastAdded, newText: lastAdded.newText.replace(/(?:\r\n|\r|\n)$/, '') };
    return edits.map((edit) => (edit === lastAdded ? open : edit));
  }
  const joined = { range: { start: endOfLineAbove(text, start), end: text.length }, newText: '' };
  return [...edits.filter((edit) => !last.includes(edit)), joined];
}

/** Whether a range may hold a comment, which an edit must not take along. */
export function mayHaveComment(text: string, { start, end }: Range): boolean {
  return text.slice(start, end).includes('#');
}
