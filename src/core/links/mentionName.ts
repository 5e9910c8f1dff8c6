/**
 * The name by which an id is looked for and kept: its UTF-8 bytes, one character each, with ASCII letters in lower case.
 * So the bytes of a log need no decoding, and ids of other letters are told apart by their case.
 */
export function mentionName(id: string): string {
  let name = '';
  for (const char of id) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) name += char.toLowerCase();
    else if (code < 0x800) name += bytes(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) name += bytes(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else name += bytes(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return name;
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f);
}

function bytes(...codes: readonly number[]): string {
  return String.fromCharCode(...codes);
}
