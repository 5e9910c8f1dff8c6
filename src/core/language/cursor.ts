import type { Range } from '../model/range.ts';

/** The step of a path from a list to one of its elements. */
export const ELEMENT: unique symbol = Symbol('element');

/** A step of a path from a file's own map to what stands in it: a key, or an element. */
export type Step = string | typeof ELEMENT;

/** Where a cursor stands in a plan's text, as far as the text around it says so. */
export interface Cursor {
  /** From the file's own map to the map whose key is written, or to the value that is. */
  readonly path: readonly Step[];
  readonly slot: 'key' | 'value';
  /** Whether it stands within braces or brackets. */
  readonly isFlow: boolean;
  /** What a completion replaces: the word at the cursor, quotes not included. */
  readonly range: Range;
  /** What stands of that before the cursor. */
  readonly typed: string;
  readonly quotes: 'single' | 'double' | undefined;
  /** Of a key: whether its colon is there. */
  readonly hasColon: boolean;
  /** Of a value: whether a space is wanted before it, directly behind a colon or a dash. */
  readonly wantsSpace: boolean;
  /** Of a value: whether a block map or a list may begin here, on a line of its own or behind a dash. */
  readonly mayNest: boolean;
  /** Of a value: whether it is an element whose dash is not there yet. */
  readonly wantsDash: boolean;
  /** The column of the first key or value that a block writes here. */
  readonly column: number;
  /** The indentation of the cursor's line. */
  readonly indent: number;
  /** The keys that the map has, in which the key stands. */
  readonly keys: readonly string[];
  /** The other elements of the list that the value is in. */
  readonly elements: readonly string[];
  /** What the entry, or the section of settings, around the cursor says on one line, by its keys. */
  readonly entry: ReadonlyMap<string, string>;
}
