import { CR, DASH, HASH, LF, SPACE, skipBlanks } from './fast/chars.ts';
import { hasUnsafeCharacter } from './unsafeCharacters.ts';

/**
 * A piece of a file that means the same when it is read alone: a section, or of a section that is a block list its
 * head (the key, and what stands above the first entry) and each entry. It reaches to the next piece.
 */
export interface Chunk {
  readonly start: number;
  /** The 0-based line on which it starts. */
  readonly line: number;
  readonly section: string;
  /** The column of the dash of an entry; -1 for a section or its head. */
  readonly column: number;
}

/** What the line at hand stands in, beside the column of a block list's dashes. */
const [NOTHING, IN_SECTION, BELOW_HEAD] = [-3, -2, -1];

const SECTION = /([A-Za-z_][\w-]*):(?=[ \r\n]|$)/y;

/**
 * Splits a text at the lines that start a section, and within a block list at those whose dash stands in its column.
 * YAML ends whatever is open at a line that is indented less than it must be, quoted text and brackets included, so
 * that such a line is never part of something else. All that could make it otherwise (documents, directives, explicit
 * keys, a tab in the first column) makes the split give up; any other tab stays within its piece.
 */
export class Splitter {
  readonly chunks: Chunk[] = [];
  readonly #text: string;
  readonly #isSplit: (section: string) => boolean;
  #at: number;
  #line: number;
  #state = NOTHING;
  #section = '';

  /**
   * @param isSplit whether a section may be split into entries
   * @param from the chunk with which to start, at its place in this text; without one the text's start
   */
  constructor(text: string, isSplit: (section: string) => boolean, from?: Chunk) {
    this.#text = text;
    this.#isSplit = isSplit;
    this.#at = from?.start ?? 0;
    this.#line = from?.line ?? 0;
    if (from && from.column >= 0) {
      this.#state = from.column;
      this.#section = from.section;
    }
  }

  /**
   * Splits on to the end of the text, or to where a new chunk starts for which `isEnd` holds; that one is the last of
   * `chunks` then. False where the text cannot be split.
   */
  run(isEnd: (chunk: Chunk) => boolean = () => false): boolean {
    const text = this.#text;
    for (let at = this.#at; at < text.length; this.#line++) {
      let first = at;
      while (text.charCodeAt(first) === SPACE) first++;
      const code = text.charCodeAt(first);
      if (first < text.length && code !== LF && code !== CR && code !== HASH) {
        const count = this.chunks.length;
        if (!this.#take(at, first, code)) return false;
        const last = this.chunks[count];
        if (last && isEnd(last)) return true;
      }
      const lineFeed = text.indexOf('\n', first);
      at = lineFeed < 0 ? text.length : lineFeed + 1;
    }
    return true;
  }

  /** Takes a line with text; false where it is not known what it belongs to. */
  #take(start: number, first: number, code: number): boolean {
    const indent = first - start;
    if (code === DASH && indent > this.#state && (this.#state === BELOW_HEAD || indent === 0)) {
      // Only below a section's head; anywhere else a dash in the first column is not ours to judge.
      if (this.#state !== BELOW_HEAD || !this.#isDash(first)) return false;
      this.#state = indent;
    }
    if (this.#state >= 0 && indent <= this.#state && (indent > 0 || code === DASH)) {
      if (indent !== this.#state || code !== DASH || !this.#isDash(first)) return false;
      this.chunks.push({ start, line: this.#line, section: this.#section, column: indent });
      return true;
    }
    if (indent === 0) return this.#startSection(start);
    if (this.#state === BELOW_HEAD) this.#state = IN_SECTION;
    return this.#state !== NOTHING;
  }

  #startSection(start: number): boolean {
    SECTION.lastIndex = start;
    const name = SECTION.exec(this.#text)?.[1];
    if (name === undefined) return false;
    const colonEnd = SECTION.lastIndex;
    const rest = skipBlanks(this.#text, colonEnd);
    const code = this.#text.charCodeAt(rest);
    const isHead = rest >= this.#text.length || code === LF || code === CR || (code === HASH && rest > colonEnd);
    this.#state = isHead && this.#isSplit(name) ? BELOW_HEAD : IN_SECTION;
    this.#section = name;
    this.chunks.push({ start, line: this.#line, section: name, column: -1 });
    return true;
  }

  #isDash(at: number): boolean {
    const code = this.#text.charCodeAt(at + 1);
    return at + 1 >= this.#text.length || code === SPACE || code === LF || code === CR;
  }
}

/** The chunks of a text; undefined for one that must be read as a whole. */
export function splitText(text: string, isSplit: (section: string) => boolean): Chunk[] | undefined {
  if (hasUnsafeCharacter(text, 0, text.length)) return undefined;
  const splitter = new Splitter(text, isSplit);
  if (!splitter.run() || splitter.chunks.length === 0) return undefined;
  return hasTwins(splitter.chunks) ? undefined : splitter.chunks;
}

/** Whether two sections have the same name, of which only the first counts. */
export function hasTwins(chunks: readonly Chunk[]): boolean {
  const names = new Set<string>();
  let heads = 0;
  for (const { section, column } of chunks) {
    if (column >= 0) continue;
    heads++;
    names.add(section);
  }
  return names.size < heads;
}
