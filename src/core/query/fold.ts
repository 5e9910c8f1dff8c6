// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII, the fast and usual case.
const ASCII = /^[\u0000-\u007f]*$/;
/** Combining marks of Latin, Greek and Cyrillic; those of other scripts are letters to their readers. */
const ACCENTS = /[\u0300-\u036f]/g;

/** Text as people compare it: without case, accents and the width of characters. Upper case knows that ß is SS. */
export function fold(text: string): string {
  return ASCII.test(text) ? text.toUpperCase() : text.normalize('NFKD').toUpperCase().replaceAll(ACCENTS, '');
}
