import { CR, DASH, HASH, SPACE, TAB } from '../text/fast/chars.ts';

/** Lines of which all but the first can be folded away, both counted from 0. */
export interface FoldedLines {
  readonly start: number;
  readonly end: number;
  readonly kind?: 'comment' | 'region';
}

/** A line that ends in what begins a block of text for people, such as `description: >-`. */
const BLOCK_TEXT = /(?:^|[:\-?][ \t]+)[|>][-+\d]{0,2}[ \t]*(?:#.*)?$/;
const REGION = /^#[ \t]*(end)?region\b/;

/**
 * What can be folded in a text: whatever stands below a line, be it a section, an entry or a field, by its indentation, so
 * that it works half-way through typing as well; comments of several lines; and regions. Neither lists nor comments are
 * looked for in blocks of text.
 */
export function foldedLines(text: string): FoldedLines[] {
  const folding = new Folding(text);
  for (let at = 0, line = 0; at <= text.length; line++) at = folding.take(at, line);
  return folding.end();
}

class Folding {
  readonly #text: string;
  readonly #found: FoldedLines[] = [];
  /** The lines that what follows may stand below. */
  readonly #open: { readonly depth: number; readonly line: number }[] = [];
  readonly #regions: number[] = [];
  /** The last line with anything but a comment on it. */
  #last = -1;
  /** How far a block of text is indented at least; undefined outside of one. */
  #blockText: number | undefined;
  #comment: { readonly start: number; end: number } | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes the line that starts at an offset, and says where the next one does. */
  take(start: number, line: number): number {
    const text = this.#text;
    let first = start;
    while (isSpace(text.charCodeAt(first))) first++;
    const lineFeed = text.indexOf('\n', first);
    const next = lineFeed < 0 ? text.length : lineFeed;
    const end = text.charCodeAt(next - 1) === CR ? next - 1 : next;
    if (first < end) this.#takeText(first - start, text.slice(first, end), line);
    else if (this.#blockText === undefined) this.#endComment();
    return next + 1;
  }

  #takeText(indent: number, source: string, line: number): void {
    if (this.#blockText !== undefined && indent >= this.#blockText) {
      this.#last = line;
      return;
    }
    this.#blockText = undefined;
    if (source.charCodeAt(0) === HASH) this.#takeComment(source, line);
    else this.#takeContent(indent, source, line);
  }

  #takeContent(indent: number, source: string, line: number): void {
    this.#endComment();
    const isDash = source.charCodeAt(0) === DASH && (source.length === 1 || isSpace(source.charCodeAt(1)));
    // A list may stand in the column of its key, and is below it all the same.
    const depth = 2 * indent + (isDash ? 1 : 0);
    this.#close(depth);
    this.#open.push({ depth, line });
    this.#last = line;
    const code = source.charCodeAt(source.length - 1);
    // Most lines end in a word, and to look closer takes its time.
    if (isMark(code) || source.includes('#')) this.#startBlockText(indent, source, isDash);
  }

  #startBlockText(indent: number, source: string, isDash: boolean): void {
    if (!BLOCK_TEXT.test(source)) return;
    const dashes = isDash ? (/^(?:-[ \t]+)+(?=[^|>])/.exec(source)?.[0].length ?? 0) : 0;
    this.#blockText = indent + dashes + 1;
  }

  #takeComment(source: string, line: number): void {
    const region = REGION.exec(source);
    if (region) {
      this.#endComment();
      const start = region[1] === undefined ? undefined : this.#regions.pop();
      if (region[1] === undefined) this.#regions.push(line);
      if (start !== undefined) this.#found.push({ start, end: line, kind: 'region' });
    } else if (this.#comment) this.#comment.end = line;
    else this.#comment = { start: line, end: line };
  }

  #endComment(): void {
    const comment = this.#comment;
    if (comment && comment.start < comment.end) this.#found.push({ ...comment, kind: 'comment' });
    this.#comment = undefined;
  }

  /** Ends what is not above a line of a depth. */
  #close(depth: number): void {
    for (let top = this.#open.at(-1); top && top.depth >= depth; top = this.#open.at(-1)) {
      this.#open.pop();
      if (top.line < this.#last) this.#found.push({ start: top.line, end: this.#last });
    }
  }

  end(): FoldedLines[] {
    this.#endComment();
    this.#close(-1);
    return this.#found.sort((a, b) => a.start - b.start);
  }
}

function isSpace(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** Whether a line that ends in a character may begin a block of text. */
function isMark(code: number): boolean {
  return (
    code === 0x7c || code === 0x3e || code === 0x2b || code === DASH || isSpace(code) || (code >= 0x30 && code <= 0x39)
  );
}
