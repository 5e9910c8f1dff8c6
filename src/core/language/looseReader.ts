import type { Range } from '../model/range.ts';
import { columnOf, lineEnd, nextLine } from '../text/layout.ts';
import { ELEMENT, type Step } from './cursor.ts';
import { type Frame, frameOf, keepScalar, openPath } from './frame.ts';
import { LooseFlow } from './looseFlow.ts';
import { endOfQuoted, type Quoted, quotedAt } from './quoted.ts';
import { type Spot, type SpotDetails, spotIn } from './spot.ts';

/**
 * Reads some lines of a plan to find what a cursor in them stands in. It never gives up: what is not finished ends where
 * the indentation of the next line says that something else begins, as YAML has it, and what makes no sense is passed over.
 * Lines behind the cursor are read as well, for what the map or the list around it has there.
 */
export class LooseReader {
  readonly #text: string;
  readonly #end: number;
  readonly #cursor: number;
  /** The block maps and lists around the place at hand, the innermost last. */
  readonly #stack: Frame[];
  #spot: Spot | undefined;

  /** @param stack what is open where the lines start */
  constructor(text: string, lines: Range, cursor: number, stack: readonly Frame[]) {
    this.#text = text;
    this.#end = lines.end;
    this.#cursor = cursor;
    this.#stack = [...stack];
    for (let at = lines.start; at < this.#end; ) at = this.#line(at);
    // A last line on which nothing stands.
    if (this.#spot === undefined && cursor === this.#end && columnOf(text, cursor) === 0) this.#line(cursor);
  }

  get spot(): Spot | undefined {
    return this.#spot;
  }

  get #top(): Frame {
    return this.#stack.at(-1) as Frame;
  }

  /** Reads a line; returns where the next one starts that was not read with it. */
  #line(start: number): number {
    const end = lineEnd(this.#text, start);
    const first = this.#skipBlanks(start);
    if (first < end && this.#text[first] !== '#') return this.#content(first, end);
    if (first >= end && this.#isAt(start, end)) this.#lineStart({ start: this.#cursor, end: this.#cursor });
    return nextLine(this.#text, start);
  }

  #content(at: number, end: number): number {
    const column = columnOf(this.#text, at);
    if (this.#isDash(at, end)) return this.#dash(at, column, end);
    if (/[[{|>&*!]/.test(this.#text[at] ?? '')) return this.#valueBelow(at, column, end);
    const quoted = quotedAt(this.#text, at, end);
    const wordEnd = quoted ? quoted.end : this.#plainEnd(at, end);
    const colon = this.#colonBehind(quoted ? quoted.after : wordEnd, end);
    const word = { start: quoted ? quoted.start : at, end: wordEnd };
    if (colon !== undefined) return this.#key(word, quoted?.quotes, column, colon, end);
    if (quoted) return this.#valueBelow(at, column, end);
    if (this.#isAt(at, end) && !this.#isComment(wordEnd, end)) {
      this.#lineStart({ start: at, end: Math.max(wordEnd, this.#cursor) });
    } else this.#scalarBelow(column, this.#text.slice(at, wordEnd));
    return nextLine(this.#text, at);
  }

  #dash(at: number, column: number, end: number): number {
    const list = this.#listAt(column);
    if (list === undefined) return nextLine(this.#text, at);
    list.open = [ELEMENT];
    const after = this.#skipBlanks(at + 1);
    if (after < end && this.#text[after] !== '#') return this.#content(after, end);
    if (this.#isAt(at + 1, after >= end ? end : after - 1)) {
      const range = { start: this.#cursor, end: this.#cursor };
      const wantsSpace = this.#cursor === at + 1;
      const behind = columnOf(this.#text, this.#cursor) + (wantsSpace ? 1 : 0);
      this.#find(list, range, { path: openPath(list), mayNest: true, wantsSpace, column: behind });
    }
    return nextLine(this.#text, at);
  }

  #key(word: Range, quotes: Quoted['quotes'] | undefined, column: number, colon: number, end: number): number {
    const map = this.#mapAt(column);
    if (map === undefined) return nextLine(this.#text, colon);
    const key = this.#text.slice(word.start, word.end);
    if (this.#isAt(word.start, word.end)) {
      this.#find(map, word, { path: map.path, slot: 'key', hasColon: true, quotes, column });
    } else map.keys.push(key);
    map.open = [key];
    return this.#value(colon + 1, end, map);
  }

  /** Reads what stands behind a key's colon. */
  #value(from: number, end: number, map: Frame): number {
    const at = this.#skipBlanks(from);
    if (at < end && this.#text[at] !== '#') return this.#scalar(at, end, map, false);
    if (this.#isAt(from, at >= end ? end : at - 1)) {
      const range = { start: this.#cursor, end: this.#cursor };
      this.#find(map, range, { path: openPath(map), wantsSpace: this.#cursor === from });
    }
    return nextLine(this.#text, from);
  }

  /** Reads a value that starts a line, or follows a dash. */
  #valueBelow(at: number, column: number, end: number): number {
    this.#popTo(column);
    const frame = this.#top;
    if (frame.open === undefined || column <= frame.column) return nextLine(this.#text, at);
    return this.#scalar(at, end, frame, true);
  }

  #scalar(at: number, end: number, frame: Frame, mayNest: boolean): number {
    const path = openPath(frame);
    const first = this.#text[at] ?? '';
    if (first === '[' || first === '{') {
      frame.open = undefined;
      const flow = new LooseFlow(this.#text, { start: at, end: this.#end }, this.#cursor, path, this.#stack);
      if (flow.spot) this.#spot = flow.spot;
      return flow.isCut ? flow.end : nextLine(this.#text, flow.end);
    }
    if (first === '|' || first === '>') return this.#blockScalar(at, frame);
    const quoted = quotedAt(this.#text, at, end);
    if (quoted) return this.#quoted(quoted, path, frame);
    const range = { start: at, end: this.#plainEnd(at, end) };
    if (this.#isAt(at, end) && !this.#isComment(range.end, end)) {
      this.#find(
        frame,
        { start: at, end: Math.max(range.end, this.#cursor) },
        { path, mayNest, column: columnOf(this.#text, at) },
      );
    } else keepScalar(frame, this.#text.slice(range.start, range.end));
    frame.open = undefined;
    return nextLine(this.#text, at);
  }

  #quoted(quoted: Quoted, path: readonly Step[], frame: Frame): number {
    const { start, end, after, quotes } = quoted;
    const isHere = this.#isAt(start, end);
    if (isHere) {
      const range = { start, end: after === undefined ? this.#cursor : end };
      this.#find(frame, range, { path, quotes });
    } else keepScalar(frame, this.#text.slice(start, end));
    frame.open = undefined;
    if (after !== undefined || isHere) return nextLine(this.#text, start);
    for (
      let at = nextLine(this.#text, start);
      at < this.#end && !this.#isAbove(at, frame);
      at = nextLine(this.#text, at)
    ) {
      if (endOfQuoted(this.#text, at, lineEnd(this.#text, at), quotes) !== undefined) return nextLine(this.#text, at);
    }
    // Never closed: what follows is what its indentation says.
    return nextLine(this.#text, start);
  }

  #blockScalar(indicator: number, frame: Frame): number {
    frame.open = undefined;
    let at = nextLine(this.#text, indicator);
    while (at < this.#end && !this.#isAbove(at, frame)) at = nextLine(this.#text, at);
    return at;
  }

  /** Whether a line ends what stands behind a key or a dash; a blank one does where the cursor's column says so. */
  #isAbove(start: number, { column }: Frame): boolean {
    const end = lineEnd(this.#text, start);
    const first = this.#skipBlanks(start);
    if (first < end) return columnOf(this.#text, first) <= column;
    return this.#isAt(start, end) && columnOf(this.#text, this.#cursor) <= column;
  }

  #scalarBelow(column: number, text: string): void {
    this.#popTo(column);
    if (this.#top.open === undefined || column <= this.#top.column) return;
    keepScalar(this.#top, text);
    this.#top.open = undefined;
  }

  /** The cursor is on the first word of a line, or on a blank line: its column says to what that would belong. */
  #lineStart(range: Range): void {
    const column = columnOf(this.#text, range.start);
    const around = this.#stack.filter((frame) => frame.column <= column);
    // A list whose dashes are not indented stands in the column of the keys around it.
    const frame = around.at(-2)?.column === column ? around.at(-2) : around.at(-1);
    if (frame === undefined) return;
    const { path, open, kind } = frame;
    if (frame.column < column) {
      if (open) this.#find(frame, range, { path: openPath(frame), mayNest: true, column });
    } else if (kind === 'map') this.#find(frame, range, { path, slot: 'key', column });
    else this.#find(frame, range, { path: [...path, ELEMENT], mayNest: true, wantsDash: true, column });
  }

  #find(frame: Frame, range: Range, details: SpotDetails): void {
    this.#spot = spotIn(this.#stack, frame, range, details);
  }

  #popTo(column: number): void {
    while (this.#stack.length > 1 && this.#top.column > column) this.#stack.pop();
  }

  #listAt(column: number): Frame | undefined {
    this.#popTo(column);
    const top = this.#top;
    if (top.kind === 'list' && top.column === column) return top;
    const isBelow = top.column < column || (top.kind === 'map' && top.column === column);
    return isBelow ? this.#push('list', column) : undefined;
  }

  #mapAt(column: number): Frame | undefined {
    this.#popTo(column);
    if (this.#top.kind === 'list' && this.#top.column === column && this.#stack.length > 1) this.#stack.pop();
    const top = this.#top;
    if (top.kind === 'map' && top.column === column) return top;
    return top.column < column ? this.#push('map', column) : undefined;
  }

  #push(kind: Frame['kind'], column: number): Frame | undefined {
    const top = this.#top;
    if (top.open === undefined) return undefined;
    const frame = frameOf(kind, openPath(top), column);
    top.open = undefined;
    this.#stack.push(frame);
    return frame;
  }

  #isAt(start: number, end: number): boolean {
    return start <= this.#cursor && this.#cursor <= end;
  }

  #isDash(at: number, end: number): boolean {
    return this.#text[at] === '-' && (at + 1 >= end || /[ \t]/.test(this.#text[at + 1] ?? ''));
  }

  #skipBlanks(at: number): number {
    let next = at;
    while (next < this.#end && /[ \t\ufeff]/.test(this.#text[next] ?? '')) next++;
    return next;
  }

  /** Where a plain scalar ends on its line: at a colon or a comment, blanks before it not counted. */
  #plainEnd(at: number, end: number): number {
    const [found = ''] = /^(?:(?!:(?:[ \t]|$)|[ \t]+#).)*/.exec(this.#text.slice(at, end)) ?? [];
    return at + found.trimEnd().length;
  }

  #colonBehind(at: number | undefined, end: number): number | undefined {
    if (at === undefined) return undefined;
    const colon = this.#skipBlanks(at);
    return colon < end && this.#text[colon] === ':' ? colon : undefined;
  }

  /** Whether a comment stands between the end of a word and the cursor. */
  #isComment(from: number, end: number): boolean {
    const comment = this.#skipBlanks(from);
    return comment < end && this.#text[comment] === '#' && this.#cursor >= comment;
  }
}
