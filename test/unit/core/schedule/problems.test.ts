import assert from 'node:assert/strict';
import { scheduleFindings } from '../../../../src/core/schedule/scheduleFindings.ts';
import { schedulePlans } from '../../../../src/core/schedule/schedulePlans.ts';
import { planOf } from '../checks/planOf.ts';
import { MONDAY, scheduled } from './scheduled.ts';

const PEOPLE = `project: {key: W}
people: [{id: ana, skills: [sql 2]}, {id: bo, skills: [sql 4]}, {id: cy, skills: [sql 4]}]
items:
`;

describe('who does what nobody is assigned to', () => {
  it('is one of those who can do it best, whoever is done first', () => {
    const { who, span } = scheduled(`${PEOPLE}- {id: A, estimate: 2d, assignees: bo, rank: 1}
- {id: B, estimate: 1d, skills: sql, rank: 2}
- {id: C, estimate: 2d, skills: sql 3, rank: 3}
- {id: D, estimate: 1d, skills: sql, rank: 4}
`);
    assert.deepEqual([who('B'), who('C'), who('D')], ['cy', 'cy', 'bo']);
    assert.equal(span('D'), '2026-12-02T09:00 2026-12-02T17:00');
  });

  it('is whoever has less to do, of those who would be done together', () => {
    const plan = (days: number): string => `people: [{id: ana, skills: [sql]}, {id: bo, skills: [sql]}]
items:
- {id: A, estimate: 1d, skills: sql}
- {id: B, estimate: ${days}d, assignees: ana, depends: A}
- {id: C, estimate: 2d, assignees: bo, depends: A}
`;
    assert.equal(scheduled(plan(3)).who('A'), 'bo');
    assert.equal(scheduled(plan(1)).who('A'), 'ana');
  });

  it('is a team where the team is assigned', () => {
    const { who, span } = scheduled(`people: [ana, bo]
teams: [{id: t, members: [ana, bo 50%]}]
items:
- {id: A, estimate: 3d, assignees: t}
`);
    assert.deepEqual([who('A'), span('A')], ['ana bo', '2026-11-30T09:00 2026-12-01T17:00']);
  });

  it('is nobody where no skills are named, as if somebody were free', () => {
    const { who, dates, problems, span } = scheduled(`${PEOPLE}- {id: A, estimate: 1d}\n- {id: B, estimate: 1d}\n`);
    assert.deepEqual([who('A'), dates('A').isUnassigned], ['', true]);
    assert.deepEqual([span('A'), span('B')], Array(2).fill('2026-11-30T09:00 2026-11-30T17:00'));
    assert.match(problems().join('\n'), /A is critical and nobody is assigned to it/);
  });
});

describe('plans that share people', () => {
  const plan = (key: string, more = ''): string => `project: {key: ${key}}
people: [{id: ana, email: ana@example.org${more}}]
items:
- {id: ${key}-a, estimate: 2d, assignees: ana}
`;

  it('are levelled together, the first of them first', () => {
    const { span } = scheduled([plan('W'), plan('P')]);
    assert.equal(span('W-a'), '2026-11-30T09:00 2026-12-01T17:00');
    assert.equal(span('P-a'), '2026-12-02T09:00 2026-12-03T17:00');
  });

  it('have each their part of somebody', () => {
    const portfolio = 'people: [{id: ana, email: ana@example.org, allocation: {W: 50%, P: 25%}}]';
    const { span } = scheduled([plan('W'), plan('P')], undefined, portfolio);
    assert.equal(span('W-a'), '2026-11-30T09:00 2026-12-03T17:00');
    assert.equal(span('P-a'), '2026-11-30T09:00 2026-12-09T17:00');
  });

  it('depend on each other', () => {
    const other = 'project: {key: P}\npeople: [bo]\nitems: [{id: P-a, estimate: 1d, assignees: bo, depends: W-a}]\n';
    assert.equal(scheduled([plan('W'), other]).span('P-a'), '2026-12-02T09:00 2026-12-02T17:00');
  });
});

describe('plans that cannot be kept', () => {
  /** Rows of a head and items, the problems that they have, and when something is done all the same. */
  const TABLE: readonly [name: string, text: string, problems: RegExp, id: string, span: RegExp][] = [
    [
      'a constraint against a dependency',
      `${PEOPLE}- {id: A, estimate: 3d, assignees: ana}\n- {id: B, estimate: 1d, assignees: bo, depends: A, constraints: MSO 2026-12-01}`,
      /^B has to start by 2026-12-01, but starts on 2026-12-03: A ends on 2026-12-02T17:00/m,
      'B',
      /^2026-12-03T09:00/,
    ],
    [
      'a due date that is missed because somebody is busy',
      `${PEOPLE}- {id: A, estimate: 3d, assignees: ana, rank: 1}\n- {id: B, estimate: 1d, assignees: ana, due: 2026-12-01}`,
      /^B is due on 2026-12-01, but ends on 2026-12-03: ana is busy with A until 2026-12-02T17:00$/m,
      'B',
      /^2026-12-03T09:00/,
    ],
    [
      'a skill that nobody has, of which a check tells',
      `${PEOPLE}- {id: A, estimate: 1d, skills: [sql, cobol 2]}`,
      /^$/,
      'A',
      /T17:00$/,
    ],
    [
      'a skill that nobody has so well',
      `${PEOPLE}- {id: A, estimate: 1d, skills: sql 5}`,
      /^A needs sql 5, which nobody in the plan can do/m,
      'A',
      /T17:00$/,
    ],
    [
      'skills that nobody has together',
      `people: [{id: ana, skills: sql}, {id: bo, skills: ux}]\nitems:\n- {id: A, estimate: 1d, skills: [sql, ux]}`,
      /^A needs sql, ux, which nobody/m,
      'A',
      /T17:00$/,
    ],
    [
      'work beyond a contract',
      `people: [ivo]\ncontracts: [{id: n, people: ivo, term: 2026-11-02..2026-12-01}]\nitems:\n- {id: A, estimate: 5d, assignees: ivo}`,
      /^ivo works on A until 2026-12-04T17:00, but has no contract after 2026-12-01\.$/m,
      'A',
      /2026-12-04T17:00$/,
    ],
    [
      'a circle, of which a check tells',
      `${PEOPLE}- {id: A, estimate: 1d, assignees: ana, depends: B}\n- {id: B, estimate: 1d, assignees: bo, depends: A}`,
      /^$/,
      'A',
      /^2026-12-01T09:00/,
    ],
    [
      'an item that waits for its own parent',
      `${PEOPLE}- {id: P}\n- {id: A, parent: P, estimate: 1d, assignees: ana, depends: P}`,
      /scheduled as if it did not/,
      'A',
      /T17:00$/,
    ],
    [
      'items that stand below themselves',
      `${PEOPLE}- {id: A, parent: B, estimate: 1d, assignees: ana}\n- {id: B, parent: A, estimate: 1d, assignees: ana}`,
      /^$/,
      'B',
      /T17:00$/,
    ],
    [
      'an absurd estimate',
      `${PEOPLE}- {id: A, estimate: 999999w, assignees: ana}`,
      /^A has more work than a hundred years/m,
      'A',
      /^2026-11-30T09:00 21/,
    ],
    [
      'absurd points',
      `${PEOPLE}- {id: A, estimate: {points: 999999999999999}, assignees: ana}`,
      /^A has more work/m,
      'A',
      /^2026-11-30T09:00 21/,
    ],
    [
      'a negative estimate, which is none',
      `${PEOPLE}- {id: A, estimate: -3d, assignees: ana}`,
      /^$/,
      'A',
      /^2026-11-30T00:00 2026-11-30T00:00$/,
    ],
    [
      'a lag of a thousand years',
      `${PEOPLE}- {id: A, estimate: 1d, assignees: ana}\n- {id: B, estimate: 1d, assignees: ana, depends: A FS+52000w}`,
      /^$/,
      'B',
      /^302\d-/,
    ],
    [
      'a lag beyond all years',
      `${PEOPLE}- {id: A, estimate: 1d, assignees: ana}\n- {id: B, estimate: 1d, assignees: ana, depends: A FS+999999w}`,
      /^B would end after the year 9999: A ends on/m,
      'B',
      /^9999-12-31T23:59 9999-12-31T23:59$/,
    ],
    [
      'a lag back beyond all years',
      `${PEOPLE}- {id: A, estimate: 1d, assignees: ana}\n- {id: B, estimate: 1d, assignees: bo, depends: A FS-999999w}`,
      /^$/,
      'B',
      /^2026-11-30T09:00/,
    ],
    ['no people', 'items:\n- {id: A, estimate: 1d, assignees: ana}', /^$/, 'A', /^2026-11-30T09:00/],
    [
      'no capacity',
      'people: [{id: ana, capacity: 0h/w}]\nitems:\n- {id: A, estimate: 1d, assignees: ana}',
      /^ana has no working time/m,
      'A',
      /^2026-11-30T09:00 2026-11-30T17:00$/,
    ],
    [
      'leave for ever',
      'people: [{id: ana, leave: 0001-01-01..9999-12-31}]\nitems:\n- {id: A, estimate: 1d, assignees: ana}',
      /^ana has no working time/m,
      'A',
      /^2026-11-30T09:00 2026-11-30T17:00$/,
    ],
    [
      'a calendar without a working day',
      'project: {key: W, calendar: c}\ncalendars: [{id: c, hours: mon 0h}]\npeople: [ana]\nitems:\n- {id: A, estimate: 1d, assignees: ana}',
      /^The calendar c has no working day.*$/,
      'A',
      /^2026-11-30T09:00 2026-11-30T17:00$/,
    ],
    [
      'an iteration that is too short',
      `cadence: {every: 1w, from: 2026-11-30}\n${PEOPLE}- {id: A, estimate: 6d, assignees: ana, iteration: S1}`,
      /^A is planned for S1, which ends on 2026-12-06, but ends on 2026-12-07/m,
      'A',
      /2026-12-07T17:00$/,
    ],
    [
      'a milestone that is late',
      `milestones: [{id: M, committed: 2026-12-01}]\n${PEOPLE}- {id: A, estimate: 3d, assignees: ana, milestone: M}`,
      /^M is committed for 2026-12-01, but is reached on 2026-12-02: A is the last that it needs/m,
      'M',
      /2026-12-02T17:00$/,
    ],
    [
      'more than somebody can do by a day',
      `${PEOPLE}- {id: A, estimate: 4d, assignees: ana, due: 2026-12-04}\n- {id: B, estimate: 3d, assignees: ana, due: 2026-12-04}`,
      /^ana would have to work 140 % of the time that there is in week 2026-W49 for all to be done in time: A, B\.$/m,
      'B',
      /^2026-12-04T09:00 2026-12-08T17:00$/,
    ],
    [
      'more than somebody can do in the weeks until a day',
      `${PEOPLE}- {id: A, estimate: 4d, assignees: ana, due: 2026-12-04}\n- {id: B, estimate: 7d, assignees: ana, due: 2026-12-11}`,
      /^ana would have to work 120 % of the time that there is in week 2026-W50 for all to be done in time: A, B\.$/m,
      'A',
      /2026-12-14T17:00$/,
    ],
    [
      'work after a contract, of which a check tells',
      `people: [ivo]\ncontracts: [{id: n, people: ivo, term: 2026-11-02..2026-12-01}]\nitems:\n- {id: A, estimate: 1d, assignees: ivo, start: 2026-12-07}`,
      /^$/,
      'A',
      /^2026-12-07T09:00/,
    ],
    [
      'work beyond what a contract pays for, of which some is done',
      `people: [{id: ivo, skills: sql}]\ncontracts: [{id: n, people: ivo, rate: 100 EUR/h, cap: 2400 EUR}]\nitems:\n- {id: D, estimate: 1d, assignees: ivo, status: done, finished: 2026-11-20}\n- {id: A, estimate: 1d, assignees: ivo, rank: 1}\n- {id: B, estimate: 2d, skills: sql}\n- {id: C, estimate: 1d, skills: sql, depends: B}`,
      /^What n pays for is used up on 2026-12-02, with B: what comes after that is scheduled all the same\.$/,
      'C',
      /^2026-12-03T09:00/,
    ],
    [
      'work beyond what a contract pays for, of which a check tells',
      `people: [ivo]\ncontracts: [{id: n, people: ivo, cap: 1d}]\nitems:\n- {id: A, estimate: 2d, assignees: ivo}`,
      /^$/,
      'A',
      /T17:00$/,
    ],
    [
      'several days that are missed, of which the first is told',
      `cadence: {every: 1w, from: 2026-11-30}\n${PEOPLE}- {id: A, estimate: 6d, assignees: ana, iteration: S1, due: 2026-12-02, constraints: FNLT 2026-12-03}`,
      /^A is due on 2026-12-02, but ends on 2026-12-07[^\n]*$/,
      'A',
      /2026-12-07T17:00$/,
    ],
    [
      'somebody whom the plan does not know, and an item that is not there',
      `${PEOPLE}- {id: A, estimate: 1d, assignees: zed, depends: [Z, X-1]}`,
      /nobody is assigned/,
      'A',
      /^2026-11-30T09:00/,
    ],
  ];

  for (const [name, text, problems, id, span] of TABLE) {
    it(`are scheduled as well as can be: ${name}`, () => {
      const found = scheduled(`${text}\n`);
      assert.match(found.problems().join('\n'), problems);
      assert.match(found.span(id), span);
    });
  }

  it('have their findings as severe as each plan wants them, at the field at fault', () => {
    const text = (checks: string): string =>
      `people: [ana]\nmilestones: [{id: M, committed: 2026-12-01}]\nitems: [{id: A, estimate: 3d, assignees: ana, milestone: M, due: 2026-12-01}]\nchecks: ${checks}\n`;
    const found = (checks: string): string[] => {
      const plan = planOf(text(checks));
      const findings = scheduleFindings(schedulePlans({ plans: [plan], asOf: MONDAY })).get(plan) ?? [];
      return findings.map(({ code, severity, range }) => {
        return `${code} ${severity} ${text(checks).slice(range.start, range.end)}`;
      });
    };
    assert.deepEqual(found('{}'), ['late-finish warning 2026-12-01', 'late-milestone warning 2026-12-01']);
    assert.deepEqual(found('{late-finish: off, late-milestone: error}'), ['late-milestone error 2026-12-01']);
  });

  it('give their reasons in the language of the reader', () => {
    const { schedule } = scheduled(`${PEOPLE}- {id: A, estimate: 3d, assignees: ana, due: 2026-12-01}\n`);
    const findings = [...scheduleFindings(schedule, (message) => message.toUpperCase()).values()].flat();
    assert.match(findings[0]?.args.at(-1) ?? '', /^NOTHING THAT IS OPEN/);
  });

  it('are scheduled whatever their circles: two thousand items, each waiting for the next', () => {
    const count = 2000;
    const items = Array.from(
      { length: count },
      (_, at) => `- {id: A${at}, estimate: 1h, depends: A${(at + 1) % count}}`,
    );
    const { span } = scheduled(`project: {key: W}\nitems:\n${items.join('\n')}\n`);
    assert.match(span('A0'), /^20/);
  });
});

describe('why a date', () => {
  it('leads back to today, over who is busy and what has to be done first', () => {
    const { why } = scheduled(`${PEOPLE}- {id: A, estimate: 1d, assignees: ana, rank: 1}
- {id: B, estimate: 2d, assignees: ana, rank: 2}
- {id: C, estimate: 1d, assignees: bo, depends: B}
`);
    assert.deepEqual(why('C'), [
      'C: B ends on 2026-12-02T17:00',
      'B: ana is busy with A until 2026-11-30T17:00',
      'A: nothing that is open starts before today, 2026-11-30',
    ]);
  });

  it('names leave, holidays, contracts and weekends', () => {
    const { why } = scheduled(`project: {key: W, calendar: c}
calendars: [{id: c, hours: mon-fri 8h, holidays: [{date: 2026-12-01, name: Founding}]}]
people: [{id: ana, leave: 2026-12-03..2026-12-04}, ivo]
contracts: [{id: n, people: ivo, term: 2026-12-07..2026-12-31}]
items:
- {id: A, estimate: 3d, assignees: ana}
- {id: B, estimate: 1d, assignees: ivo}
- {id: C, estimate: 1d, assignees: ivo, start: 2026-12-12}
`);
    assert.deepEqual(why('A'), [
      'A: nothing that is open starts before today, 2026-11-30; ana is away from 2026-12-03 to 2026-12-04; there is a holiday from 2026-12-01 to 2026-12-01: Founding',
    ]);
    assert.match(why('B')[0] ?? '', /the contract of ivo starts on 2026-12-07/);
    assert.deepEqual(why('C'), ['C: its "start" is 2026-12-12; ivo does not work before 2026-12-14T09:00']);
  });

  it('names parents, constraints, promises, and what is open until another ends', () => {
    const { why } = scheduled(`people: [ana, bo]
external: [{id: X, promised: 2026-12-03}]
milestones: [{id: M}]
items:
- {id: P, depends: X}
- {id: A, parent: P, estimate: 1d, assignees: ana, milestone: M}
- {id: B, estimate: 1d, assignees: bo, depends: A FF}
- {id: C, estimate: 1d, assignees: bo, rank: 1, constraints: SNET 2026-12-02}
- {id: D, estimate: 1d, assignees: ana, constraints: ALAP}
`);
    assert.deepEqual(why('A'), [
      'A: it is a part of P, which may start on 2026-12-03T17:00',
      'P: X ends on 2026-12-03T17:00',
      'X: it is promised for 2026-12-03',
    ]);
    assert.deepEqual(why('P').slice(0, 2), ['P: A is the last below it, and ends on 2026-12-04T17:00', why('A')[0]]);
    assert.equal(why('M')[0], 'M: A is the last that it needs, and ends on 2026-12-04T17:00');
    assert.equal(why('B')[0], 'B: it may not end before A ends on 2026-12-04T17:00');
    assert.equal(why('C')[0], 'C: its constraint is SNET 2026-12-02');
    assert.match(why('D')[0] ?? '', /busy|late as possible/);
  });
});
