import assert from 'node:assert/strict';
import { iterationNamed, iterationOn, iterationsOf } from '../../../../src/core/model/iterations.ts';
import { planOf } from '../checks/planOf.ts';

const CADENCE = 'cadence: {every: 2w, from: 2026-11-02, name: "Sprint {n}"}\n';

function days(text: string, horizon: string): string[] {
  return iterationsOf(planOf(text), horizon).map(({ id, from, to }) => `${id} ${from}..${to}`);
}

describe('iterations', () => {
  it('are made by the cadence, those that begin up to the horizon', () => {
    assert.deepEqual(days(CADENCE, '2026-11-30'), [
      'S1 2026-11-02..2026-11-15',
      'S2 2026-11-16..2026-11-29',
      'S3 2026-11-30..2026-12-13',
    ]);
    assert.deepEqual(days(CADENCE, '2026-11-01'), []);
  });

  it('follow one that the plan has changed, on the weekday of the cadence', () => {
    const text = `${CADENCE}iterations: [{id: S2, dates: 2026-11-16..2026-12-04, goal: More}]`;
    assert.deepEqual(days(text, '2026-12-07'), [
      'S1 2026-11-02..2026-11-15',
      'S2 2026-11-16..2026-12-04',
      'S3 2026-12-07..2026-12-20',
    ]);
    assert.equal(iterationNamed(planOf(text), 'S2')?.goal, 'More');
  });

  it('end, count and are called as the cadence says', () => {
    const text =
      'cadence: {every: 1w, from: 2026-11-02, until: 2026-11-16, id: "T-{n}", name: "Box {n} of {n}", first: 7}';
    assert.deepEqual(
      iterationsOf(planOf(text), '2027-01-01').map(({ id, name }) => [id, name]),
      [
        ['T-7', 'Box 7 of 7'],
        ['T-8', 'Box 8 of 8'],
        ['T-9', 'Box 9 of 9'],
      ],
    );
  });

  it('stand among those of the cadence where they are written apart from it', () => {
    const text = `${CADENCE}iterations: [{id: hackathon, dates: 2026-11-12..2026-11-13}, later]`;
    assert.deepEqual(days(text, '2026-11-16'), [
      'S1 2026-11-02..2026-11-15',
      'hackathon 2026-11-12..2026-11-13',
      'S2 2026-11-16..2026-11-29',
      'later undefined..undefined',
    ]);
  });

  it('are found by id, by name and by day', () => {
    const plan = planOf(`${CADENCE}iterations: [{id: S3, name: Last one}, extra]`);
    assert.equal(iterationNamed(plan, 'S2')?.from, '2026-11-16');
    assert.equal(iterationNamed(plan, 'Sprint 2')?.id, 'S2');
    assert.equal(iterationNamed(plan, 'Last one')?.from, '2026-11-30');
    assert.equal(iterationNamed(plan, 'Sprint 3'), undefined, 'it is called otherwise');
    assert.equal(iterationNamed(plan, 'extra')?.entry?.id, 'extra');
    assert.equal(iterationNamed(plan, 'S0'), undefined);
    assert.equal(iterationNamed(plan, 'S99999999'), undefined);
    assert.equal(iterationOn(plan, '2026-11-29')?.id, 'S2');
    assert.equal(iterationOn(plan, '2026-11-01'), undefined);
    assert.equal(iterationNamed(planOf('items: []'), 'S1'), undefined);
  });
});
