import { applyEdits, type TextEdit } from '../model/range.ts';
import type { FlowCollection } from './flowMembers.ts';
import type { PlainValue, YamlDocument, YamlNode } from './yamlNode.ts';

/** What an edit shall make of the entries of a section; all indexes are those that the entries have now. */
export interface WantedEntries {
  /** What entries mean from now on. */
  readonly replaced: ReadonlyMap<number, PlainValue>;
  readonly removed: ReadonlySet<number>;
  /** New entries, each before the one that has the index now; those of one index in their order. */
  readonly inserted: readonly { readonly index: number; readonly value: PlainValue }[];
}

/** What an edit shall make of sections, by name; the others keep their meaning. */
export type Wanted = ReadonlyMap<string, WantedEntries>;

/** The entries of a section of a text that is to be edited. */
export interface EditableEntries {
  /** The text of each entry's id, however it is written. */
  readonly ids: readonly (string | undefined)[];
  nodeAt(index: number): YamlNode | undefined;
  /** Where they stand, if that is in brackets. */
  readonly flow?: FlowCollection;
}

/** A text that is to be edited. */
export interface EditableFile {
  readonly text: string;
  /** The document, if all of it was read. */
  readonly document?: YamlDocument;
  section(name: string): EditableEntries;
  /** Whether edits make a text that means what is wanted and, apart from that, what it meant before. */
  isResult(edits: readonly TextEdit[], wanted: Wanted): boolean;
}

/** Values of a list after what is wanted of it. */
export function wantedValues(
  values: readonly PlainValue[],
  { replaced, removed, inserted }: WantedEntries,
): PlainValue[] {
  const before = (index: number): PlainValue[] =>
    inserted.filter((entry) => entry.index === index).map(({ value }) => value);
  const kept = values.flatMap((value, index) => [
    ...before(index),
    ...(removed.has(index) ? [] : [replaced.get(index) ?? value]),
  ]);
  return [...kept, ...before(values.length)];
}

/** A text after edits; undefined where two of them overlap. */
export function afterEdits(text: string, edits: readonly TextEdit[]): string | undefined {
  try {
    return applyEdits(text, edits);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
