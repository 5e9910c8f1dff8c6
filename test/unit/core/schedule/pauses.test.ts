import assert from 'node:assert/strict';
import { scheduled } from './scheduled.ts';

const TODAY = 'nothing that is open starts before today, 2026-11-30';

describe('what stands in the way of work', () => {
  it('is what the plan rests on, where only a duration is set', () => {
    const { span, why } = scheduled(`project: {key: W, calendar: c}
calendars:
- {id: c, hours: mon-fri 8h, holidays: [{date: 2026-12-02, name: Founding}]}
- {id: own, hours: mon-fri 8h, holidays: [{date: 2026-12-01, name: Other}]}
people: [{id: ana, calendar: own, leave: 2026-11-30..2026-12-01}]
items: [{id: A, duration: 3d, assignees: ana}]
`);
    assert.equal(span('A'), '2026-11-30T09:00 2026-12-03T17:00');
    assert.deepEqual(why('A'), [`A: ${TODAY}; there is a holiday from 2026-12-02 to 2026-12-02: Founding`]);
  });

  it('is nothing for what needs no time', () => {
    const { why } = scheduled('people: [{id: ana, leave: 2026-11-29..2026-11-30}]\nitems: [{id: A, assignees: ana}]\n');
    assert.deepEqual(why('A'), [`A: ${TODAY}`]);
  });

  it('is the holidays of all who do it, each once', () => {
    const { why } = scheduled(`calendars:
- {id: k, holidays: [{date: 2026-12-01, name: Local}]}
people: [ana, {id: bo, calendar: k}, {id: cy, calendar: k}]
items: [{id: A, estimate: 6d, assignees: [ana, bo, cy]}]
`);
    assert.deepEqual(why('A'), [`A: ${TODAY}; there is a holiday from 2026-12-01 to 2026-12-01: Local`]);
  });

  it('is the holidays of the calendar by which somebody works, in whatever plan that stands', () => {
    const plan = (key: string, head: string, holiday: string): string => `project: {key: ${key}${head}}
calendars: [{id: k, hours: mon-fri 8h, holidays: [${holiday}]}]
`;
    const { span, why } = scheduled([
      `${plan('A', '', '{date: 2026-12-02, name: Real}')}people: [{id: bo, email: b@example.org, calendar: k}]\n`,
      `${plan('B', ', calendar: k', '{date: 2026-12-01, name: Other}')}people: [{id: bo, email: b@example.org}]
items: [{id: B-1, estimate: 3d, assignees: bo}]
`,
    ]);
    assert.equal(span('B-1'), '2026-11-30T09:00 2026-12-03T17:00');
    assert.deepEqual(why('B-1'), [`B-1: ${TODAY}; there is a holiday from 2026-12-02 to 2026-12-02: Real`]);
  });

  it('is the time between two contracts, and before the first', () => {
    const { why } = scheduled(`people: [bo]
contracts:
- {id: c1, people: [bo], term: 2026-12-01..2026-12-02}
- {id: c2, people: [bo], term: 2026-12-14..2026-12-31}
items: [{id: A, estimate: 4d, assignees: bo}]
`);
    assert.deepEqual(why('A'), [
      `A: ${TODAY}; the contract of bo starts on 2026-12-01; bo has no contract from 2026-12-03 to 2026-12-13`,
    ]);
  });
});
