import { fold } from '../../core/query/fold.ts';

/** A cell by its row and its column. */
export interface CellPlace {
  readonly key: string;
  readonly column: string;
}

/** Whether a text has another one in it, however that is written. */
export function hasText(text: string, wanted: string): boolean {
  return fold(text).includes(fold(wanted));
}

/** A text with another one put in place of each that is found; undefined where none is. Case does not matter. */
export function replacedIn(text: string, wanted: string, replacement: string): string | undefined {
  if (wanted === '') return undefined;
  const pattern = new RegExp(wanted.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'giu');
  const replaced = text.replaceAll(pattern, () => replacement);
  return replaced === text ? undefined : replaced;
}

/** Which of the found places comes next; from the place of the keyboard on, and again from the other end. */
export function nextFound(
  found: readonly CellPlace[],
  at: { readonly index: number; readonly isFound: boolean },
  by: 1 | -1,
): CellPlace | undefined {
  const count = found.length;
  const next = at.isFound ? at.index + by : by === 1 ? at.index : at.index - 1;
  return found[(next + count) % count];
}
