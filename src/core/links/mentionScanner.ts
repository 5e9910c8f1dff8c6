import type { Vocabulary } from './vocabulary.ts';

const HYPHEN = 0x2d;
/** Each byte with ASCII letters in lower case. */
const FOLD = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte));
/** Whether a byte is an ASCII letter or digit. */
const WORD = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number((byte >= 0x30 && byte <= 0x39) || ((FOLD[byte] ?? 0) >= 0x61 && (FOLD[byte] ?? 0) <= 0x7a)),
);
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Finds the ids of a vocabulary in UTF-8 text, in one pass over its bytes: whether an id can begin at two bytes is one
 * look into a table, and only where it can are names compared. An id counts where no letter and no digit touches it.
 */
export class MentionScanner {
  readonly #vocabulary: Vocabulary;
  readonly #begins = new Uint8Array(0x10000);
  /** By the first byte, the lengths of the keys and of the others that begin with it. */
  readonly #keyLengths: readonly (readonly number[])[];
  readonly #otherLengths: readonly (readonly number[])[];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    for (const key of vocabulary.keys) this.#begin(`${key}-`);
    for (const name of vocabulary.others) this.#begin(name);
    this.#keyLengths = lengthsByFirst(vocabulary.keys);
    this.#otherLengths = lengthsByFirst(vocabulary.others);
  }

  /**
   * Adds to `found` what the bytes from `start` to `end` mention. One place may be several names, as WEB-1-2 is WEB-1
   * too: then they are one mention, the longest name first, with spaces between them.
   */
  scan(bytes: Uint8Array, start: number, end: number, found: Set<string>): void {
    const begins = this.#begins;
    let next = FOLD[bytes[start] ?? 0] ?? 0;
    for (let at = start; at < end; at++) {
      const first = next;
      next = at + 1 < end ? (FOLD[bytes[at + 1] as number] as number) : 0;
      if (begins[(first << 8) | next] === 0) continue;
      const mention = this.#mentionAt(bytes, at, start, end);
      if (mention !== '') found.add(mention);
    }
  }

  #mentionAt(bytes: Uint8Array, at: number, start: number, end: number): string {
    if (at > start && isWordBefore(bytes, at, start)) return '';
    const first = FOLD[bytes[at] as number] as number;
    const names: string[] = [];
    for (const length of this.#otherLengths[first] ?? []) {
      if (at + length > end || isWordAt(bytes, at + length, end)) continue;
      const name = nameIn(bytes, at, at + length);
      if (this.#vocabulary.others.has(name)) names.push(name);
    }
    for (const length of this.#keyLengths[first] ?? []) {
      const hyphen = at + length;
      if (hyphen >= end || bytes[hyphen] !== HYPHEN || !this.#vocabulary.keys.has(nameIn(bytes, at, hyphen))) continue;
      let behind = hyphen + 1;
      while (behind < end && WORD[bytes[behind] as number] === 1) behind++;
      if (behind > hyphen + 1 && !isWordAt(bytes, behind, end)) names.push(nameIn(bytes, at, behind));
    }
    return names.length > 1 ? names.sort((a, b) => b.length - a.length).join(' ') : (names[0] ?? '');
  }

  #begin(name: string): void {
    const first = name.charCodeAt(0) << 8;
    if (name.length > 1) this.#begins[first | name.charCodeAt(1)] = 1;
    else this.#begins.fill(1, first, first + 0x100);
  }
}

function lengthsByFirst(names: ReadonlySet<string>): number[][] {
  const lengths = Array.from({ length: 0x100 }, () => new Set<number>());
  for (const name of names) lengths[name.charCodeAt(0)]?.add(name.length);
  return lengths.map((set) => [...set]);
}

function nameIn(bytes: Uint8Array, start: number, end: number): string {
  let name = '';
  for (let at = start; at < end; at++) name += String.fromCharCode(FOLD[bytes[at] as number] as number);
  return name;
}

function isWordBefore(bytes: Uint8Array, at: number, start: number): boolean {
  const byte = bytes[at - 1] as number;
  if (byte < 0x80) return WORD[byte] === 1;
  let lead = at - 1;
  while (lead > start && lead > at - 4 && ((bytes[lead] as number) & 0xc0) === 0x80) lead--;
  return isLetterOrDigit(bytes, lead, at);
}

function isWordAt(bytes: Uint8Array, at: number, end: number): boolean {
  if (at >= end) return false;
  const byte = bytes[at] as number;
  return byte < 0x80 ? WORD[byte] === 1 : isLetterOrDigit(bytes, at, end);
}

/** Whether the UTF-8 character whose first byte stands at `lead` is a letter or a digit; broken UTF-8 is neither. */
function isLetterOrDigit(bytes: Uint8Array, lead: number, end: number): boolean {
  const byte = bytes[lead] as number;
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
  if (length === 0 || lead + length > end) return false;
  let code = byte & (0xff >> (length + 1));
  for (let at = lead + 1; at < lead + length; at++) code = (code << 6) | ((bytes[at] as number) & 0x3f);
  return code <= 0x10ffff && LETTER_OR_DIGIT.test(String.fromCodePoint(code));
}
