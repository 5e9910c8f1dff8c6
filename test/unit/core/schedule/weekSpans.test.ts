import assert from 'node:assert/strict';
import { weekSpans } from '../../../../src/core/schedule/weekSpans.ts';
import { scheduled } from './scheduled.ts';

describe('the spans of a week', () => {
  it('make the hours that a week has, to the minute', () => {
    const long = { minutes: 8 * 60 };
    const week = { mon: long, tue: long, wed: long, thu: long, fri: { minutes: 6 * 60 } };
    for (const hours of [1, 7.5, 10, 20, 31, 32, 33.4, 37.9]) {
      const spans = weekSpans(week, { hours, per: 'week' });
      const minutes = spans.map(({ from, to }) => to - from);
      assert.equal(
        minutes.reduce((sum, one) => sum + one, 0),
        Math.round(hours * 60),
      );
      assert.ok(Math.max(...minutes.slice(0, 4)) - Math.min(...minutes.slice(0, 4)) <= 1, String(minutes));
    }
  });

  it('have room for what fills a week', () => {
    const { span, problems } = scheduled(`calendars: [{id: office, hours: "mon-thu 8h, fri 6h"}]
people: [{id: ana, calendar: office, capacity: 32h/w}]
items: [{id: W-a, estimate: 32h, assignees: ana, due: 2026-12-04}]
`);
    assert.equal(span('W-a'), '2026-11-30T09:00 2026-12-04T14:03');
    assert.deepEqual(problems(), []);
  });
});
