import assert from 'node:assert/strict';
import { scheduled } from './scheduled.ts';

const PEOPLE = 'people: [ana, bo]\nitems:\n';

describe('what follows something that is begun, done or dropped', () => {
  it('counts from the day on which it was begun, where it starts with it', () => {
    const begun = (depends: string): string => `${PEOPLE}- {id: A, status: doing, started: 2026-11-23, estimate: 10d,
   remaining: 5d, assignees: ana}
- {id: B, estimate: 1d, assignees: bo, depends: A ${depends}}
`;
    assert.equal(scheduled(begun('SS+2d')).span('B'), '2026-11-30T09:00 2026-11-30T17:00');
    assert.equal(scheduled(begun('SS+6d')).span('B'), '2026-12-01T09:00 2026-12-01T17:00');
    assert.equal(scheduled(begun('SF+8d')).span('B'), '2026-12-02T09:00 2026-12-02T17:00');
    assert.deepEqual(scheduled(begun('SS+6d')).why('B').slice(1), ['A: it was begun on 2026-11-23']);
  });

  it('counts from today where nobody knows when it was begun', () => {
    const { span } = scheduled(`${PEOPLE}- {id: A, status: doing, estimate: 1d, assignees: ana}
- {id: B, estimate: 1d, assignees: bo, depends: A SS+2d}
`);
    assert.equal(span('B'), '2026-12-02T09:00 2026-12-02T17:00');
  });

  it('counts from the first start below a parent, also of what is begun', () => {
    const { span } = scheduled(`${PEOPLE}- {id: P}
- {id: A, parent: P, estimate: 1d, assignees: ana}
- {id: B, parent: P, status: doing, started: 2026-11-26, remaining: 1d, assignees: bo}
- {id: C, estimate: 1d, depends: P SS+4d}
`);
    assert.equal(span('C'), '2026-12-02T09:00 2026-12-02T17:00');
  });

  it('waits for no day on which a parent was to start, all of which is begun', () => {
    const { span } = scheduled(`${PEOPLE}- {id: P, start: 2026-12-14}
- {id: A, parent: P, status: doing, remaining: 1d, assignees: ana}
- {id: B, estimate: 1d, assignees: bo, depends: P}
`);
    assert.equal(span('P'), '2026-11-30T09:00 2026-11-30T17:00');
    assert.equal(span('B'), '2026-12-01T09:00 2026-12-01T17:00');
  });

  it('waits for nothing that a parent waited for, which is done', () => {
    const { span } = scheduled(`${PEOPLE}- {id: X, estimate: 20d, assignees: ana}
- {id: P, status: done, depends: X}
- {id: A, parent: P, status: done, finished: 2026-11-27}
- {id: B, estimate: 1d, assignees: bo, depends: P}
`);
    assert.equal(span('B'), '2026-11-30T09:00 2026-11-30T17:00');
  });

  it('waits for no parent of which all was dropped', () => {
    const { span } = scheduled(`${PEOPLE}- {id: P, start: 2027-03-01}
- {id: A, parent: P, status: dropped}
- {id: B, estimate: 1d, assignees: bo, depends: [P, P SS+1d, P FS+1d]}
`);
    assert.equal(span('B'), '2026-11-30T09:00 2026-11-30T17:00');
    assert.equal(span('P'), '? ?');
  });

  it('is held back by no day on which a parent was to start that is begun itself, but by what that waits for', () => {
    const { span } = scheduled(`${PEOPLE}- {id: X, estimate: 2d, assignees: bo}
- {id: P, status: doing, start: 2026-12-14, depends: X}
- {id: A, parent: P, estimate: 1d, assignees: ana}
`);
    assert.equal(span('A'), '2026-12-02T09:00 2026-12-02T17:00');
  });
});
