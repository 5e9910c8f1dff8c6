/** A text in quotes, whose end may be missing. */
export interface Quoted {
  readonly start: number;
  /** Where its text ends, on its first line. */
  readonly end: number;
  /** Behind the closing quote; where there is none on the line, undefined. */
  readonly after: number | undefined;
  readonly quotes: 'single' | 'double';
}

/** The text in quotes that starts at `at`; undefined where none does. */
export function quotedAt(text: string, at: number, lineEnd: number): Quoted | undefined {
  const quote = text[at];
  if (quote !== '"' && quote !== "'") return undefined;
  const quotes = quote === '"' ? 'double' : 'single';
  for (let end = at + 1; end < lineEnd; end++) {
    if (quotes === 'double' && text[end] === '\\') end++;
    else if (quotes === 'single' && text.startsWith("''", end)) end++;
    else if (text[end] === quote) return { start: at + 1, end, after: end + 1, quotes };
  }
  return { start: at + 1, end: lineEnd, after: undefined, quotes };
}

/** Where a text in quotes that started on a line above ends: behind its quote; undefined where it does not end there. */
export function endOfQuoted(text: string, from: number, to: number, quotes: Quoted['quotes']): number | undefined {
  return quotedAt(`${quotes === 'double' ? '"' : "'"}${text.slice(from, to)}`, 0, to - from + 1)?.after;
}
