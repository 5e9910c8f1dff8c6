import assert from 'node:assert/strict';
import { momentOf } from '../../../../src/core/schedule/moments.ts';
import { ALWAYS, DAY_MINUTES, type Span, WorkCalendar } from '../../../../src/core/schedule/workCalendar.ts';
import { randomFrom } from '../random.ts';

const WEEK = 7 * DAY_MINUTES;
/** A Monday. */
const MONDAY = momentOf('2026-11-30');

/** Whether a minute is worked, by looking at the week and at all that is off. */
function isWorked(week: readonly Span[], off: readonly Span[], moment: number): boolean {
  const at = (((moment - MONDAY) % WEEK) + WEEK) % WEEK;
  const isIn = (at: number) => (span: Span) => span.from <= at && at < span.to;
  return week.some(isIn(at)) && !off.some(isIn(moment));
}

describe('working time', () => {
  it('counts as walking from minute to minute does, and finds every moment again', () => {
    const random = randomFrom(7);
    for (let round = 0; round < 60; round++) {
      const week = Array.from({ length: 1 + random.int(6) }, () => {
        const from = random.int(WEEK - 60);
        return { from, to: from + 1 + random.int(Math.min(2000, WEEK - from - 1)) };
      });
      const off = Array.from({ length: random.int(6) }, () => {
        const from = MONDAY + random.int(3 * WEEK);
        return { from, to: from + random.int(9000) };
      });
      const calendar = new WorkCalendar(week, off);
      let worked = calendar.worked(MONDAY - 3000);
      let lastFinish = Number.NaN;
      for (let moment = MONDAY - 3000; moment < MONDAY + 4 * WEEK; moment++) {
        assert.equal(calendar.worked(moment), worked, `round ${round}, moment ${moment}`);
        if (!isWorked(week, off, moment)) continue;
        assert.equal(calendar.startAt(worked), moment);
        if (!Number.isNaN(lastFinish)) assert.equal(calendar.finishAt(worked), lastFinish);
        worked++;
        lastFinish = moment + 1;
      }
    }
  });

  it('is time where work is done day and night', () => {
    assert.deepEqual([ALWAYS.worked(-5), ALWAYS.startAt(7), ALWAYS.finishAt(7)], [-5, 7, 7]);
  });

  it('costs no more for a thousand years than for a week', () => {
    const week = [{ from: 540, to: 1020 }];
    const calendar = new WorkCalendar(week, [{ from: momentOf('2026-12-21'), to: momentOf('2027-01-04') }]);
    const start = calendar.worked(MONDAY);
    // One day a week, two of them off.
    assert.equal(calendar.finishAt(start + 480 * 52_000), MONDAY + (52_000 + 1) * WEEK + 1020);
  });
});
