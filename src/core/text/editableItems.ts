import { applyEdits, type TextEdit } from '../model/range.ts';
import type { FlowCollection } from './flowMembers.ts';
import type { PlainValue, YamlDocument, YamlNode } from './yamlNode.ts';

/** What an edit shall make of the items. */
export interface Wanted {
  /** What items mean from now on, by their index. */
  readonly replaced?: ReadonlyMap<number, PlainValue>;
  /** A new item, before the one that has the index now. */
  readonly inserted?: { readonly index: number; readonly value: PlainValue };
}

/** The items of a text that is to be edited. */
export interface EditableItems {
  /** The text of each item's id, however it is written. */
  readonly ids: readonly (string | undefined)[];
  itemAt(index: number): YamlNode | undefined;
  /** Where they stand, if that is in brackets. */
  readonly flow?: FlowCollection;
  /** The document, if all of it was read. */
  readonly document?: YamlDocument;
  /** Whether edits make a text that means what is wanted and, apart from that, what it meant before. */
  isResult(edits: readonly TextEdit[], wanted: Wanted): boolean;
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
