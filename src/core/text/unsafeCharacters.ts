import type { Problem } from '../model/finding.ts';

/** C0 controls, which YAML 1.2 (5.1) has in no text, and carriage returns that stand alone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters that nobody sees.
const UNSAFE = /[\0-\x08\v\f\x0e-\x1f]|\r(?!\n)/;

/** Whether a character stands between two offsets that makes readers understand a text differently, or refuse it. */
export function hasUnsafeCharacter(text: string, start: number, end: number): boolean {
  return UNSAFE.test(text.slice(start, end));
}

/** The first `most` control characters, and the first carriage return that stands alone: editors take it for a line end, many readers do not. */
export function unsafeCharacters(text: string, most: number): Problem[] {
  const problems: Problem[] = [];
  let hasReturn = false;
  for (const { 0: char, index: start } of text.matchAll(new RegExp(UNSAFE, 'g'))) {
    if (problems.length === most) break;
    const range = { start, end: start + 1 };
    if (char !== '\r') {
      const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      problems.push({ code: 'control-character', args: [`U+${code}`], range });
    } else if (!hasReturn) {
      problems.push({ code: 'lone-return', args: [], range });
      hasReturn = true;
    }
  }
  return problems;
}
