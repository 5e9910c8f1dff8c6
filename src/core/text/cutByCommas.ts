import type { FieldTable } from '../model/fields.ts';
import type { Range } from '../model/range.ts';
import { colonAfter } from './mapEntries.ts';
import type { MapEntry, MapNode } from './yamlNode.ts';

/** A value that a comma has cut. */
export interface CutValue {
  /** The key that it is the value of. */
  readonly name: string;
  /** What stands behind the comma, to the last word that belongs to it. */
  readonly rest: string;
  /** From the start of the value to the end of the rest. */
  readonly range: Range;
}

/**
 * Values such as `{title: Log in, then out}`: within braces a comma ends a value that has no quotes, and what follows is
 * read as a key of its own, which nobody writes without a colon.
 */
export function cutByCommas(text: string, { flow, entries }: MapNode, fields: FieldTable): CutValue[] {
  if (!flow) return [];
  const isRest = (entry: MapEntry | undefined): entry is MapEntry =>
    entry !== undefined &&
    entry.value === undefined &&
    entry.key.style === 'plain' &&
    !Object.hasOwn(fields, entry.key.text) &&
    colonAfter(text, entry.key) === undefined;
  return entries.flatMap(({ key, value }, index) => {
    const first = entries[index + 1];
    if (value?.kind !== 'scalar' || value.style !== 'plain' || !isRest(first)) return [];
    let last = first;
    for (let at = index + 2; isRest(entries[at]); at++) last = entries[at] as MapEntry;
    const range = { start: value.start, end: last.key.end };
    return [{ name: key.text, rest: text.slice(first.key.start, range.end), range }];
  });
}
