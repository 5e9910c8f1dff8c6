import { lineEnd, lineStart, nextLine, previousLine } from '../text/layout.ts';
import type { Cursor } from './cursor.ts';

/** No more lines than an entry has. */
const REACH = 200;

/**
 * Whether the entry above the cursor, or else the one below it, is a map in braces: a new one looks like it. Undefined where
 * there is none, or none but short forms.
 */
export function isFlowNear(text: string, { range, column, wantsDash, indent }: Cursor): boolean | undefined {
  const dash = new RegExp(`^ {${wantsDash ? column : indent}}-[ \\t]+(?:(\\{)|[\\w-]+:(?:\\s|$))`);
  const line = lineStart(text, range.start);
  for (const next of [previousLine, nextLine]) {
    let start = line;
    for (let count = 0; count < REACH; count++) {
      if (next === previousLine ? start === 0 : nextLine(text, start) >= text.length) break;
      start = next(text, start);
      const source = text.slice(start, lineEnd(text, start));
      if (/^[^\s#-]/.test(source)) break;
      const found = dash.exec(source);
      if (found) return found[1] !== undefined;
    }
  }
  return undefined;
}
