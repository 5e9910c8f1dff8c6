import type { Range } from './range.ts';

/** Where a field stands: its key and, unless it is empty, its value. */
export interface FieldRange {
  readonly key: Range;
  readonly value?: Range;
}

/** Where a map stands in the piece of text that it was read from, and where its keys and their values do. */
export interface Source extends Range {
  /** The line on which it starts, counted from that of the piece. */
  readonly line: number;
  readonly keys: readonly string[];
  /** Four offsets for each key, packed: its start and end, and those of its value, which are -1 where there is none. */
  readonly places: string;
}

/**
 * A map of the plan's text. What was read of it (`source`, `values`, `others`) counts from the piece of text that it
 * stands in, and stays the same objects for as long as that piece is the same, wherever it moves; `place.ts` gives
 * the places in the file.
 */
export interface Located<Fields> {
  readonly file: string;
  /** Where the piece of text starts from which `source` counts. */
  readonly offset: number;
  /** The 0-based line on which the map starts. */
  readonly line: number;
  readonly source: Source;
  readonly values: Fields;
  /** What stands under keys that are not Plandeck's, as plain data: the user's own, and the plan's custom fields. */
  readonly others: Readonly<Record<string, unknown>>;
  /** What stands under keys of Plandeck's and could not be read, as plain data. */
  readonly unread?: Readonly<Record<string, unknown>>;
}

/** An entry of a list section. */
export interface Entry<Fields> extends Located<Fields> {
  readonly id: string;
  /** Entries of the private folder that lie over this one, whose values are among `values`; the last one counts. */
  readonly overlays?: readonly Entry<Fields>[];
}
