import { fold } from '../fold.ts';
import type { FilterWord } from './filterNode.ts';

/** What text is compared with: its pieces, folded, between which any text may stand. */
export interface TextPattern {
  readonly pieces: readonly string[];
}

/** The pattern that a word of a filter means: `*` stands for any text, unless it is quoted. */
export function textPattern({ text, isQuoted }: FilterWord): TextPattern {
  return { pieces: (isQuoted ? [text] : text.split('*')).map(fold) };
}

/** The text that a pattern means, folded; undefined where it means several. */
export function onlyText({ pieces }: TextPattern): string | undefined {
  return pieces.length === 1 ? pieces[0] : undefined;
}

/** Whether a folded text has the pieces one after the other. The first place of each will do, so none is tried twice. */
export function hasPattern(folded: string, { pieces }: TextPattern): boolean {
  let at = 0;
  for (const piece of pieces) {
    const found = folded.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return true;
}

/** Whether a folded text is the pattern, from its start to its end. */
export function isPattern(folded: string, { pieces }: TextPattern): boolean {
  const [first = '', ...others] = pieces;
  const last = others.pop();
  if (last === undefined) return folded === first;
  if (folded.length < first.length + last.length || !folded.startsWith(first) || !folded.endsWith(last)) return false;
  return hasPattern(folded.slice(first.length, folded.length - last.length), { pieces: others });
}
