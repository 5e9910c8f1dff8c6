import assert from 'node:assert/strict';
import { iterationNamed } from '../../../../src/core/model/iterations.ts';
import { fitOf } from '../../../../src/core/schedule/misfits.ts';
import { scheduled } from './scheduled.ts';

function fitIn(text: string, name: string): { readonly late: string[]; readonly last: string | undefined } {
  const { schedule } = scheduled(text);
  const [plan] = schedule.compiled.input.plans;
  const iteration = plan && iterationNamed(plan, name);
  assert.ok(plan && iteration);
  const { misfits, last } = fitOf(schedule, plan, iteration);
  return { late: misfits.map(({ item, date, why }) => `${item.id} ${date}: ${why}`), last };
}

const PLAN = `people: [ana]
iterations:
- {id: S1, name: First, dates: 2026-11-30..2026-12-04}
- {id: S2, dates: 2026-12-07..2026-12-11}
- {id: S3}
items:
- {id: A, estimate: 4d, assignees: ana, iteration: S1, priority: must}
- {id: C, estimate: 1d, assignees: ana, iteration: First, depends: B}
- {id: B, estimate: 2d, assignees: ana, iteration: First}
- {id: D, estimate: 1d, assignees: ana, iteration: S2}
- {id: E, estimate: 90d, iteration: S1, status: dropped}
- {id: F, estimate: 90d, iteration: S3}
`;

describe('what does not fit in an iteration', () => {
  it('is what is planned for it, by whichever name, and done after its last day, the first first, and why', () => {
    assert.deepEqual(fitIn(PLAN, 'S1'), {
      late: ['B 2026-12-07: ana is busy with A until 2026-12-03 17:00', 'C 2026-12-08: B ends on 2026-12-07 17:00'],
      last: '2026-12-08',
    });
  });

  it('is nothing where all is done in time, or it has no end', () => {
    assert.deepEqual(fitIn(PLAN, 'S2'), { late: [], last: '2026-12-09' });
    assert.deepEqual(fitIn(PLAN, 'S3').late, []);
    assert.deepEqual(fitIn(PLAN.replace(/items:(.|\n)*/, ''), 'S1'), { late: [], last: undefined });
  });
});
