import type { ListNode, MapEntry, MapNode, ScalarNode, YamlNode } from '../yamlNode.ts';
import {
  COLON,
  CR,
  DASH,
  DOUBLE_QUOTE,
  GREATER,
  HASH,
  isBlank,
  OPEN_BRACE,
  OPEN_BRACKET,
  PIPE,
  SINGLE_QUOTE,
  SPACE,
  skipBlanks,
  TAB,
} from './chars.ts';
import { blockScalar } from './fastBlockScalar.ts';
import { flowNode, isUnusable } from './fastFlow.ts';
import { keyNode, plainEnd, plainNode, quotedNode, startsPlain } from './fastScalar.ts';

/** Deeper blocks, and longer keys, are left to the library, which knows how deep and how long is too much. */
const MAX_BLOCK_DEPTH = 12;
const MAX_KEY = 500;

/**
 * Reads the subset of YAML that plans are written in: block maps and lists of scalars that stand on one line, of flow
 * collections that do, and of block scalars. Every method gives undefined for what is not of that subset or may be
 * wrong, whereupon the library must read the text; what is given equals the library's result, ranges included.
 */
export class FastBlockReader {
  readonly #text: string;
  readonly #limit: number;
  /** The current line with text: its start, where its text starts and where it ends; the indent is -1 behind the last. */
  #start = 0;
  #first = 0;
  #end = 0;
  #indent = -1;

  /** Reads the lines of `text` from `start` up to `limit`. */
  constructor(text: string, start: number, limit: number) {
    this.#text = text;
    this.#limit = limit;
    this.#moveTo(start);
  }

  /** All of the lines as one block collection. */
  root(): YamlNode | undefined {
    if (this.#indent < 0) return undefined;
    const node = this.#collection(0);
    return this.#indent < 0 ? node : undefined;
  }

  /** The list or map that starts at the current line. */
  #collection(depth: number): ListNode | MapNode | undefined {
    if (depth > MAX_BLOCK_DEPTH) return undefined;
    return this.#isDash(this.#first) ? this.#list(depth) : this.#map(this.#first, this.#indent, depth);
  }

  #map(start: number, column: number, depth: number): MapNode | undefined {
    const entries: MapEntry[] = [];
    let end = start;
    for (let at = start; ; at = this.#first) {
      const key = this.#key(at);
      if (key === undefined || isUnusable(key, entries)) return undefined;
      const valueAt = skipBlanks(this.#text, skipBlanks(this.#text, key.end) + 1);
      let value: YamlNode | undefined;
      if (this.#isLineOver(valueAt)) {
        this.#moveTo(this.#nextLine());
        if (this.#indent > column || (this.#indent === column && this.#isDash(this.#first))) {
          value = this.#collection(depth + 1);
          if (value === undefined) return undefined;
        }
      } else {
        value = this.#inline(valueAt, column);
        if (value === undefined) return undefined;
      }
      entries.push({ key, value });
      end = value?.end ?? key.end;
      // A line that is indented deeper would go on with the value, or be an error.
      if (this.#indent > column) return undefined;
      if (this.#indent < column) return { kind: 'map', flow: false, start, end, entries };
    }
  }

  #list(depth: number): ListNode | undefined {
    const [start, column] = [this.#first, this.#indent];
    const elements: YamlNode[] = [];
    for (;;) {
      const element = this.#element(column, depth);
      if (element === undefined || this.#indent > column) return undefined;
      elements.push(element);
      if (this.#indent < column || !this.#isDash(this.#first)) {
        return { kind: 'list', flow: false, start, end: Math.max(element.end, start + 1), elements };
      }
    }
  }

  #element(column: number, depth: number): YamlNode | undefined {
    let at = this.#first + 1;
    while (this.#text.charCodeAt(at) === SPACE) at++;
    if (this.#isLineOver(at)) {
      this.#moveTo(this.#nextLine());
      return this.#indent > column ? this.#collection(depth + 1) : undefined;
    }
    if (this.#text.charCodeAt(at) === TAB || this.#isDash(at)) return undefined;
    return this.#key(at) ? this.#map(at, at - this.#start, depth + 1) : this.#inline(at, column);
  }

  /** The scalar or flow collection at `at` with nothing but a comment behind it; goes on to the line after it. */
  #inline(at: number, column: number): YamlNode | undefined {
    const code = this.#text.charCodeAt(at);
    if (code === PIPE || code === GREATER) {
      const block = blockScalar(this.#text, at, this.#end, column, this.#limit);
      if (block) this.#moveTo(block.next);
      return block?.node;
    }
    const isFlow = code === OPEN_BRACKET || code === OPEN_BRACE;
    const node = isFlow ? flowNode(this.#text, at, this.#end) : this.#scalar(at);
    if (node === undefined) return undefined;
    const rest = skipBlanks(this.#text, node.end);
    if (!this.#isLineOver(rest)) return undefined;
    this.#moveTo(this.#nextLine());
    return node;
  }

  /** The key that starts at `at`, behind which a colon stands. */
  #key(at: number): ScalarNode | undefined {
    const text = this.#text;
    const code = text.charCodeAt(at);
    const isQuoted = code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
    const quoted = isQuoted ? quotedNode(text, at, this.#end) : undefined;
    if (quoted === undefined && !startsPlain(text, at, this.#end)) return undefined;
    const end = quoted?.end ?? plainEnd(text, at, this.#end);
    if (end - at > MAX_KEY) return undefined;
    const colon = skipBlanks(text, end);
    if (text.charCodeAt(colon) !== COLON) return undefined;
    if (colon + 1 < this.#end && !isBlank(text.charCodeAt(colon + 1))) return undefined;
    return quoted ?? keyNode(text, at, end);
  }

  #scalar(at: number): ScalarNode | undefined {
    const code = this.#text.charCodeAt(at);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return quotedNode(this.#text, at, this.#end);
    if (!startsPlain(this.#text, at, this.#end)) return undefined;
    return plainNode(this.#text, at, plainEnd(this.#text, at, this.#end));
  }

  #isDash(at: number): boolean {
    if (this.#text.charCodeAt(at) !== DASH) return false;
    return at + 1 >= this.#end || isBlank(this.#text.charCodeAt(at + 1));
  }

  /** Whether nothing stands at `at` on the current line but a comment. */
  #isLineOver(at: number): boolean {
    return at >= this.#end || (this.#text.charCodeAt(at) === HASH && isBlank(this.#text.charCodeAt(at - 1)));
  }

  #nextLine(): number {
    const lineFeed = this.#text.indexOf('\n', this.#end);
    return lineFeed < 0 ? this.#limit : lineFeed + 1;
  }

  /** Makes the first line with text, from that which starts at `at` on, the current one. */
  #moveTo(at: number): void {
    const text = this.#text;
    const limit = this.#limit;
    for (let start = at; start < limit; ) {
      let first = start;
      while (text.charCodeAt(first) === SPACE) first++;
      const lineFeed = text.indexOf('\n', first);
      const next = lineFeed < 0 ? limit : lineFeed;
      const end = lineFeed > start && text.charCodeAt(lineFeed - 1) === CR ? lineFeed - 1 : next;
      if (first < end && text.charCodeAt(first) !== HASH) {
        this.#start = start;
        this.#first = first;
        this.#end = end;
        this.#indent = first - start;
        return;
      }
      start = next + 1;
    }
    this.#start = limit;
    this.#first = limit;
    this.#end = limit;
    this.#indent = -1;
  }
}
