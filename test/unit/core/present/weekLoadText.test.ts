import assert from 'node:assert/strict';
import { isTooMuch, nextWeeksText, weekLoadText } from '../../../../src/core/present/weekLoadText.ts';
import type { WeekLoad } from '../../../../src/core/schedule/loadByWeek.ts';

/** A week in hours. */
const week = (scheduled: number, available: number, wanted: number): WeekLoad => ({
  week: '2026-W49',
  from: '2026-11-30',
  scheduled: scheduled * 60,
  available: available * 60,
  wanted: wanted * 60,
  items: [],
});

describe('the load of a week', () => {
  it('is what is scheduled of the time that there is, and what is wanted where that is more', () => {
    assert.equal(weekLoadText(week(30, 40, 20)), '75 % · 30 of 40 h');
    assert.equal(weekLoadText(week(40, 40, 40)), '100 % · 40 of 40 h');
    assert.equal(weekLoadText(week(40, 40, 50.25)), '126 % · 50.3 h to do by its end, in 40 h');
    assert.equal(weekLoadText(week(0, 0, 0)), 'no working time');
    assert.equal(weekLoadText(week(0, 0, 8)), '8 h to do by its end, in 0 h');
    assert.deepEqual([week(40, 40, 40), week(0, 40, 41)].map(isTooMuch), [false, true]);
  });

  it('is told of the next weeks in a line', () => {
    const weeks = [week(20, 40, 0), week(40, 40, 50), week(0, 0, 0), week(8, 32, 0), week(1, 40, 0)];
    assert.equal(nextWeeksText(weeks), '50 %, 125 %, –, 25 %');
  });
});
