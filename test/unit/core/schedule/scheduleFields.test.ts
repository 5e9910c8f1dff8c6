import assert from 'node:assert/strict';
import { sortBy } from '../../../../src/core/query/sortBy.ts';
import {
  groupBySchedule,
  type ScheduleGrouping,
  scheduleFields,
} from '../../../../src/core/schedule/scheduleFields.ts';
import { datesOf, schedulePlans } from '../../../../src/core/schedule/schedulePlans.ts';
import { planOf } from '../checks/planOf.ts';
import { MONDAY } from './scheduled.ts';

const plan = planOf(`people: [ana]
items:
  - {id: A, estimate: 8d, assignees: ana, rank: 1}
  - {id: B, estimate: 1d}
  - {id: C, estimate: 1d, depends: [B]}
  - {id: D, status: done, finished: 2026-11-02}
  - {id: E, status: dropped}
`);
const all = new Map(datesOf(schedulePlans({ plans: [plan], asOf: MONDAY })).map((dates) => [dates.entry, dates]));

describe('items by what a schedule says of them', () => {
  const sorted = (key: string): string => {
    const result = sortBy(
      [key],
      { plan, today: MONDAY },
      scheduleFields((item) => all.get(item)),
    );
    assert.ok(result.ok);
    return result
      .sort(plan.items)
      .map(({ id }) => id)
      .join('');
  };
  const grouped = (grouping: ScheduleGrouping): string[] =>
    groupBySchedule(plan.items, grouping, (item) => all.get(item)).map(({ value, items }) => {
      return `${value}: ${items.map(({ id }) => id).join('')}`;
    });

  it('are sorted either way; what is done or dropped has none of it, and is last', () => {
    assert.equal(sorted('schedule:start'), 'ABCDE');
    assert.equal(sorted('schedule:finish'), 'BCADE');
    assert.equal(sorted('-schedule:finish'), 'ACBDE');
    assert.equal(sorted('schedule:slack'), 'ABCDE');
    assert.equal(sorted('-schedule:slack'), 'BCADE');
  });

  it('are grouped by whether they can slip, and by the weeks in which they will be done', () => {
    assert.deepEqual(grouped('schedule:critical'), ['critical: A', 'slack: BC', 'undefined: DE']);
    assert.deepEqual(grouped('schedule:week'), ['2026-11-30: BC', '2026-12-07: A', 'undefined: DE']);
  });
});
