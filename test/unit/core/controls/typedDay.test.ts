import assert from 'node:assert/strict';
import { typedDay } from '../../../../src/core/controls/typedDay.ts';

/** A Thursday. */
const TODAY = '2026-11-26';

const DAYS: Readonly<Record<string, readonly string[]>> = {
  '2026-12-24': [
    '2026-12-24',
    '2026/12/24',
    '24.12.2026',
    '24/12/2026',
    '24.12.',
    '24.12',
    '24/12',
    '24 Dec',
    'dec 24',
    '2026-12-24 00:00:00',
  ],
  '2026-12-05': ['5/12', '5/12/2026', '5 December', 'December 5'],
  '2026-12-04': ['next fri', 'Friday 4 December', '4th of december'],
  '2026-11-27': ['tomorrow', 'fri', 'FRIDAY', ' this friday '],
  '2026-11-26': ['today', 'thu', '26.11.'],
  '2026-11-25': ['yesterday', 'last wed'],
  '2026-11-20': ['last fri'],
  '2026-12-02': ['wed'],
  '2026-11-29': ['+3d', 'in 3 days', 'today+3d'],
  '2026-11-23': ['3 days ago', '-3d', 'today-3d'],
  '2026-12-10': ['in 2 weeks', 'in two weeks', '+2w'],
  '2026-12-26': ['in a month', '+1 month'],
  '2026-11-30': ['end of month', 'end of the month'],
  '2027-01-01': ['1 jan', '1.1.'],
  '2027-11-25': ['25.11.'],
  '2028-02-29': ['29.2.'],
};

const NO_DAYS = [
  ...['', 'soon', '3', '2027', 'december', 'may', 'next month', 'next year', 'this week', 'mid december'],
  ...['now', 'fri 3pm', 'monday 14:00', 'in 2 hours', 'noon', 'today or so', '24 dec - 2 jan', 'a week from tomorrow'],
  ...['2026-02-30', '2026-13-01', '30 feb', '31.11.', '32.12.2026', `fri${' '.repeat(100)}fri`],
];

describe('typedDay', () => {
  for (const [day, texts] of Object.entries(DAYS)) {
    for (const text of texts) it(`understands "${text}"`, () => assert.equal(typedDay(text, TODAY), day));
  }
  for (const text of NO_DAYS) {
    it(`takes "${text.slice(0, 30)}" for no day`, () => assert.equal(typedDay(text, TODAY), undefined));
  }
});
