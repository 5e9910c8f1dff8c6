import assert from 'node:assert/strict';
import { scheduled } from './scheduled.ts';

const MORE = 'people: [ana, bo]\nitems:\n- {id: A, estimate: 1d, assignees: ana, depends: M}\n';

describe('a milestone', () => {
  it('that nobody reached is reached today at the soonest, and is reported', () => {
    const { span, problems } = scheduled(`milestones: [{id: M, committed: 2026-11-20}]\n${MORE}`);
    assert.equal(span('M'), '2026-11-30T17:00 2026-11-30T17:00');
    assert.equal(span('A'), '2026-12-01T09:00 2026-12-01T17:00');
    assert.match(problems().join('\n'), /M is committed for 2026-11-20, but is reached on 2026-11-30/);
  });

  it('is on the day for which it is committed where all that it needed was dropped', () => {
    const { span } = scheduled(`milestones: [{id: M, committed: 2026-12-10}]
${MORE}- {id: B, milestone: M, status: dropped}
`);
    assert.equal(span('M'), '2026-12-10T17:00 2026-12-10T17:00');
  });

  it('without any day holds nothing back, with a lag neither', () => {
    const { span, why, problems } = scheduled(`milestones: [{id: M}]
people: [ana]
items:
- {id: A, estimate: 1d, assignees: ana, due: 2026-11-27, depends: [M, M FS+1d]}
- {id: B, estimate: 2d}
`);
    assert.deepEqual([span('M'), span('A')], ['? ?', '2026-11-30T09:00 2026-11-30T17:00']);
    assert.equal(why('A').length, 1);
    assert.match(problems().join('\n'), /A is due on 2026-11-27, but ends on 2026-11-30/);
  });

  it('that is a gate is reached once it was passed, whatever is open of it', () => {
    const { span, problems } = scheduled(`milestones:
- {id: M, kind: gate, committed: 2026-11-20, decision: {state: accepted, date: 2026-11-19}}
${MORE}- {id: B, estimate: 5d, milestone: M, assignees: bo}
`);
    assert.equal(span('M'), '2026-11-19T17:00 2026-11-19T17:00');
    assert.equal(span('A'), '2026-11-30T09:00 2026-11-30T17:00');
    assert.deepEqual(problems(), []);
  });
});

describe('what others promise', () => {
  it('comes by the end of that day, or of today while it is overdue', () => {
    const { span } = scheduled(`external: [{id: X, promised: 2026-12-04}, {id: Y, promised: 2026-11-20}]
items:
- {id: A, depends: X}
- {id: B, estimate: 1d, depends: X}
- {id: C, estimate: 1d, depends: X FF}
- {id: D, depends: Y}
- {id: E, estimate: 1d, depends: Y}
`);
    assert.equal(span('A'), '2026-12-04T17:00 2026-12-04T17:00');
    assert.equal(span('B'), '2026-12-07T09:00 2026-12-07T17:00');
    assert.equal(span('C'), '2026-12-04T09:00 2026-12-04T17:00');
    assert.equal(span('D'), '2026-11-30T17:00 2026-11-30T17:00');
    assert.equal(span('E'), '2026-12-01T09:00 2026-12-01T17:00');
  });
});

describe('an item that waits for its own parent', () => {
  for (const tie of ['SS', 'SS+1d', 'SF', 'FS']) {
    it(`is scheduled as if it did not, by ${tie}`, () => {
      const { span, problems } = scheduled(`items:
- {id: P}
- {id: A, parent: P, estimate: 1d, depends: P ${tie}}
- {id: B, estimate: 1d, depends: A}
`);
      assert.deepEqual([span('A'), span('P')], Array(2).fill('2026-11-30T09:00 2026-11-30T17:00'));
      assert.equal(span('B'), '2026-12-01T09:00 2026-12-01T17:00');
      assert.match(problems().join('\n'), /A waits for P|P waits for A/);
    });
  }
});
