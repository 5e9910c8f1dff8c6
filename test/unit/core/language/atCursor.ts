import { type Cursor, ELEMENT } from '../../../../src/core/language/cursor.ts';
import { cursorAt } from '../../../../src/core/language/cursorAt.ts';

/** A text with a bar where the cursor is: the text without it, and the offset. */
export function splitAtBar(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

export function cursorIn(marked: string): Cursor | undefined {
  const { text, offset } = splitAtBar(marked);
  return cursorAt(text, offset);
}

/** A cursor's place in short: its path, then a colon for a key or an equals sign for a value, and what is typed. */
export function shortly(marked: string): string | undefined {
  const cursor = cursorIn(marked);
  if (cursor === undefined) return undefined;
  const path = cursor.path.map((step) => (step === ELEMENT ? '*' : step)).join('.');
  const lead = `${cursor.wantsDash ? '-' : ''}${cursor.wantsSpace ? '_' : ''}`;
  return `${path}${cursor.slot === 'key' ? ':' : '='}${lead}${cursor.typed}`;
}
