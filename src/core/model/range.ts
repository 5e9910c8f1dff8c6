/** A half-open span of a text, in UTF-16 code units from its start. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Replaces `range` of a text with `newText`. Edits of one text never overlap. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A place in a text as people and editors count it: both from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which the lines of `text` start. Line ends are LF, CRLF or CR, as editors count them. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The line and column of `offset`, given the text's line starts. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, column: offset - (starts[low] ?? 0) };
}

/** What edits made of a text: they are applied to check them, and again to use them, and copying megabytes takes its time. */
const applied = new WeakMap<readonly TextEdit[], { readonly text: string; readonly result: string }>();

/** The text after `edits`, given in any order. Throws a RangeError when two overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const known = applied.get(edits);
  if (known?.text === text) return known.result;
  const result = spliced(text, edits);
  applied.set(edits, { text, result });
  return result;
}

function spliced(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const parts: string[] = [];
  let at = 0;
  for (const { range, newText } of sorted) {
    if (range.start < at) throw new RangeError(`Edits overlap at offset ${range.start}.`);
    parts.push(text.slice(at, range.start), newText);
    at = range.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
