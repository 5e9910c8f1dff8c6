import type { Vocabulary } from './vocabulary.ts';

const HYPHEN = 0x2d;
/** Each byte with ASCII letters in lower case. */
const FOLD = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte));
/** Whether a byte is an ASCII letter or digit. */
const WORD = Uint8Array.from(FOLD, (byte) => Number((byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a)));
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Finds the ids of a vocabulary in UTF-8 text whose bytes are the characters of a string, as `mentionName` writes ids:
 * such strings are searched several times as fast as bytes. An id counts where no letter and no digit touches it. Names
 * are compared only at the hyphens behind keys, and where an id of another form can begin.
 */
export class MentionScanner {
  readonly #vocabulary: Vocabulary;
  /** By the first byte, the lengths of the keys and of the others that begin with it. */
  readonly #keyLengths: readonly (readonly number[])[];
  readonly #otherLengths: readonly (readonly number[])[];
  readonly #lengthsOfKeys: readonly number[];
  #text = '';
  /** The first hyphen of the text that may still be of use; -1 before the first search. */
  #hyphen = -1;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#keyLengths = lengthsByFirst(vocabulary.keys);
    this.#otherLengths = lengthsByFirst(vocabulary.others);
    this.#lengthsOfKeys = [...new Set(this.#keyLengths.flat())];
  }

  /** Takes up a text, of which pieces are to be searched from its beginning to its end. */
  open(text: string): void {
    this.#text = text;
    this.#hyphen = -1;
  }

  /**
   * Adds to `found` what the piece from `start` to `end` mentions. One place may be several names, as WEB-1-2 is WEB-1
   * too: then they are one mention, the longest name first, with spaces between them.
   */
  scan(start: number, end: number, found: Set<string>): void {
    for (let hyphen = this.#hyphenFrom(start); hyphen < end; hyphen = this.#hyphenFrom(hyphen + 1)) {
      for (const length of this.#lengthsOfKeys) {
        if (hyphen - length >= start) this.#addMentionAt(hyphen - length, start, end, found);
      }
    }
    if (this.#vocabulary.others.size === 0) return;
    for (let at = start; at < end; at++) {
      const lengths = this.#otherLengths[foldedAt(this.#text, at)];
      if (lengths !== undefined && lengths.length > 0) this.#addMentionAt(at, start, end, found);
    }
  }

  /** Each hyphen is searched for once, however many pieces lie before it. */
  #hyphenFrom(start: number): number {
    if (this.#hyphen < start) {
      const next = this.#text.indexOf('-', start);
      this.#hyphen = next < 0 ? Number.POSITIVE_INFINITY : next;
    }
    return this.#hyphen;
  }

  #addMentionAt(at: number, start: number, end: number, found: Set<string>): void {
    const text = this.#text;
    if (at > start && isWordBefore(text, at, start)) return;
    const first = foldedAt(text, at);
    const names: string[] = [];
    for (const length of this.#otherLengths[first] ?? []) {
      if (at + length > end || isWordAt(text, at + length, end)) continue;
      // Beyond ASCII nothing is folded, since what stands there are bytes and no letters.
      const name = text.slice(at, at + length).replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
      if (this.#vocabulary.others.has(name)) names.push(name);
    }
    for (const length of this.#keyLengths[first] ?? []) {
      const hyphen = at + length;
      if (hyphen >= end || text.charCodeAt(hyphen) !== HYPHEN) continue;
      if (!this.#vocabulary.keys.has(text.slice(at, hyphen).toLowerCase())) continue;
      let behind = hyphen + 1;
      while (behind < end && WORD[text.charCodeAt(behind)] === 1) behind++;
      if (behind > hyphen + 1 && !isWordAt(text, behind, end)) names.push(text.slice(at, behind).toLowerCase());
    }
    if (names.length > 1) found.add(names.sort((a, b) => b.length - a.length).join(' '));
    else if (names[0] !== undefined) found.add(names[0]);
  }
}

function lengthsByFirst(names: ReadonlySet<string>): number[][] {
  const lengths = Array.from({ length: 0x100 }, () => new Set<number>());
  for (const name of names) lengths[name.charCodeAt(0)]?.add(name.length);
  return lengths.map((set) => [...set]);
}

function foldedAt(text: string, at: number): number {
  return FOLD[text.charCodeAt(at)] ?? 0;
}

function isWordBefore(text: string, at: number, start: number): boolean {
  const byte = text.charCodeAt(at - 1);
  if (byte < 0x80) return WORD[byte] === 1;
  let lead = at - 1;
  while (lead > start && lead > at - 4 && (text.charCodeAt(lead) & 0xc0) === 0x80) lead--;
  return isLetterOrDigit(text, lead, at);
}

function isWordAt(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  const byte = text.charCodeAt(at);
  return byte < 0x80 ? WORD[byte] === 1 : isLetterOrDigit(text, at, end);
}

/** Whether the UTF-8 character whose first byte stands at `lead` is a letter or a digit; broken UTF-8 is neither. */
function isLetterOrDigit(text: string, lead: number, end: number): boolean {
  const byte = text.charCodeAt(lead);
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
  if (length === 0 || lead + length > end) return false;
  let code = byte & (0xff >> (length + 1));
  for (let at = lead + 1; at < lead + length; at++) code = (code << 6) | (text.charCodeAt(at) & 0x3f);
  return code <= 0x10ffff && LETTER_OR_DIGIT.test(String.fromCodePoint(code));
}
