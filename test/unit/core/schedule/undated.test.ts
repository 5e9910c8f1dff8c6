import assert from 'node:assert/strict';
import { MONDAY, scheduled } from './scheduled.ts';

const TODAY = `nothing that is open starts before today, ${MONDAY}`;

describe('what never had a date', () => {
  it('is no reason for what is tied to it with a lag', () => {
    const { why } = scheduled(`milestones: [{id: M}]
items:
- {id: P}
- {id: C, parent: P, status: dropped}
- {id: A, estimate: 1d, depends: [M FS+1d, P FF+1d]}
- {id: B, estimate: 1d, depends: P FS-1d}
`);
    assert.deepEqual([why('A'), why('B')], [[`A: ${TODAY}`], [`B: ${TODAY}`]]);
  });

  it('has none, since nothing is left that would give it one', () => {
    const { why } = scheduled(`milestones: [{id: M}]
items:
- {id: P}
- {id: C, parent: P, status: dropped}
`);
    assert.deepEqual(why('M'), ['M: it has no date, since nothing is left that it needs']);
    assert.deepEqual(why('P'), ['P: it has no date, since nothing is left below it']);
  });
});

describe('why a parent ends when it does', () => {
  it('is not that it is a part of itself', () => {
    const { why } = scheduled(`items:
- {id: X, estimate: 3d}
- {id: P, depends: X}
- {id: A, parent: P, status: done, finished: 2026-11-20}
`);
    assert.doesNotMatch(why('P').join('\n'), /part of P/);
  });
});
