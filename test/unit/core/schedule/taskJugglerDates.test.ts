import assert from 'node:assert/strict';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { scheduled } from './scheduled.ts';

/**
 * What TaskJuggler's own tests of its scheduler expect, as far as a plan can say the same: the moments are facts of
 * TaskJuggler's, the plans are written for this test. docs/scheduling.md says which cases are left out, and why. Where
 * TaskJuggler has a moment in which nobody works (the end of a day at midnight, a start on a Saturday), a plan has the end of
 * the work before it, or the beginning of that after it; such a moment is not among those expected.
 */
interface Case {
  /** The name of TaskJuggler's test. */
  readonly name: string;
  readonly asOf: string;
  readonly plan: string;
  /** The start and the end of items; a question mark where TaskJuggler says nothing, or a moment without work. */
  readonly expected: Readonly<Record<string, string>>;
}

const CASES: readonly Case[] = [
  {
    // Whoever is busy does not hold up those with whom they share an item there; here they begin together.
    name: 'Allocate, the part on inherited allocations',
    asOf: '2007-08-31',
    plan: `project: {key: W, calendar: c}
calendars: [{id: c, hours: mon-fri 09:00-12:00 13:00-18:00}]
people: [r1, r2]
items:
- {id: T1, estimate: 3d, assignees: r1}
- {id: T2}
- {id: T21, parent: T2, estimate: 2d, assignees: r2}
- {id: T22, parent: T2, estimate: 4d, assignees: [r1, r2], depends: T1}
- {id: T3, estimate: 2d, assignees: r1, depends: T2}
`,
    expected: {
      T1: '? 2007-09-04T18:00',
      T21: '? 2007-09-03T18:00',
      T22: '? 2007-09-06T18:00',
      T3: '? 2007-09-10T18:00',
    },
  },
  {
    name: 'Booking2: time that was worked before today',
    asOf: '2010-02-15',
    plan: `people: [r1, r2, {id: r3, leave: 2010-02-09}, r4, {id: r5, leave: 2010-02-09}]
items:
- {id: T1, estimate: 40h, assignees: r1}
- {id: T2, estimate: 40h, assignees: r2, status: done, started: 2010-02-08, finished: 2010-02-12}
- {id: T3, estimate: 32h, assignees: r3, status: doing, started: 2010-02-08, remaining: 24h}
- {id: T4, estimate: 56h, assignees: r4, status: doing, started: 2010-02-08, remaining: 8h}
- {id: T5, estimate: 56h, assignees: r5, status: doing, started: 2010-02-08, remaining: 8h}
`,
    expected: {
      T1: '2010-02-15T09:00 2010-02-19T17:00',
      T2: '2010-02-08T09:00 2010-02-12T17:00',
      T3: '2010-02-08T09:00 2010-02-17T17:00',
      T4: '? 2010-02-15T17:00',
      T5: '? 2010-02-15T17:00',
    },
  },
  {
    name: 'Container: one that is as early, one that is as late as can be',
    asOf: '2009-01-01',
    plan: `project: {key: W}
items:
- {id: S}
- {id: E, start: 2009-01-30, depends: C0}
- {id: C0, depends: S}
- {id: C1, parent: C0}
- {id: T1, parent: C1, duration: 5d, start: 2009-01-10}
- {id: C2, parent: C0}
- {id: T2, parent: C2, duration: 5d, constraints: [ALAP, FNLT 2009-01-19]}
`,
    expected: {
      C1: '? 2009-01-16T17:00',
      T1: '? 2009-01-16T17:00',
      C2: '2009-01-13T09:00 ?',
      T2: '2009-01-13T09:00 ?',
    },
  },
  {
    // By the clock there; here in a calendar in which work is done day and night. A month is 30 days and 10 hours.
    name: 'Duration: hours, days, weeks, months',
    asOf: '2007-03-27',
    plan: `project: {key: W, calendar: c}
calendars: [{id: c, hours: mon-sun 00:00-24:00}]
items:
- {id: T1, duration: 5h}
- {id: T2, duration: 120h}
- {id: T3, duration: 840h}
- {id: T4, duration: 3650h}
`,
    expected: {
      T1: '? 2007-03-27T05:00',
      T2: '? 2007-04-01T00:00',
      T3: '? 2007-05-01T00:00',
      T4: '? 2007-08-26T02:00',
    },
  },
  {
    name: 'Leaves: a holiday and a week of leave',
    asOf: '2012-03-12',
    plan: `project: {key: W, calendar: c}
calendars: [{id: c, hours: mon-fri 8h, holidays: [2012-03-14]}]
people: [{id: r1, leave: 2012-03-19..2012-03-25}]
items: [{id: T1, estimate: 20d, assignees: r1}]
`,
    expected: { T1: '? 2012-04-16T17:00' },
  },
  {
    name: 'Optimize-2: one of two, beside a chain of one of them',
    asOf: '2000-01-01',
    plan: `people: [{id: tux1, skills: [x]}, {id: tux2, skills: [x]}]
items:
- {id: T1, estimate: 10d, skills: x}
- {id: T2, estimate: 4d, assignees: tux2}
- {id: T3, estimate: 10d, assignees: tux2, depends: T2}
`,
    expected: { T1: '? 2000-01-14T17:00', T2: '? 2000-01-06T17:00', T3: '? 2000-01-20T17:00' },
  },
  {
    name: 'Optimize-5: what most waits for goes first',
    asOf: '2000-01-01',
    plan: `people: [{id: tux1, skills: [x]}, tux2, {id: tux3, skills: [x]}]
items:
- {id: T0, estimate: 5d, skills: x}
- {id: T1, estimate: 5d, assignees: tux1}
- {id: T2, estimate: 5d, assignees: tux2}
- {id: T3, estimate: 4d, assignees: [tux1, tux2], depends: [T1, T2]}
- {id: T4, estimate: 5d, assignees: tux1, depends: T3}
- {id: T5, estimate: 10d, assignees: tux2, depends: T3}
- {id: T6, estimate: 5d, assignees: tux1}
`,
    expected: {
      T0: '? 2000-01-07T17:00',
      T1: '? 2000-01-07T17:00',
      T2: '? 2000-01-07T17:00',
      T3: '? 2000-01-11T17:00',
      T4: '? 2000-01-18T17:00',
      T5: '? 2000-01-25T17:00',
      T6: '? 2000-01-25T17:00',
    },
  },
  {
    // Weeks by the clock are weeks of people who work day and night; lags are in the project's working time.
    name: 'Precedes: as late as can be before others, with gaps',
    asOf: '2007-04-02',
    plan: `project: {key: W, calendar: office}
calendars: [{id: office, hours: mon-fri 8h}, {id: always, hours: mon-sun 00:00-24:00}]
people:
${[1, 2, 3, 4, 5, 6].map((one) => `- {id: p${one}, calendar: always}`).join('\n')}
- r1
- r2
items:
- {id: T1, estimate: 168h, assignees: p1, constraints: [MSO 2007-06-24], depends: T2}
- {id: T2, estimate: 168h, assignees: p2, constraints: [ALAP], depends: T3 FS+7ed}
- {id: T3, estimate: 168h, assignees: p3, constraints: [ALAP], depends: T4 FS+5d}
- {id: T4, estimate: 168h, assignees: p4, constraints: [ALAP], depends: [T5 FF, T6 FF+5d]}
- {id: T5, estimate: 168h, assignees: p5, constraints: [ALAP]}
- {id: T6, estimate: 168h, assignees: p6, constraints: [ALAP]}
- {id: T7, estimate: 5d, assignees: r1, constraints: [MFO 2007-06-29], depends: T8 FF+5d}
- {id: T8, estimate: 5d, assignees: r2, constraints: [ALAP]}
`,
    expected: {
      T1: '2007-06-24T00:00 2007-07-01T00:00',
      T2: '2007-06-17T00:00 2007-06-24T00:00',
      T3: '2007-06-03T00:00 2007-06-10T00:00',
      T4: '2007-05-21T09:00 2007-05-28T09:00',
      T5: '2007-05-21T09:00 2007-05-28T09:00',
      T6: '2007-05-14T09:00 2007-05-21T09:00',
      T7: '2007-06-25T09:00 ?',
      T8: '2007-06-18T09:00 2007-06-22T17:00',
    },
  },
  {
    name: 'Scheduled: what was done on a day',
    asOf: '2013-08-20',
    plan: 'people: [r]\nitems: [{id: Foo, assignees: r, status: done, started: 2013-08-19, finished: 2013-08-19}]\n',
    expected: { Foo: '2013-08-19T09:00 2013-08-19T17:00' },
  },
  {
    name: 'Shift2: hours, holidays and leave of one’s own',
    asOf: '2010-02-06',
    plan: `project: {key: W, calendar: usual}
calendars:
- {id: usual, hours: mon-fri 09:00-17:00, holidays: [2010-02-10]}
- {id: s2, hours: mon-fri 08:00-16:00}
- {id: s3, hours: mon-fri 08:00-16:00, holidays: [2010-02-10]}
people: [r1, {id: r2, calendar: s2}, {id: r3, calendar: s3, leave: 2010-02-09}, {id: r4, calendar: s2, leave: 2010-02-09}]
items:
- {id: T1, estimate: 32h, assignees: r1}
- {id: T2, estimate: 40h, assignees: r2}
- {id: T3, estimate: 24h, assignees: r3}
- {id: T4, estimate: 32h, assignees: r4}
`,
    expected: {
      T1: '? 2010-02-12T17:00',
      T2: '? 2010-02-12T16:00',
      T3: '? 2010-02-12T16:00',
      T4: '? 2010-02-12T16:00',
    },
  },
];

describe("TaskJuggler's own expected dates", () => {
  for (const { name, asOf, plan, expected } of CASES) {
    it(name, () => {
      assert.deepEqual(readPlanFile('plan.yaml', plan).findings, []);
      const { span } = scheduled(plan, asOf);
      const found = Object.entries(expected).map(([id, dates]) => {
        const [start, finish] = span(id).split(' ') as [string, string];
        const [wantedStart, wantedFinish] = dates.split(' ');
        return [id, `${wantedStart === '?' ? '?' : start} ${wantedFinish === '?' ? '?' : finish}`];
      });
      assert.deepEqual(Object.fromEntries(found), expected);
    });
  }
});
