import { rangeOf } from '../model/place.ts';
import type { Range } from '../model/range.ts';
import { lineEnd, lineStart, nextLine } from '../text/layout.ts';
import type { Cursor } from './cursor.ts';
import { cursorAt } from './cursorAt.ts';
import type { FileInPlan } from './nameAt.ts';

/** Where new items go that somebody writes at a place of a file. */
export interface PastePlace {
  /** The id of the item behind which they go; to the front where null. */
  readonly after: string | null;
  /** The line of the cursor, where nothing stands on it but what a new item begins with. */
  readonly replaces?: Range;
}

/** The place for new items at a cursor: between items, or where the first is to be. Undefined everywhere else. */
export function pastePlace({ file, text }: FileInPlan, offset: number): PastePlace | undefined {
  const cursor = file.isReadOnly ? undefined : cursorAt(text, offset);
  if (cursor === undefined || cursor.typed !== '') return undefined;
  const line = { start: lineStart(text, offset), end: lineEnd(text, offset) };
  const written = text.slice(line.start, line.end);
  const isBlank = written.trim() === '';
  const isPlace = cursor.slot === 'value' ? isElement(cursor) : isBlank && isBetween(cursor, file, offset);
  const within = file.items.some((item) => rangeOf(item).start < offset && offset < rangeOf(item).end);
  if (!isPlace || within) return undefined;
  const after = file.items.findLast((item) => rangeOf(item).end <= offset)?.id ?? null;
  const isBegun = !cursor.isFlow && written !== '' && /^[ \t]*(?:-[ \t]*)?$/.test(written);
  return { after, ...(isBegun && { replaces: { start: line.start, end: nextLine(text, line.start) } }) };
}

/** Whether an element of the items is to be written, or all of them. */
function isElement({ path }: Cursor): boolean {
  return path[0] === 'items' && (path.length === 1 || (path.length === 2 && typeof path[1] !== 'string'));
}

/** Whether a blank line goes on with the items, or with the item above it. */
function isBetween(cursor: Cursor, { places }: FileInPlan['file'], offset: number): boolean {
  if (cursor.path.length > 0) return isElement(cursor) && !cursor.isFlow;
  const above = Object.entries(places).filter(([, { key }]) => key.end <= offset);
  return above.sort(([, a], [, b]) => b.key.start - a.key.start)[0]?.[0] === 'items';
}
