import assert from 'node:assert/strict';
import { momentText } from '../../../../src/core/schedule/moments.ts';
import { asksGit, observedWork } from '../../../../src/core/schedule/observedWork.ts';
import { datesOf, type PlanSchedule, schedulePlans } from '../../../../src/core/schedule/schedulePlans.ts';
import { planOf } from '../checks/planOf.ts';
import { MONDAY } from './scheduled.ts';

const plan = planOf(`items:
  - {id: A, status: done, estimate: 1d}
  - {id: B, status: done, estimate: 1d, finished: 2026-11-02}
  - {id: C, status: doing, estimate: 1d}
  - {id: D, estimate: 1d}
`);

describe('the days that git knows', () => {
  it('are asked for where the plan does not say when work began or ended', () => {
    const since = new Map(['A', 'B', 'C', 'D'].map((id) => [id, { date: '2026-11-05' }]));
    const observed = [...observedWork(plan, since)].map(([{ id }, work]) => [id, work]);
    assert.deepEqual(observed, [
      ['A', { finished: '2026-11-05' }],
      ['C', { started: '2026-11-05' }],
    ]);
    assert.ok(asksGit(plan));
    assert.ok(!asksGit(planOf('items: [{id: A}, {id: B, status: done, finished: 2026-11-02}]')));
  });

  it('count at once when they are others, though the plan is the same', () => {
    const of = (date: string): ReturnType<typeof observedWork> => observedWork(plan, new Map([['A', { date }]]));
    const finishOf = (schedule: PlanSchedule): string => momentText(datesOf(schedule)[0]?.finish ?? 0).slice(0, 10);
    const schedule = schedulePlans({ plans: [plan], asOf: MONDAY, observed: of('2026-11-05') });
    assert.equal(finishOf(schedule), '2026-11-05');
    const again = schedulePlans({ plans: [plan], asOf: MONDAY, observed: of('2026-11-06') }, schedule);
    assert.equal(finishOf(again), '2026-11-06');
  });
});
