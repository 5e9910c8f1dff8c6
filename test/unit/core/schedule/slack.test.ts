import assert from 'node:assert/strict';
import { scheduled } from './scheduled.ts';

/** The slack of items in hours. */
function slackOf(text: string, ...ids: string[]): number[] {
  const { dates } = scheduled(text);
  return ids.map((id) => dates(id).totalSlack / 60);
}

describe('total slack', () => {
  it('is none where the end of one holds the start of the last, by an item that both are tied to', () => {
    const text = 'items:\n- {id: A, estimate: 3d}\n- {id: B, estimate: 1d, depends: A FF}\n';
    assert.deepEqual(slackOf(`${text}- {id: C, estimate: 10d, depends: B SS}\n`, 'A', 'B', 'C'), [0, 0, 0]);
  });

  it('is what the day leaves by which the next has to start', () => {
    const text = `items:
- {id: A, estimate: 3d}
- {id: B, estimate: 1d, depends: A FF, constraints: SNLT 2026-12-03}
- {id: C, estimate: 10d}
`;
    // A ends on Wednesday, and B begins on that day; it may begin until the end of Thursday.
    assert.deepEqual(slackOf(text, 'A', 'B'), [16, 16]);
  });

  it('counts to the last work of the plan, not to a promise or a milestone behind it', () => {
    for (const more of ['external: [{id: X, promised: 2027-06-01}]', 'milestones: [{id: M, committed: 2027-06-01}]']) {
      const text = `${more}\nitems:\n- {id: A, estimate: 5d}\n- {id: B, estimate: 1d, constraints: [ALAP]}\n`;
      assert.deepEqual(slackOf(text, 'A', 'B'), [0, 0]);
      assert.equal(scheduled(text).span('B'), '2026-12-04T09:00 2026-12-04T17:00');
    }
    const { dates } = scheduled('milestones: [{id: M, committed: 2027-06-01}]\nitems: [{id: A, estimate: 1d}]');
    assert.equal(dates('M').isCritical, false);
  });

  it('counts to a promise where work waits for it', () => {
    const text = `external: [{id: X, promised: 2026-12-10}]
items:
- {id: A, estimate: 5d}
- {id: B, estimate: 1d, depends: X}
`;
    assert.deepEqual(slackOf(text, 'A', 'B'), [40, 0]);
  });
});
