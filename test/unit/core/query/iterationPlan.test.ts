import assert from 'node:assert/strict';
import { iterationSummary } from '../../../../src/core/present/iterationText.ts';
import {
  loadOf,
  minutesIn,
  openIterations,
  type PlannedIteration,
  plannedIterations,
} from '../../../../src/core/query/iterationPlan.ts';
import { planOf } from '../checks/planOf.ts';

const TODAY = '2026-11-26';
const CADENCE = 'cadence: {every: 2w, from: 2026-11-02, name: "Sprint {n}"}\n';

/** Iterations in short: the id, where it lies, and the ends of its items' ids. */
function inShort(planned: readonly PlannedIteration[]): string[] {
  return planned.map(({ iteration, phase, items }) =>
    [iteration.id, phase ?? '-', ...items.map(({ id }) => id.slice(2))].join(' '),
  );
}

/** What stands behind the name of a plan's first planned iteration. */
function summary(text: string): string {
  const plan = planOf(text);
  const [planned] = plannedIterations(plan, TODAY);
  assert.ok(planned);
  const capacity = minutesIn(plan, planned.iteration, TODAY);
  return iterationSummary(planned, { ...loadOf(plan, planned), capacity, minutesPerDay: 480 });
}

describe('plannedIterations', () => {
  it('has the current and the next one, and others with open work, with their items by priority and rank', () => {
    const plan = planOf(`${CADENCE}
items:
- {id: W-a, iteration: S1}
- {id: W-b, iteration: S1, status: done}
- {id: W-c, iteration: Sprint 2, rank: 2}
- {id: W-d, iteration: S2, rank: 1}
- {id: W-e, iteration: S5}
- {id: W-f, iteration: S6, status: done}
- {id: W-g, iteration: Sprint of another plan}
- {id: W-h}
`);
    assert.deepEqual(inShort(plannedIterations(plan, TODAY)), ['S1 over a', 'S2 now d c', 'S3 next', 'S5 later e']);
  });

  it('has those without days, and each team its own next one', () => {
    const plan = planOf(`
iterations:
- {id: old, dates: 2026-10-01..2026-10-31}
- {id: ours, dates: 2026-12-01..2026-12-14}
- {id: theirs, dates: 2026-12-01..2026-12-07}
- {id: far, dates: 2026-12-15..2026-12-24}
- {id: someday}
`);
    assert.deepEqual(inShort(plannedIterations(plan, TODAY)), ['ours next', 'theirs next', 'someday -']);
    assert.deepEqual(plannedIterations(planOf('items: [{id: W-a}]'), TODAY), []);
  });

  it('takes a name for the iteration whose id it is', () => {
    const plan = planOf(
      'iterations: [{id: one, name: two}, {id: two, name: one}]\nitems: [{id: W-a, iteration: two}, {id: W-b, iteration: one}]',
    );
    assert.deepEqual(inShort(plannedIterations(plan, TODAY)), ['one - b', 'two - a']);
  });
});

describe('openIterations', () => {
  it('has what is not over, and of what a cadence makes the nearest and what holds work', () => {
    const plan = planOf(`${CADENCE}
iterations: [{id: S20, goal: Launch}]
items: [{id: W-a, iteration: S1}, {id: W-b, iteration: S15}]
`);
    const ids = openIterations(plan, TODAY).map(({ iteration }) => iteration.id);
    assert.deepEqual(ids, ['S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S15', 'S20']);
  });
});

describe('what is to be done in an iteration', () => {
  const people = 'people: [{id: ana, capacity: 8h/w}, {id: bo}]\n';
  const iteration = (more = ''): string => `iterations: [{id: I, dates: 2026-11-16..2026-11-27${more}}]\n`;

  it('is counted from today, against the hours of those who work then', () => {
    // A Thursday and a Friday: a fifth of a day for Ana on each, a day for Bo.
    const items =
      'items: [{id: W-a, iteration: I, estimate: 2d, remaining: 1d}, {id: W-b, iteration: I, estimate: 4h}]';
    assert.equal(summary(people + iteration() + items), 'now · 2 open · 1.5 of 2.4 d');
    const team = 'teams: [{id: red, members: [ana]}]\n';
    assert.equal(
      summary(people + team + iteration(', team: red') + items),
      'now · 2 open · 1.5 of 0.4 d · more than fits',
    );
    assert.equal(summary(iteration() + items), 'now · 2 open · 1.5 d');
  });

  it('counts points apart, and the work of parts once', () => {
    const items = `items:
- {id: W-a, iteration: I, estimate: 3p}
- {id: W-b, iteration: I, estimate: 2.5p}
- {id: W-c, iteration: I, estimate: 9d}
- {id: W-d, iteration: I, parent: W-c, estimate: 1d}
`;
    assert.equal(summary(people + iteration() + items), 'now · 4 open · 1 of 2.4 d · 5.5 points');
    assert.equal(summary(people + iteration()), 'now · empty');
  });

  it('has no capacity where an iteration is over, has no days, or is as long as an age', () => {
    const plan = planOf(
      `${people}iterations: [{id: I}, {id: J, dates: 2020-01-01..2020-02-01}, {id: K, dates: 0001-01-01..9000-01-01}]`,
    );
    for (const id of ['I', 'J', 'K']) {
      const values = plan.iterations.get(id)?.values;
      assert.equal(minutesIn(plan, { id, name: id, ...values?.dates }, TODAY), undefined);
    }
  });
});
