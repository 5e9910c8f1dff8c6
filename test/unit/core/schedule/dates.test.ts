import assert from 'node:assert/strict';
import { scheduled } from './scheduled.ts';

/** Two people who work from nine to five, a holiday on Tuesday, 8 December, and leave of Bo on the 10th and the 11th. */
const OFFICE = `project: {key: W, calendar: office}
calendars: [{id: office, hours: mon-fri 8h, holidays: [2026-12-08]}]
people: [ana, {id: bo, leave: 2026-12-10..2026-12-11}]
items:
`;

/** Each row: what it shows, the items, and when they are done. Monday is 2026-11-30, and today unless a row says more. */
const TABLE: readonly {
  readonly name: string;
  readonly items: string;
  readonly expected: Readonly<Record<string, string>>;
  readonly asOf?: string;
  readonly head?: string;
}[] = [
  {
    name: 'a day of work begins today',
    items: '- {id: A, estimate: 1d, assignees: ana}',
    expected: { A: '2026-11-30T09:00 2026-11-30T17:00' },
  },
  {
    name: 'work goes on after the weekend',
    items: '- {id: A, estimate: 6d, assignees: ana}',
    expected: { A: '2026-11-30T09:00 2026-12-07T17:00' },
  },
  {
    name: 'what begins on a Saturday begins on Monday',
    items: '- {id: A, estimate: 1h, assignees: ana}',
    asOf: '2026-12-05',
    expected: { A: '2026-12-07T09:00 2026-12-07T10:00' },
  },
  {
    name: 'finish to start, over a weekend',
    items: `- {id: A, estimate: 5d, assignees: ana}
- {id: B, estimate: 1d, assignees: bo, depends: A}`,
    expected: { A: '2026-11-30T09:00 2026-12-04T17:00', B: '2026-12-07T09:00 2026-12-07T17:00' },
  },
  {
    name: 'finish to start, with two working days over a weekend and a holiday',
    items: `- {id: A, estimate: 5d, assignees: ana}
- {id: B, estimate: 1d, assignees: ana, depends: A FS+2d}`,
    // Monday the 7th and Wednesday the 9th pass; Tuesday is a holiday.
    expected: { B: '2026-12-10T09:00 2026-12-10T17:00' },
  },
  {
    name: 'finish to start, with two days by the clock',
    items: `- {id: A, estimate: 5d, assignees: ana}
- {id: B, estimate: 1d, assignees: ana, depends: A FS+2ed}`,
    // Friday at five, and Sunday at five.
    expected: { B: '2026-12-07T09:00 2026-12-07T17:00' },
  },
  {
    name: 'finish to start, overlapping by a day',
    items: `- {id: A, estimate: 5d, assignees: ana}
- {id: B, estimate: 2d, assignees: bo, depends: A FS-1d}`,
    expected: { B: '2026-12-04T09:00 2026-12-07T17:00' },
  },
  {
    name: 'start to start, with a lag over a weekend',
    items: `- {id: A, estimate: 8d, assignees: ana, start: 2026-12-03}
- {id: B, estimate: 1d, assignees: bo, depends: A SS+2d}`,
    expected: { A: '2026-12-03T09:00 2026-12-15T17:00', B: '2026-12-07T09:00 2026-12-07T17:00' },
  },
  {
    name: 'finish to finish: it starts so late that it ends with the other',
    items: `- {id: A, estimate: 5d, assignees: ana}
- {id: B, estimate: 2d, assignees: bo, depends: A FF}`,
    expected: { B: '2026-12-03T09:00 2026-12-04T17:00' },
  },
  {
    name: 'finish to finish, with a day over the weekend',
    items: `- {id: A, estimate: 5d, assignees: ana}
- {id: B, estimate: 2d, assignees: bo, depends: A FF+1d}`,
    expected: { B: '2026-12-04T09:00 2026-12-07T17:00' },
  },
  {
    name: 'start to finish: it ends no sooner than the other starts',
    items: `- {id: A, estimate: 1d, assignees: ana, start: 2026-12-07}
- {id: B, estimate: 2d, assignees: bo, depends: A SF}`,
    // The other starts on Monday at nine; the work ends on Friday at five, and the item is open until then.
    expected: { A: '2026-12-07T09:00 2026-12-07T17:00', B: '2026-12-03T09:00 2026-12-07T09:00' },
  },
  {
    name: 'start to finish, with a day',
    items: `- {id: A, estimate: 3d, assignees: ana, start: 2026-12-02}
- {id: B, estimate: 1d, assignees: bo, depends: A SF+1d}`,
    expected: { B: '2026-12-02T09:00 2026-12-02T17:00' },
  },
  {
    name: 'work pauses over a holiday',
    items: '- {id: A, estimate: 2d, assignees: ana, start: 2026-12-07}',
    expected: { A: '2026-12-07T09:00 2026-12-09T17:00' },
  },
  {
    name: 'work pauses over leave',
    items: '- {id: A, estimate: 2d, assignees: bo, start: 2026-12-09}',
    expected: { A: '2026-12-09T09:00 2026-12-14T17:00' },
  },
  {
    name: 'half of the day takes twice as long',
    items: '- {id: A, estimate: 2d, assignees: [ana 50%]}',
    expected: { A: '2026-11-30T09:00 2026-12-03T17:00' },
  },
  {
    name: 'two share the work by their parts of the day',
    items: '- {id: A, estimate: 3d, assignees: [ana 50%, bo]}',
    expected: { A: '2026-11-30T09:00 2026-12-01T17:00' },
  },
  {
    name: 'two halves fit into one day',
    items: `- {id: A, estimate: 1d, assignees: [ana 50%]}
- {id: B, estimate: 1d, assignees: [ana 50%]}`,
    expected: { A: '2026-11-30T09:00 2026-12-01T17:00', B: '2026-11-30T09:00 2026-12-01T17:00' },
  },
  {
    name: 'who works six hours a day needs longer for a day of eight',
    head: 'people: [{id: ana, capacity: 6h/d}]\nitems:\n',
    items: '- {id: A, estimate: 3d, assignees: ana}',
    expected: { A: '2026-11-30T09:00 2026-12-03T15:00' },
  },
  {
    name: 'who works 32 hours a week works four fifths of each day',
    head: 'people: [{id: ana, capacity: 32h/w}]\nitems:\n',
    items: '- {id: A, estimate: 4d, assignees: ana}',
    expected: { A: '2026-11-30T09:00 2026-12-04T15:24' },
  },
  {
    name: 'members of a team work by its calendar',
    head: `calendars: [{id: k, hours: mon-tue 8h}]
people: [ana, bo]
teams: [{id: t, members: [ana, bo], calendar: k}]
items:
`,
    items: '- {id: A, estimate: 6d, assignees: t}',
    expected: { A: '2026-11-30T09:00 2026-12-07T17:00' },
  },
  {
    name: 'hours with times and a break',
    head: `project: {key: W, calendar: c}
calendars: [{id: c, hours: {mon-thu: 08:00-12:00 13:00-17:00, fri: 08:00-12:00}}]
people: [ana]
items:
`,
    items:
      '- {id: A, estimate: 6h, assignees: ana, start: 2026-12-03}\n- {id: B, estimate: 4h, assignees: ana, depends: A}',
    expected: { A: '2026-12-03T08:00 2026-12-03T15:00', B: '2026-12-03T15:00 2026-12-04T10:00' },
  },
  {
    name: 'a contract begins and ends',
    head: `people: [{id: ivo, kind: contractor}]
contracts: [{id: n, people: [ivo], term: 2026-12-02..2026-12-04}, {id: m, people: [ivo], term: 2026-12-14..2026-12-31}]
items:
`,
    items: '- {id: A, estimate: 4d, assignees: ivo}',
    expected: { A: '2026-12-02T09:00 2026-12-14T17:00' },
  },
  {
    name: 'the days of daylight saving are as long as others',
    head: 'project: {key: W, calendar: c}\ncalendars: [{id: c, hours: mon-sun 24h}]\npeople: [ana]\nitems:\n',
    items: '- {id: A, estimate: 48h, assignees: ana}',
    asOf: '2026-03-28',
    expected: { A: '2026-03-28T00:00 2026-03-30T00:00' },
  },
  {
    name: 'daylight saving shifts no day in autumn either',
    items: `- {id: A, estimate: 5d, assignees: ana}
- {id: B, estimate: 1d, assignees: ana, depends: A FS+3ed}`,
    asOf: '2026-10-19',
    expected: { A: '2026-10-19T09:00 2026-10-23T17:00', B: '2026-10-27T09:00 2026-10-27T17:00' },
  },
  {
    name: 'a leap day is a day',
    items: '- {id: A, estimate: 2d, assignees: ana}',
    asOf: '2028-02-28',
    expected: { A: '2028-02-28T09:00 2028-02-29T17:00' },
  },
  {
    name: 'a year without one has none',
    items: '- {id: A, estimate: 2d, assignees: ana}',
    asOf: '2027-02-26',
    expected: { A: '2027-02-26T09:00 2027-03-01T17:00' },
  },
  {
    name: 'a milestone may be on a Sunday',
    items: `- {id: A, estimate: 0d, constraints: MSO 2026-12-06}
- {id: B, estimate: 1d, assignees: ana, depends: A}`,
    expected: { A: '2026-12-06T00:00 2026-12-06T00:00', B: '2026-12-07T09:00 2026-12-07T17:00' },
  },
  {
    name: 'what is reached, done or held until a Sunday is so on that day',
    head: `project: {key: W, calendar: office}
calendars: [{id: office, hours: mon-fri 8h}]
milestones: [{id: M, reached: 2026-11-29}, {id: N, committed: 2026-12-06}]
items:
`,
    items: `- {id: A, milestone: M, status: done, started: 2026-11-28, finished: 2026-11-29}
- {id: B, estimate: 1d, depends: N}
- {id: C, estimate: 1d, constraints: FNET 2026-12-06}`,
    expected: {
      M: '2026-11-29T17:00 2026-11-29T17:00',
      N: '2026-12-06T17:00 2026-12-06T17:00',
      A: '2026-11-28T09:00 2026-11-29T17:00',
      B: '2026-12-07T09:00 2026-12-07T17:00',
      C: '2026-12-04T09:00 2026-12-06T17:00',
    },
  },
  {
    name: 'a milestone is reached when all that it needs is done',
    head: `people: [ana, bo]
milestones: [{id: M}]
items:
`,
    items: `- {id: A, estimate: 2d, assignees: ana, milestone: M}
- {id: B, estimate: 5d, assignees: bo, milestone: M}
- {id: C, estimate: 1d, assignees: ana, depends: M}`,
    expected: { M: '2026-12-04T17:00 2026-12-04T17:00', C: '2026-12-07T09:00 2026-12-07T17:00' },
  },
  {
    name: 'not before, and finish not before',
    items: `- {id: A, estimate: 1d, assignees: ana, constraints: SNET 2026-12-02}
- {id: B, estimate: 1d, assignees: bo, constraints: FNET 2026-12-03}`,
    expected: { A: '2026-12-02T09:00 2026-12-02T17:00', B: '2026-12-03T09:00 2026-12-03T17:00' },
  },
  {
    name: 'must finish on a day',
    items: '- {id: A, estimate: 2d, assignees: ana, constraints: MFO 2026-12-04}',
    expected: { A: '2026-12-03T09:00 2026-12-04T17:00' },
  },
  {
    name: 'as late as possible',
    items: `- {id: A, estimate: 1d, assignees: ana, constraints: ALAP}
- {id: B, estimate: 5d, assignees: bo}`,
    expected: { A: '2026-12-04T09:00 2026-12-04T17:00' },
  },
  {
    name: 'a fixed duration takes nobody from anything',
    items: `- {id: A, duration: 5d, assignees: ana}
- {id: B, estimate: 1d, assignees: ana}`,
    expected: { A: '2026-11-30T09:00 2026-12-04T17:00', B: '2026-11-30T09:00 2026-11-30T17:00' },
  },
  {
    name: 'work that is spread over a fixed duration leaves the rest of the day',
    items: `- {id: A, duration: 4d, estimate: 2d, assignees: ana}
- {id: B, estimate: 1d, assignees: [ana 50%]}`,
    expected: { A: '2026-11-30T09:00 2026-12-03T17:00', B: '2026-11-30T09:00 2026-12-01T17:00' },
  },
  {
    name: 'of three efforts it is their mean',
    items: '- {id: A, estimate: 1d 2d 9d, assignees: ana}',
    expected: { A: '2026-11-30T09:00 2026-12-02T17:00' },
  },
  {
    name: 'points are days, or what the project says',
    head: 'project: {key: W, hoursPerPoint: 4}\npeople: [ana]\nitems:\n',
    items: '- {id: A, estimate: 3p, assignees: ana}',
    expected: { A: '2026-11-30T09:00 2026-12-01T13:00' },
  },
  {
    name: 'points take what they took in the last iterations, whatever the project says',
    head: `project: {key: W, hoursPerPoint: 4}
cadence: {every: 1w, from: 2026-11-02}
people: [ana, {id: bo, leave: 2026-11-09..2026-11-13}]
items:
`,
    // In four weeks 80, 40, 80 and 80 hours; the first is too long ago. Ten points in the 200 hours of the last three: 20 each.
    items: `- {id: O, estimate: 99p, assignees: ana, status: done, finished: 2026-11-04, iteration: S1}
- {id: P, estimate: 4p, assignees: ana, status: done, finished: 2026-11-11, iteration: S2}
- {id: Q, estimate: 3p, assignees: bo, status: done, finished: 2026-11-18, iteration: S3}
- {id: R, estimate: 3p, assignees: bo, status: done, finished: 2026-11-25, iteration: S4}
- {id: S, estimate: 9p, assignees: bo, iteration: S4}
- {id: A, estimate: 2p, assignees: ana}`,
    expected: { A: '2026-11-30T09:00 2026-12-04T17:00' },
  },
  {
    name: 'what is begun goes on today with what remains, and what was done was done',
    items: `- {id: A, estimate: 9d, remaining: 1d, assignees: ana, status: doing, started: 2026-11-20}
- {id: B, estimate: 1d, assignees: bo, status: done, started: 2026-11-23, finished: 2026-11-24}
- {id: C, estimate: 1d, assignees: bo, depends: B}`,
    expected: {
      A: '2026-11-20T09:00 2026-11-30T17:00',
      B: '2026-11-23T09:00 2026-11-24T17:00',
      C: '2026-11-30T09:00 2026-11-30T17:00',
    },
  },
  {
    name: 'a parent spans what is below it, and what it depends on holds for all of that',
    items: `- {id: A, estimate: 1d, assignees: ana}
- {id: P, depends: A}
- {id: Q, parent: P, estimate: 2d, assignees: bo}
- {id: R, parent: P, estimate: 1d, assignees: ana}
- {id: S, estimate: 1d, assignees: ana, depends: P}`,
    expected: {
      P: '2026-12-01T09:00 2026-12-02T17:00',
      R: '2026-12-01T09:00 2026-12-01T17:00',
      S: '2026-12-03T09:00 2026-12-03T17:00',
    },
  },
  {
    name: 'start to start with a parent: when the first below it starts',
    items: `- {id: P}
- {id: Q, parent: P, estimate: 2d, assignees: bo, start: 2026-12-02}
- {id: R, parent: P, estimate: 1d, assignees: bo, start: 2026-12-14}
- {id: S, estimate: 1d, assignees: ana, depends: P SS}`,
    expected: { S: '2026-12-02T09:00 2026-12-02T17:00' },
  },
  {
    name: 'promises of others are fixed days',
    head: `people: [ana]
external: [{id: X, promised: 2026-12-03}, {id: Y, promised: 2026-11-02}]
items:
`,
    items: `- {id: A, estimate: 1d, assignees: ana, depends: X}
- {id: B, estimate: 1d, assignees: ana, depends: Y}`,
    // X comes in the course of Thursday; Y is overdue, so that it can come in the course of today at the earliest.
    expected: { A: '2026-12-04T09:00 2026-12-04T17:00', B: '2026-12-01T09:00 2026-12-01T17:00' },
  },
  {
    name: 'an iteration is a window',
    head: 'cadence: {every: 2w, from: 2026-11-30}\npeople: [ana]\nitems:\n',
    items: '- {id: A, estimate: 1d, assignees: ana, iteration: S2}',
    expected: { A: '2026-12-14T09:00 2026-12-14T17:00' },
  },
  {
    name: 'priority and rank decide who gets a person first',
    items: `- {id: A, estimate: 1d, assignees: ana, priority: should}
- {id: B, estimate: 1d, assignees: ana, priority: must, rank: 2}
- {id: C, estimate: 1d, assignees: ana, priority: must, rank: 1}`,
    expected: {
      C: '2026-11-30T09:00 2026-11-30T17:00',
      B: '2026-12-01T09:00 2026-12-01T17:00',
      A: '2026-12-02T09:00 2026-12-02T17:00',
    },
  },
  {
    name: 'what a more important item waits for is as important',
    items: `- {id: A, estimate: 1d, assignees: ana, priority: must, depends: B}
- {id: B, estimate: 1d, assignees: bo, priority: could}
- {id: C, estimate: 3d, assignees: bo, priority: should}`,
    expected: { B: '2026-11-30T09:00 2026-11-30T17:00', C: '2026-12-01T09:00 2026-12-03T17:00' },
  },
  {
    name: 'a parent that is held back holds back nothing that is done or begun',
    items: `- {id: A, estimate: 5d}
- {id: P, depends: A}
- {id: P1, parent: P, status: done, started: 2026-11-24, finished: 2026-11-25}
- {id: B, estimate: 1d, depends: P1}
- {id: Q, start: 2026-12-14}
- {id: Q1, parent: Q, estimate: 1d, assignees: ana, status: doing, started: 2026-11-26}
- {id: R, depends: A}
- {id: R1, parent: R, estimate: 1d, assignees: bo, status: doing, started: 2026-11-26}`,
    expected: {
      P1: '2026-11-24T09:00 2026-11-25T17:00',
      B: '2026-11-30T09:00 2026-11-30T17:00',
      Q1: '2026-11-26T09:00 2026-11-30T17:00',
      R1: '2026-11-26T09:00 2026-12-07T17:00',
    },
  },
  {
    name: 'a parent ends no sooner than it may, though all below it is done',
    items: `- {id: A, estimate: 5d}
- {id: P, depends: A FF}
- {id: P1, parent: P, estimate: 2d}
- {id: B, estimate: 1d, depends: P}
- {id: Q, constraints: FNET 2026-12-10}
- {id: Q1, parent: Q, estimate: 2d}`,
    expected: {
      P: '2026-11-30T09:00 2026-12-04T17:00',
      P1: '2026-11-30T09:00 2026-12-01T17:00',
      B: '2026-12-07T09:00 2026-12-07T17:00',
      Q: '2026-11-30T09:00 2026-12-10T17:00',
    },
  },
  {
    name: 'as late as possible, before what has a day of its own',
    items: `- {id: A, estimate: 1d, constraints: ALAP, assignees: ana}
- {id: B, estimate: 1d, depends: A, start: 2026-12-09, assignees: bo}
- {id: C, estimate: 12d}`,
    // The day before the ninth is a holiday.
    expected: { A: '2026-12-07T09:00 2026-12-07T17:00', B: '2026-12-09T09:00 2026-12-09T17:00' },
  },
  {
    name: 'as late as possible, behind all that the same people do',
    items: `- {id: A, estimate: 1d, constraints: ALAP, assignees: ana, rank: 1, priority: must}
- {id: B, estimate: 4d, assignees: ana, rank: 2, priority: could}`,
    expected: { B: '2026-11-30T09:00 2026-12-03T17:00', A: '2026-12-04T09:00 2026-12-04T17:00' },
  },
  {
    name: 'as late as possible, one before the other, up to the end of the plan',
    items: `- {id: A, estimate: 1d, constraints: ALAP, assignees: ana}
- {id: B, estimate: 1d, constraints: ALAP, assignees: bo, depends: A}
- {id: C, estimate: 5d}`,
    expected: { A: '2026-12-03T09:00 2026-12-03T17:00', B: '2026-12-04T09:00 2026-12-04T17:00' },
  },
  {
    name: 'as late as possible, and by the day by which it is due, where that can be',
    items: `- {id: A, estimate: 1d, assignees: ana, due: 2026-12-02, constraints: ALAP}
- {id: B, estimate: 2d, assignees: bo, due: 2026-11-30, constraints: ALAP}
- {id: C, estimate: 5d}`,
    expected: { A: '2026-12-02T09:00 2026-12-02T17:00', B: '2026-11-30T09:00 2026-12-01T17:00' },
  },
  {
    name: 'as late as possible, all that is below what is',
    items: `- {id: P, constraints: ALAP}
- {id: A, estimate: 1d, assignees: ana, parent: P}
- {id: B, estimate: 1d, assignees: bo, parent: P, depends: A}
- {id: C, estimate: 5d}`,
    expected: { A: '2026-12-03T09:00 2026-12-03T17:00', B: '2026-12-04T09:00 2026-12-04T17:00' },
  },
  {
    name: 'a duration is longer where the work does not fit in it',
    items: '- {id: A, estimate: 3d, duration: 1d, assignees: ana}\n- {id: B, estimate: 1d, assignees: ana}',
    expected: { A: '2026-11-30T09:00 2026-12-02T17:00', B: '2026-12-03T09:00 2026-12-03T17:00' },
  },
  {
    name: 'a duration with work is so many days of whoever does it, and takes of each of them',
    head: OFFICE.replace('{id: bo,', '{id: bo, capacity: 4h/d,'),
    items: `- {id: A, estimate: 1d, duration: 5d, assignees: bo, start: 2026-12-01}
- {id: B, estimate: 1h, assignees: bo 60%, start: 2026-12-01}`,
    // Four hours on each of five days, of which it takes two fifths.
    expected: { A: '2026-12-01T09:00 2026-12-07T13:00', B: '2026-12-01T09:00 2026-12-01T10:40' },
  },
  {
    // Nothing else tells A from B: as much work follows each, but C's person has less to do than D's.
    name: 'of equally important items first what busier people wait for',
    items: `- {id: A, estimate: 1d, assignees: ana}
- {id: B, estimate: 1d, assignees: ana}
- {id: C, estimate: 2d, assignees: cy, depends: A}
- {id: D, estimate: 2d, assignees: bo, depends: B}
- {id: E, estimate: 1d, assignees: bo}`,
    expected: { B: '2026-11-30T09:00 2026-11-30T17:00', A: '2026-12-01T09:00 2026-12-01T17:00' },
  },
];

describe('expected dates', () => {
  for (const { name, items, expected, asOf, head = OFFICE } of TABLE) {
    it(name, () => {
      const { span } = scheduled(`${head}${items}\n`, asOf);
      const found = Object.fromEntries(Object.keys(expected).map((id) => [id, span(id)]));
      assert.deepEqual(found, expected);
    });
  }
});
