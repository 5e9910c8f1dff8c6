import assert from 'node:assert/strict';
import { scheduled } from './scheduled.ts';

const problemsOf = (text: string): string => scheduled(text).problems().join('\n');

describe('what is late', () => {
  it('is told of what needs no time and stands at midnight', () => {
    assert.match(problemsOf('items: [{id: A, due: 2026-11-29}]'), /A is due on 2026-11-29, but ends on 2026-11-30/);
    const text = 'items: [{id: A, start: 2026-12-06, due: 2026-12-05}]';
    assert.match(problemsOf(text), /A is due on 2026-12-05, but ends on 2026-12-06/);
    assert.equal(problemsOf('items: [{id: A, start: 2026-12-06, due: 2026-12-06}]'), '');
  });

  it('is told of a parent that has to start by a day', () => {
    for (const constraint of ['SNLT', 'MSO']) {
      const text = `items:
- {id: X, estimate: 5d}
- {id: P, depends: X, constraints: ${constraint} 2026-12-02}
- {id: A, parent: P, estimate: 1d}
`;
      assert.match(problemsOf(text), /P has to start by 2026-12-02, but starts on 2026-12-07: X ends on 2026-12-04/);
    }
  });

  it('is not told of what was begun in time', () => {
    const text = `items:
- {id: A, status: doing, started: 2026-11-25, remaining: 1d, constraints: SNLT 2026-11-26}
`;
    assert.doesNotMatch(problemsOf(text), /has to start/);
  });

  it('is told of a parent that is planned for an iteration', () => {
    const text = `iterations: [{id: S1, dates: 2026-11-30..2026-12-04}]
items:
- {id: P, iteration: S1}
- {id: A, parent: P, estimate: 8d}
`;
    assert.match(problemsOf(text), /P is planned for S1, which ends on 2026-12-04, but ends on 2026-12-09/);
  });
});

describe('who has too much to do', () => {
  const PEOPLE = 'people: [ana]\nitems:\n';

  it('has too much for a day within the week', () => {
    const item = (id: string, due: string): string => `- {id: ${id}, estimate: 2d, assignees: ana, due: ${due}}\n`;
    const tooMuch = /ana would have to work 140 % of the time that there is in week 2026-W49.*A, B\./;
    assert.match(problemsOf(PEOPLE + item('A', '2026-12-01') + item('B', '2026-12-01')), tooMuch);
    assert.doesNotMatch(problemsOf(PEOPLE + item('A', '2026-12-01') + item('B', '2026-12-03')), /would have to work/);
  });

  it('has too much for the day by which a parent has to be done', () => {
    const text = `${PEOPLE}- {id: P, due: 2026-12-04}
- {id: A, parent: P, estimate: 3d, assignees: ana}
- {id: B, parent: P, estimate: 3d, assignees: ana, due: 2027-01-29}
`;
    assert.match(problemsOf(text), /ana would have to work 120 % of the time that there is in week 2026-W49.*A, B\./);
  });
});
