import type { Range } from '../../../src/core/model/range.ts';

/** A text in which « and » mark a place: without the marks, and with the place. */
export function marked(source: string): { text: string; range: Range } {
  const start = source.indexOf('«');
  const end = source.indexOf('»') - 1;
  if (start < 0 || end < start) throw new Error(`No place is marked in ${source}`);
  return { text: source.replace('«', '').replace('»', ''), range: { start, end } };
}
