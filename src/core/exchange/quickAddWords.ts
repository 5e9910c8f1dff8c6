import type { Range } from '../model/range.ts';
import { type QuickAddResult, quickAddProblem } from './quickAddProblem.ts';

/** What a word says by its first character: a priority, a person, an estimate, a label, a parent. */
export const SIGNS = ['!', '@', '~', '#', '>'] as const;
export type Sign = (typeof SIGNS)[number];

/** A word of a line: one of the title, or what stands behind a sign. */
export interface QuickAddWord {
  readonly sign: Sign | undefined;
  readonly text: string;
  readonly isQuoted: boolean;
  /** With its sign. */
  readonly range: Range;
}

const SIGN = `[${SIGNS.join('')}]`;
const QUOTED = new RegExp(`(${SIGN})"([^"]*)("?)`, 'y');
const WORD = /\S+/y;
const ESCAPED = new RegExp(`^\\\\(?=${SIGN}|\\\\)`);

/**
 * Cuts a line into words. A sign alone is a word of the title, as in "A > B"; so is a word behind a backslash, which is
 * left out. What follows a sign may stand in quotes.
 */
export function quickAddWords(line: string): QuickAddResult<readonly QuickAddWord[]> {
  const words: QuickAddWord[] = [];
  let at = 0;
  for (;;) {
    while (/\s/.test(line.charAt(at))) at++;
    if (at >= line.length) return { ok: true, value: words };
    const quoted = matchAt(QUOTED, line, at);
    if (quoted) {
      const [all, sign, text = '', quote] = quoted;
      const range = { start: at, end: at + all.length };
      if (quote === '') return quickAddProblem('open-quote', range);
      at = range.end;
      if (/\S/.test(line.charAt(at))) return quickAddProblem('after-quote', { start: at, end: at + 1 });
      words.push({ sign: sign as Sign, text, isQuoted: true, range });
      continue;
    }
    const [text = ''] = matchAt(WORD, line, at) ?? [];
    words.push({ ...word(text), isQuoted: false, range: { start: at, end: at + text.length } });
    at += text.length;
  }
}

function word(text: string): { readonly sign: Sign | undefined; readonly text: string } {
  const sign = SIGNS.find((one) => text.startsWith(one));
  if (sign === undefined || text.length === 1) return { sign: undefined, text: text.replace(ESCAPED, '') };
  return { sign, text: text.slice(1) };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
