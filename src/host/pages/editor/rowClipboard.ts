import type { EntryRef } from '../../../core/intents/intent.ts';
import type { EntrySectionName } from '../../../core/model/sections.ts';

/** Rows that were copied or cut. */
export interface HeldRows {
  readonly section: EntrySectionName;
  /** The folder of their plan, and the file that they were taken from. */
  readonly folder: string;
  readonly file: string;
  readonly refs: readonly EntryRef[];
  /** By what their table knows them. */
  readonly keys: readonly string[];
  readonly isCut: boolean;
}

/**
 * What the rows in the clipboard are rows of. The clipboard itself has only their text, by which they are known again: what
 * was copied elsewhere since is something else.
 */
export class RowClipboard {
  #text = '';
  #rows: HeldRows | undefined;

  hold(text: string, rows: HeldRows): void {
    this.#text = comparable(text);
    this.#rows = rows;
  }

  /** The rows that a text from the clipboard is of. */
  rowsOf(text: string): HeldRows | undefined {
    return comparable(text) === this.#text ? this.#rows : undefined;
  }

  /** Notes that rows that were cut stand somewhere else now: pasting them once more copies them. */
  moved(file: string): void {
    const rows = this.#rows;
    if (rows) this.#rows = { ...rows, file, refs: rows.refs.map((ref) => ({ ...ref, file })), isCut: false };
  }
}

/** Programs differ in how they end lines in the clipboard. */
function comparable(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').trimEnd();
}
