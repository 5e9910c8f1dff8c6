import type { Range } from '../model/range.ts';
import { columnOf, lineEnd, nextLine } from '../text/layout.ts';
import { ELEMENT, type Step } from './cursor.ts';
import { type Frame, frameOf, keepScalar, openPath } from './frame.ts';
import { quotedAt } from './quoted.ts';
import { type Spot, type SpotDetails, spotIn } from './spot.ts';

/** Reads braces and brackets, which may be open still, to find what a cursor in them stands in. */
export class LooseFlow {
  readonly #text: string;
  readonly #limit: number;
  readonly #cursor: number;
  /** The column of the block around it: a line that is indented no deeper ends everything. */
  readonly #column: number;
  readonly #blocks: readonly Frame[];
  readonly #frames: Frame[] = [];
  /** Whether the place at hand has its key or its value. */
  #isFilled = false;
  #at: number;
  #spot: Spot | undefined;
  #isCut = false;

  /** @param range from the brace or bracket to where it must have ended */
  constructor(text: string, { start, end }: Range, cursor: number, path: readonly Step[], blocks: readonly Frame[]) {
    this.#text = text;
    this.#limit = end;
    this.#cursor = cursor;
    this.#column = blocks.at(-1)?.column ?? 0;
    this.#blocks = blocks;
    this.#at = start;
    this.#push(path);
    while (this.#frames.length > 0 && this.#at < this.#limit && !this.#isCut) this.#step();
    if (this.#at >= this.#limit && this.#frames.length > 0) this.#blank(this.#at, this.#at, false);
  }

  get spot(): Spot | undefined {
    return this.#spot;
  }

  /** Where it ends; the start of a line where that line cut it off. */
  get end(): number {
    return this.#at;
  }

  get isCut(): boolean {
    return this.#isCut;
  }

  get #top(): Frame {
    return this.#frames.at(-1) as Frame;
  }

  #step(): void {
    const char = this.#text[this.#at] ?? '';
    if (/[\r\n]/.test(char)) this.#newLine();
    else if (char === '[' || char === '{') this.#push(openPath(this.#top));
    else if (char === ']' || char === '}') this.#close();
    else if (char === ',') this.#behind(this.#at + 1);
    else if (char === '#') this.#at = lineEnd(this.#text, this.#at);
    else this.#word();
  }

  #newLine(): void {
    let start = nextLine(this.#text, this.#at);
    // Blank lines and comments cut nothing off, but for a line on which the cursor stands too far to the left.
    for (;;) {
      const end = lineEnd(this.#text, start);
      const first = this.#skipBlanks(start);
      const isCursorHere = first >= end && this.#cursor >= start && this.#cursor <= end;
      const column = columnOf(this.#text, isCursorHere ? this.#cursor : first);
      const isContent = isCursorHere || (first < end && this.#text[first] !== '#');
      if (isContent || start >= this.#limit) {
        this.#isCut = isContent && column <= this.#column && !/[\]}]/.test(this.#text[first] ?? '');
        break;
      }
      if (nextLine(this.#text, start) === start) break;
      start = nextLine(this.#text, start);
    }
    this.#at = start;
    if (!this.#isCut) this.#blanks();
  }

  /** Opens a map or a list. */
  #push(path: readonly Step[]): void {
    this.#frames.push(frameOf(this.#text[this.#at] === '{' ? 'map' : 'list', path, this.#column));
    this.#behind(this.#at + 1);
  }

  #close(): void {
    this.#frames.pop();
    this.#at++;
    this.#isFilled = true;
    if (this.#frames.length > 0) this.#blanks();
  }

  /** Goes on behind what starts a new place for a key or an element. */
  #behind(at: number): void {
    this.#at = at;
    this.#isFilled = false;
    this.#top.open = this.#top.kind === 'list' ? [ELEMENT] : undefined;
    this.#blanks();
  }

  #blanks(isBehindColon = false): void {
    const start = this.#at;
    this.#at = this.#skipBlanks(start);
    this.#blank(start, this.#at, isBehindColon);
  }

  /** The cursor is in a place where nothing stands yet. */
  #blank(start: number, end: number, isBehindColon: boolean): void {
    if (this.#isFilled || this.#cursor < start || this.#cursor > end) return;
    this.#find({ start: this.#cursor, end: this.#cursor }, { wantsSpace: isBehindColon && this.#cursor === start });
  }

  #word(): void {
    const start = this.#at;
    const quoted = quotedAt(this.#text, start, lineEnd(this.#text, start));
    const end = quoted ? quoted.end : this.#plainEnd(start);
    const after = quoted?.after ?? end;
    const behind = this.#skipBlanks(after);
    const frame = this.#top;
    const word = { start: quoted ? quoted.start : start, end };
    const colon = this.#isColon(behind, quoted !== undefined);
    const isHere = this.#cursor >= word.start && this.#cursor <= (quoted ? end : colon ? end : behind);
    const text = this.#text.slice(word.start, end);
    if (isHere) {
      const isOpen = quoted !== undefined && quoted.after === undefined;
      const range = { start: word.start, end: isOpen || this.#cursor > end ? this.#cursor : end };
      this.#find(range, { quotes: quoted?.quotes, hasColon: colon });
    } else if (colon || (frame.kind === 'map' && frame.open === undefined)) frame.keys.push(text);
    else if (!this.#isFilled) keepScalar(frame, text);
    this.#isFilled = true;
    this.#at = Math.max(behind, start + 1);
    if (!colon) return;
    frame.open = frame.kind === 'list' ? [ELEMENT, text] : [text];
    this.#isFilled = false;
    this.#at = behind + 1;
    this.#blanks(true);
  }

  #isColon(at: number, isQuoted: boolean): boolean {
    return this.#text[at] === ':' && (isQuoted || /[\s,[\]{}]|^$/.test(this.#text[at + 1] ?? ''));
  }

  #find(range: Range, details: Omit<SpotDetails, 'path'>): void {
    const frame = this.#top;
    const isKey = details.hasColon === true || (frame.kind === 'map' && frame.open === undefined);
    const keyPath: readonly Step[] = frame.kind === 'list' ? [...frame.path, ELEMENT] : frame.path;
    const path = isKey ? keyPath : openPath(frame);
    const slot = isKey ? 'key' : 'value';
    const around = [...this.#blocks, ...this.#frames];
    this.#spot = spotIn(around, frame, range, { ...details, path, slot, isFlow: true });
  }

  /** Where a plain scalar ends on its line, blanks before what ends it not counted. */
  #plainEnd(start: number): number {
    const [found = ''] = PLAIN.exec(this.#text.slice(start, lineEnd(this.#text, start))) ?? [];
    return start + found.trimEnd().length;
  }

  #skipBlanks(at: number): number {
    let next = at;
    while (next < this.#limit && /[ \t]/.test(this.#text[next] ?? '')) next++;
    return next;
  }
}

/** What does not end a plain scalar within braces. */
const PLAIN = /^(?:(?!:(?:[\s,[\]{}]|$)|[ \t]#)[^,[\]{}])*/;
