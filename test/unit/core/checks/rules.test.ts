import assert from 'node:assert/strict';
import { checkPlan } from '../../../../src/core/checks/checkPlan.ts';
import { checkProjectKeys } from '../../../../src/core/checks/checkProjectKeys.ts';
import { buildPlan } from '../../../../src/core/model/buildPlan.ts';
import { findingMessage } from '../../../../src/core/model/finding.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { codesOf, messagesOf, planOf, TODAY } from './planOf.ts';

/** Items of a plan, one to a line. */
const items = (...lines: string[]): string => `items:\n${lines.map((line) => `- {title: x, ${line}}\n`).join('')}`;

describe('keys', () => {
  it('of the user’s own are fine, unless they look like a slip', () => {
    assert.deepEqual(codesOf(items('id: A, cost: 3, date: 1, note: x, ref: 7')), []);
    assert.deepEqual(messagesOf(items('id: A, sttus: x')), [
      'Plandeck does not know "sttus" here. Did you mean status? A key of your own is fine.',
    ]);
    assert.deepEqual(codesOf('itmes: []\npeople: [{id: ana, skils: [a]}]\ncadence: {evry: 2w}'), [
      'unknown-key',
      'unknown-key',
      'unknown-key',
    ]);
  });

  it('that stand beside the one that is near are no slips, nor are fields of the plan', () => {
    assert.deepEqual(codesOf(items('id: A, labels: [x], label: y')), []);
    assert.deepEqual(codesOf(`fields: [label]\n${items('id: A, label: y')}`), []);
    assert.deepEqual(codesOf(`fields: [colour]\n${items('id: A, color: y')}`), ['unknown-key']);
  });

  it('of checks are nobody’s own', () => {
    assert.deepEqual(messagesOf('checks: {my-own: off, not-yaml: off, missing-title: off}'), [
      'There is no finding "my-own" whose severity can be changed.',
      'There is no finding "not-yaml" whose severity can be changed.',
    ]);
  });
});

describe('severities', () => {
  it('are those that the plan wants', () => {
    const found = (checks: string): string[] =>
      checkPlan(planOf(`project: {key: WEB}\nchecks: ${checks}\nitems: [{id: A, status: x}]`), TODAY).map(
        ({ code, severity }) => `${code} ${severity}`,
      );
    assert.deepEqual(found('{missing-title: off}'), ['unknown-status error']);
    assert.deepEqual(found('{missing-title: error, unknown-status: info}'), [
      'unknown-status info',
      'missing-title error',
    ]);
  });

  it('of what keeps a part from being read cannot be changed', () => {
    const plan = planOf('project: {key: WEB}\nchecks: {wrong-section: off, missing-id: off}\nitems: [{title: x}, y]');
    assert.deepEqual(
      checkPlan(plan, TODAY).map(({ code, severity }) => `${code} ${severity}`),
      ['missing-id error', 'wrong-section error', 'unknown-check warning', 'unknown-check warning'],
    );
  });

  it('are not set by the private folder', () => {
    const [main, other] = [
      readPlanFile('a', 'project: {key: WEB}\nitems: [{id: A}]'),
      readPlanFile('b', 'checks: {missing-title: off}'),
    ];
    assert.deepEqual(
      checkPlan(buildPlan('', [main], [other]), TODAY).map(({ code }) => code),
      ['missing-title'],
    );
  });
});

describe('names', () => {
  it('may be those of people outside where the field is open for them', () => {
    assert.deepEqual(
      codesOf('requests: [{id: R, title: x, from: Dana, owner: nobody, became: [X-1, WEB-1]}]\npeople: [ana]'),
      ['unknown-person', 'unknown-item'],
      'the owner is one of us, and WEB-1 would be here',
    );
  });

  it('may be of a team, a milestone, or of what others promised', () => {
    const text = `people: [ana]\nteams: [{id: web, members: [ana]}]\nmilestones: [{id: beta}]\nexternal: [{id: sso, title: y}]\n`;
    assert.deepEqual(codesOf(text + items('id: A, assignees: [web 50%], depends: [beta, sso FS+2d]')), []);
    assert.deepEqual(codesOf(text + items('id: A, assignees: [beta], milestone: web')), [
      'unknown-person',
      'unknown-milestone',
    ]);
  });

  it('of an iteration are its id or its name, made by the cadence or written', () => {
    const text =
      'cadence: {every: 2w, from: 2027-01-04, name: "Sprint {n}", until: 2027-03-01}\niterations: [Hardening]\n';
    const lines = ['S1', 'Sprint 2', 'Hardening'].map((name, index) => `id: A${index}, iteration: ${name}`);
    assert.deepEqual(codesOf(text + items(...lines)), []);
    assert.deepEqual(messagesOf(text + items('id: A, iteration: S99', 'id: B, iteration: Sprnt 2')), [
      'There is no iteration "S99".',
      'There is no iteration "Sprnt 2". Did you mean Sprint 2?',
    ]);
  });

  it('stand in private files as well', () => {
    const files = ['project: {key: WEB}\npeople: [ana]', 'people: [{id: ana, calendar: nowhere}]'].map((text, index) =>
      readPlanFile(String(index), text),
    );
    const findings = checkPlan(buildPlan('', files.slice(0, 1), files.slice(1)), TODAY);
    assert.deepEqual(
      findings.map(({ code, file }) => [code, file]),
      [['unknown-calendar', '1']],
    );
  });
});

describe('fields of the plan’s own', () => {
  const fields = `fields:
- {id: cost, kind: number}
- {id: size, kind: choice, choices: [small, large]}
- {id: tester, kind: person}
- {id: link, kind: url, types: [bug]}
- {id: why, required: true, types: [story]}
people: [ana]\n`;

  it('hold what they should', () => {
    assert.deepEqual(codesOf(fields + items('id: A, cost: 3, size: small, tester: ana, link: anything')), []);
    assert.deepEqual(messagesOf(fields + items('id: A, type: bug, cost: [1], size: smal, tester: anna, link: x y')), [
      '"cost" must be a number such as 15 or 12.5, not a list.',
      '"size" must be one of small, large, not smal.',
      'There is no person "anna" in this plan. Did you mean ana?',
      '"link" must be a link that starts with https:, http: or mailto:, not x y.',
    ]);
  });

  it('are wanted of open items of their types', () => {
    const lines = [
      'id: A, type: story',
      'id: B, type: story, status: done',
      'id: C, type: bug',
      'id: D, type: story, why: x',
    ];
    assert.deepEqual(messagesOf(fields + items(...lines)), ['A has no "why", which this plan wants it to have.']);
  });

  it('of a score are numbers', () => {
    assert.deepEqual(codesOf('priorities: {score: {a: 1, b: 1}}\nfields: [{id: a}, {id: b, kind: number}]'), [
      'unknown-field',
    ]);
  });
});

describe('dependencies', () => {
  const cycles = (...lines: string[]): string[] =>
    messagesOf(items(...lines)).map((message) => message.split(': ')[1] ?? '');

  it('go in no circle, of which the shortest way round is named', () => {
    assert.deepEqual(cycles('id: A, depends: A'), ['A → A.']);
    assert.deepEqual(cycles('id: A, depends: [B, C]', 'id: B, depends: C', 'id: C, depends: A'), ['A → C → A.']);
    assert.deepEqual(
      cycles('id: A, depends: B', 'id: B, depends: A', 'id: C, depends: D SS+1d', 'id: D, depends: [C FF, A]'),
      ['A → B → A.', 'C → D → C.'],
    );
    assert.deepEqual(cycles('id: A, depends: [B, C]', 'id: B, depends: D', 'id: C, depends: D', 'id: D'), []);
  });

  it('may be ten thousand deep', () => {
    const chain = (last: string): string[] =>
      Array.from({ length: 10_000 }, (_, i) => `id: A${i}, depends: ${i === 9999 ? last : `A${i + 1}`}`);
    assert.deepEqual(cycles(...chain('[]')), []);
    assert.deepEqual(cycles(...chain('A0')), ['A0 → A1 → A2 → A3 → A4 → A5 → A6 → A7 → … → A0.']);
  });
});

describe('days', () => {
  const days = (text: string): string[] => messagesOf(text).filter((message) => message.includes(' is before '));

  it('come in their order', () => {
    assert.deepEqual(
      days(
        items(
          'id: A, started: 2026-11-10, finished: 2026-11-09',
          'id: B, waiting: {for: x, since: 2026-12-20, chase: 2026-12-10}',
          'id: C, start: 2026-12-10, due: 2026-12-10',
        ),
      ),
      [
        '"finished" (2026-11-09) is before "started" (2026-11-10).',
        '"waiting.chase" (2026-12-10) is before "waiting.since" (2026-12-20).',
      ],
    );
    assert.deepEqual(
      days(`cadence: {every: 1w, from: 2026-11-02, until: 2026-11-01}
requests: [{id: R, title: x, raised: 2026-11-18, triaged: 2026-11-17, due: 2026-11-16, decision: accepted 2026-11-15}]
raid: [{id: Q, assumption: x, raised: 2027-01-02, review: 2027-01-01, closed: 2026-11-30}]\n`),
      [
        '"triaged" (2026-11-17) is before "raised" (2026-11-18).',
        '"due" (2026-11-16) is before "raised" (2026-11-18).',
        '"decision.date" (2026-11-15) is before "raised" (2026-11-18).',
        '"review" (2027-01-01) is before "raised" (2027-01-02).',
        '"closed" (2026-11-30) is before "raised" (2027-01-02).',
        '"until" (2026-11-01) is before "from" (2026-11-02).',
      ],
    );
  });

  it('of periods are told from other wrong values', () => {
    const codes = (leave: string): string[] => codesOf(`people: [{id: ana, leave: ${leave}}]`);
    assert.deepEqual(codes('[2026-12-01, {from: 2027-01-01, to: 2026-12-21}]'), ['days-reversed']);
    assert.deepEqual(codes('2026-12-21..2026-02-30'), ['wrong-value']);
    assert.deepEqual(codes('2026-12-21..2026-12-21'), []);
    assert.deepEqual(codesOf('iterations: [{id: X, dates: 2026-11-15..2026-11-02}]'), ['days-reversed']);
    assert.deepEqual(codesOf('contracts: [{id: X, term: 2026-11-15..2026-11-02}]'), ['days-reversed']);
  });
});

describe('running iterations', () => {
  const plan = (item: string): string => `cadence: {every: 2w, from: 2026-11-16}\n${items(`id: A, ${item}`)}`;

  it('want an estimate of open items without children, from the first day to the last', () => {
    const text = plan('iteration: S1');
    assert.deepEqual(
      ['2026-11-15', '2026-11-16', '2026-11-29', '2026-11-30'].map((day) => codesOf(text, day).length),
      [0, 1, 1, 0],
    );
    for (const field of ['status: done', 'remaining: 2h', 'duration: 2d', 'estimate: 5p']) {
      assert.deepEqual(codesOf(plan(`iteration: S1, ${field}`)), [], field);
    }
    assert.deepEqual(codesOf(`${text}- {id: B, title: y, parent: A}`), []);
    assert.deepEqual(codesOf(plan('iteration: S1, estimate: much')), ['wrong-value'], 'which says enough');
  });
});

describe('limits of work in progress', () => {
  it('count items without children, those without a status as the first', () => {
    const text = 'workflow: [{id: todo, wip: 1}, doing]\n';
    assert.deepEqual(codesOf(text + items('id: A', 'id: B, parent: A', 'id: C, status: doing')), []);
    assert.deepEqual(messagesOf(text + items('id: A', 'id: B, status: todo')), [
      '2 items are in "todo", where there should be 1 at most.',
    ]);
  });
});

describe('skills', () => {
  const people =
    'people: [{id: ana, skills: {react: 3}}, {id: bo, skills: [sql]}, eve]\nteams: [{id: web, members: [ana, bo]}]\n';

  it('are there if one of those who work on it has them', () => {
    const fine = [
      'assignees: [ana, bo], skills: [react 3, sql]',
      'assignees: web, skills: [react, sql 5]',
      'skills: react',
    ];
    assert.deepEqual(codesOf(people + items(...fine.map((line, i) => `id: A${i}, ${line}`))), []);
    assert.deepEqual(
      codesOf(people + items('id: A, assignees: [ana, eve], skills: sql')),
      [],
      'nobody knows what Eve can do',
    );
    assert.deepEqual(codesOf(people + items('id: A, assignees: ana, skills: sql, status: done')), []);
    assert.deepEqual(messagesOf(people + items('id: A, assignees: ana, skills: [react 4, sql]')), [
      'Of those who work on A, nobody has the skill react 4.',
      'Of those who work on A, nobody has the skill sql.',
    ]);
  });

  it('that nobody has are unknown, in a plan that names any', () => {
    assert.deepEqual(codesOf(people + items('id: A, assignees: ana, skills: cobol')), ['unknown-skill']);
    assert.deepEqual(codesOf(`people: [ana]\n${items('id: A, assignees: ana, skills: cobol')}`), []);
  });
});

describe('leave', () => {
  const people = `calendars: [{id: short, hours: mon-thu 8h, holidays: [2026-12-24]}]
people: [{id: ana, calendar: short, leave: [2026-12-21..2026-12-22, 2026-12-23]}, {id: bo}]
cadence: {every: 1w, from: 2026-12-21}\n`;
  const codes = (item: string, today = TODAY): string[] =>
    codesOf(people + items(`id: A, estimate: 1d, ${item}`), today);

  it('matters where it covers every working day of what is planned', () => {
    assert.deepEqual(
      codes('assignees: [bo, ana 50%], iteration: S1'),
      ['on-leave'],
      'with a holiday, a weekend and a free Friday',
    );
    assert.deepEqual(codes('assignees: ana, start: 2026-12-22, due: 2026-12-28'), [], 'Monday is free for work');
    assert.deepEqual(codes('assignees: ana, start: 2026-12-25, due: 2026-12-27'), [], 'no working day at all');
    assert.deepEqual(codes('assignees: ana, start: 2026-12-21'), [], 'who knows how long');
    assert.deepEqual(codes('assignees: ana, iteration: S1, status: done'), []);
    assert.deepEqual(codes('assignees: ana, iteration: S1', '2026-12-28'), [], 'that is over');
  });
});

describe('contracts', () => {
  const plan = (contracts: string, ...lines: string[]): string => `people: [{id: bo, kind: Contractor}, ana]
cadence: {every: 2w, from: 2026-11-16}
contracts: ${contracts}
${items('id: Z, status: done', ...lines)}`;

  it('are wanted of contractors where there are any', () => {
    assert.deepEqual(codesOf('people: [{id: bo, kind: contractor}]'), []);
    assert.deepEqual(codesOf(plan('[{id: c, people: [ana]}]')), ['no-contract']);
  });

  it('hold when work under them is planned', () => {
    const codes = (item: string): string[] =>
      codesOf(
        plan('[{id: c, people: [bo], term: 2026-12-01..2026-12-31}]', `id: A, assignees: bo, ${item}`),
        '2026-11-10',
      );
    assert.deepEqual(
      [
        'iteration: S1',
        'iteration: S2',
        'start: 2027-01-01',
        'start: 2026-12-31',
        'due: 2026-11-30',
        'due: 2026-12-01',
        'rank: 1',
      ].map((item) => codes(item).length),
      [1, 0, 1, 0, 1, 0, 0],
    );
    assert.deepEqual(codes('start: 2027-01-01, status: done'), []);
    assert.deepEqual(codes('due: 2026-11-01'), [], 'overdue already');
    assert.deepEqual(
      codesOf(plan('[{id: c, people: [bo]}]', 'id: A, assignees: bo, start: 2030-01-01')),
      [],
      'without a term',
    );
  });

  it('pay for what is planned', () => {
    const over = (cap: string, ...lines: string[]): string[] =>
      messagesOf(plan(`[{id: c, people: [bo], ${cap}}]`, ...lines)).map((message) => message.split(',')[0] ?? '');
    const work = ['id: A, assignees: bo, estimate: 6d', 'id: B, assignees: [bo, ana 50%], estimate: 3d, status: done'];
    assert.deepEqual(over('cap: 8d', ...work), []);
    assert.deepEqual(over('cap: 7.9d', ...work), ['8d of work is planned under c']);
    assert.deepEqual(over('cap: 1w', ...work), ['8d of work is planned under c']);
    assert.deepEqual(over('cap: 5100 EUR, rate: 80 EUR/h', ...work), ['8d (5120 EUR) of work is planned under c']);
    assert.deepEqual(over('cap: 5120 EUR, rate: 640 EUR/d', ...work), []);
    assert.deepEqual(over('cap: 5000 EUR, rate: 640 USD/d', ...work), [], 'nobody knows the exchange rate');
    const uncounted = ['id: Y, assignees: bo, estimate: 9d, status: dropped', 'id: D, assignees: bo, estimate: 50p'];
    assert.deepEqual(over('cap: 8d', ...work, ...uncounted), []);
  });

  it('of one person share the work by when it is planned', () => {
    const two =
      '[{id: c1, people: [bo], term: 2026-10-01..2026-12-18}, {id: c2, people: [bo], term: 2026-12-19.., cap: 4d}]';
    const lines = [
      'id: A, assignees: bo, estimate: 5d, due: 2026-12-01',
      'id: B, assignees: bo, estimate: 4d, start: 2026-12-21',
    ];
    assert.deepEqual(codesOf(plan(two, ...lines)), []);
    assert.deepEqual(codesOf(plan(two.replace('4d', '3d'), ...lines)), ['over-cap']);
  });

  it('are to be renewed or released from two weeks before the last day of notice to their end', () => {
    const text = plan('[{id: c, people: [bo], term: 2026-11-02..2027-01-29, notice: 4w}]');
    const firing = ['2026-12-17', '2026-12-18', '2027-01-29', '2027-01-30'].map((day) => codesOf(text, day).length);
    assert.deepEqual(firing, [0, 1, 1, 0], 'the last day is 1 January');
    assert.match(messagesOf(text, '2027-01-20')[0] ?? '', /renew or release by 2027-01-01\.$/);
    const without = plan('[{id: c, term: 2026-11-02..2027-01-29}]');
    assert.deepEqual(
      [
        codesOf(without, '2027-01-14').includes('contract-ends'),
        codesOf(without, '2027-01-15').includes('contract-ends'),
      ],
      [false, true],
    );
    const renewed =
      '[{id: c, people: [bo], term: 2026-11-02..2026-11-27}, {id: d, people: [bo, ana], term: 2026-12-01..}]';
    assert.deepEqual(codesOf(plan(renewed)), []);
  });
});

describe('follow-ups', () => {
  it('of risks and project issues are somebody’s, and over when they are closed', () => {
    assert.deepEqual(
      codesOf(
        'people: [ana]\nraid: [{id: A, issue: x}, {id: B, kind: risk, title: x}, {id: C, assumption: x}, {id: D, dependency: x}, {id: E, risk: x, closed: 2026-11-01, review: 2026-11-02}, {id: F, risk: x, owner: ana, review: 2026-11-24}]',
      ),
      ['missing-owner', 'missing-owner'],
    );
    assert.deepEqual(
      codesOf('raid: [{id: A, risk: x, issue: y}, {id: B, kind: issue}, {id: C, kind: issue, title: x, risk: y}]'),
      ['unclear-raid', 'unclear-raid', 'unclear-raid'],
    );
  });

  it('of promises end with the delivery, and wait for the day in which one believes', () => {
    const codes = (fields: string): string[] => codesOf(`external: [{id: A, title: x, ${fields}}]`);
    assert.deepEqual(codes('promised: 2026-11-24'), []);
    assert.deepEqual(codes('promised: 2026-11-23'), ['overdue-promise']);
    assert.deepEqual(codes('promised: 2026-11-01, expected: 2026-11-24'), []);
    assert.deepEqual(codes('promised: 2026-12-24, expected: 2026-11-23'), ['overdue-promise']);
    assert.deepEqual(codes('promised: 2026-11-01, delivered: 2026-11-05, chase: 2026-11-02'), []);
    assert.deepEqual(codes('promised: 2026-12-24, chase: 2026-11-24'), ['chase-due']);
    assert.deepEqual(codes('promised: 2026-12-24, chase: 2026-11-25'), []);
  });

  it('of what is waited for are for open items', () => {
    assert.deepEqual(codesOf(items('id: A, waiting: {for: x, chase: 2026-11-25}')), []);
    assert.deepEqual(codesOf(items('id: A, waiting: {for: x, chase: 2026-11-01}, status: done')), []);
    assert.deepEqual(codesOf(items('id: A, waiting: {for: x, chase: 2026-11-23}')), ['chase-due']);
  });
});

describe('commas in braces', () => {
  it('are told from empty keys and from keys of Plandeck', () => {
    const codes = (text: string): string[] => codesOf(`items:\n- ${text}\n`);
    assert.deepEqual(codes('{id: A, title: Log in, mine: , due}'), []);
    assert.deepEqual(codes('{id: A, title: "Log in", then out}'), []);
    assert.deepEqual(codes('{id: A, title: Log in,\n    then out, or not, due: }'), ['comma-cuts-value']);
    assert.deepEqual(codes('id: A\n  title: Log in\n  then:\n'), []);
  });
});

describe('project keys', () => {
  it('that two plans have are named in both, whatever their case', () => {
    const plans = ['project: {key: WEB}', 'project: {key: PAY}', 'project: {name: x, key: web}', 'items: []'].map(
      (text, index) => buildPlan(`plan ${index}`, [readPlanFile(`${index}.yaml`, text)]),
    );
    const found = [...checkProjectKeys(plans, ({ folder }) => folder)].map(([plan, findings]) => [
      plan.folder,
      ...findings.map((finding) => `${finding.file}:${finding.range.start} ${findingMessage(finding)}`),
    ]);
    assert.deepEqual(found, [
      ['plan 0', '0.yaml:15 The project key WEB is also that of plan 2. Ids need a key of their own.'],
      ['plan 2', '2.yaml:24 The project key web is also that of plan 0. Ids need a key of their own.'],
    ]);
  });

  it('may be shared where a plan says so', () => {
    const plans = ['project: {key: WEB}\nchecks: {key-clash: off}', 'project: {key: WEB}'].map((text, index) =>
      buildPlan(`${index}`, [readPlanFile(`${index}.yaml`, text)]),
    );
    const found = checkProjectKeys(plans, ({ folder }) => folder);
    assert.deepEqual(
      [...found.values()].map(({ length }) => length),
      [0, 1],
    );
  });
});
