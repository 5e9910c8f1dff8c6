import type { Finding } from '../../model/finding.ts';
import { allFilesOf, type PlanFile } from '../../model/plan.ts';
import type { EntryOf, EntrySectionName } from '../../model/sections.ts';
import type { Check } from '../check.ts';
import { findingInMap } from '../findingAt.ts';

/** Days that come one after the other: the fields that they stand in, and the days. */
type Pair = readonly [first: string, firstDay: string | undefined, second: string, secondDay: string | undefined];

const PAIRS: {
  readonly [Name in EntrySectionName]?: (values: EntryOf<Name>['values']) => readonly Pair[];
} = {
  items: ({ start, due, started, finished, waiting }) => [
    ['start', start, 'due', due],
    ['started', started, 'finished', finished],
    ['waiting.since', waiting?.since, 'waiting.chase', waiting?.chase],
  ],
  requests: ({ raised, triaged, due, decision }) => [
    ['raised', raised, 'triaged', triaged],
    ['raised', raised, 'due', due],
    ['raised', raised, 'decision.date', decision?.date],
  ],
  raid: ({ raised, review, closed }) => [
    ['raised', raised, 'review', review],
    ['raised', raised, 'closed', closed],
  ],
};

/** The values of entries whose days come one after the other: most stay as they are. */
const IN_ORDER = new WeakSet<object>();

/** Days that cannot come one after the other as they should. */
export function* checkDates({ plan }: Check): Generator<Finding> {
  for (const file of allFilesOf(plan)) {
    yield* datesOf(file, 'items');
    yield* datesOf(file, 'requests');
    yield* datesOf(file, 'raid');
    if (file.cadence === undefined) continue;
    const { from, until } = file.cadence.values;
    if (from !== undefined && until !== undefined && until < from) {
      yield findingInMap(file.cadence, 'until', 'dates-out-of-order', ['until', until, 'from', from]);
    }
  }
}

function* datesOf<Name extends 'items' | 'requests' | 'raid'>(file: PlanFile, name: Name): Generator<Finding> {
  const pairsOf = PAIRS[name] as ((values: EntryOf<Name>['values']) => readonly Pair[]) | undefined;
  for (const entry of file[name] as readonly EntryOf<Name>[]) {
    if (IN_ORDER.has(entry.values)) continue;
    let isInOrder = true;
    for (const [first, firstDay, second, secondDay] of pairsOf?.(entry.values) ?? []) {
      if (firstDay === undefined || secondDay === undefined || firstDay <= secondDay) continue;
      isInOrder = false;
      const [field = second] = second.split('.');
      yield findingInMap(entry, field, 'dates-out-of-order', [second, secondDay, first, firstDay]);
    }
    if (isInOrder) IN_ORDER.add(entry.values);
  }
}
