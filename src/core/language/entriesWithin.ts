import type { Entry } from '../model/located.ts';
import { rangeOf } from '../model/place.ts';
import type { PlanFile } from '../model/plan.ts';
import type { Range } from '../model/range.ts';
import { type EntrySectionName, entrySectionsOf, SECTIONS } from '../model/sections.ts';

const NAMES = entrySectionsOf(SECTIONS).map(([name]) => name as EntrySectionName);

/** The entries of a file that reach into a range, with their sections: found without a walk through the others. */
export function* entriesWithin(
  file: PlanFile,
  { start, end }: Range,
): Generator<readonly [entry: Entry<object>, section: EntrySectionName]> {
  for (const section of NAMES) {
    const entries: readonly Entry<object>[] = file[section];
    for (let index = firstEndingAt(entries, start); index < entries.length; index++) {
      const entry = entries[index] as Entry<object>;
      if (rangeOf(entry).start > end) break;
      yield [entry, section];
    }
  }
}

/** The first of entries in the order of the text that does not end before an offset. */
function firstEndingAt(entries: readonly Entry<object>[], offset: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rangeOf(entries[middle] as Entry<object>).end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
