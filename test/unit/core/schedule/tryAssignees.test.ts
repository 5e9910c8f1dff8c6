import assert from 'node:assert/strict';
import { triedEndsText } from '../../../../src/core/present/triedEndsText.ts';
import { suggestAssignees } from '../../../../src/core/query/suggestAssignees.ts';
import { workloads } from '../../../../src/core/query/workload.ts';
import { endsOf, soonestFirst, tryAssignees } from '../../../../src/core/schedule/tryAssignees.ts';
import { MONDAY, scheduled } from './scheduled.ts';

/** What is said of each who could do an item, the first first. */
function suggested(text: string, id: string, most = 10): string[] {
  const { schedule } = scheduled(text);
  const [plan] = schedule.compiled.input.plans;
  const item = plan?.itemsById.get(id);
  assert.ok(plan && item);
  const rated = suggestAssignees(plan, item, workloads([plan], MONDAY), MONDAY);
  const tried = tryAssignees(
    schedule,
    { plan, item },
    rated.map(({ person }) => person),
    most,
  );
  const now = endsOf(schedule, plan, id);
  return soonestFirst(rated, tried).map(({ person }) => {
    const ends = tried.get(person);
    return `${person.id}: ${ends ? triedEndsText(now, ends) : 'not tried'}`;
  });
}

const PEOPLE = `people:
- {id: ana, skills: {rust: 3}}
- {id: bo, capacity: 4h/d, skills: {rust: 3}}
- {id: cy, skills: {go: 3}}
items:
`;

describe('people who are tried on an item', () => {
  it('come in the order in which it would be done, who lacks skills last, with what becomes of the plan', () => {
    const text = `${PEOPLE}- {id: A, estimate: 4d, assignees: ana, priority: must}
- {id: B, estimate: 3d, skills: [rust 2]}
`;
    assert.deepEqual(suggested(text, 'B'), [
      'bo: done on 2026-12-07',
      'ana: done on 2026-12-08, the plan a day later',
      'cy: done on 2026-12-02, the plan 4 days sooner',
    ]);
  });

  it('share the work with those who do it already', () => {
    const text = `${PEOPLE}- {id: B, estimate: 4d, assignees: ana}\n`;
    assert.deepEqual(suggested(text, 'B'), [
      'cy: done on 2026-12-01, the plan 2 days sooner',
      'bo: done on 2026-12-03',
      'ana: done on 2026-12-03',
    ]);
  });

  it('are no more than are asked for, and none where there is no date', () => {
    const text = `${PEOPLE}- {id: B, estimate: 4d}\n- {id: C, status: dropped}\n`;
    assert.equal(suggested(text, 'B', 1).filter((one) => one.endsWith('not tried')).length, 2);
    assert.deepEqual(
      suggested(text, 'C').map((one) => one.replace(/^\w+/, '')),
      [': ', ': ', ': '],
    );
  });

  it('change nothing', () => {
    const { schedule } = scheduled(`${PEOPLE}- {id: B, estimate: 4d}\n`);
    const [plan] = schedule.compiled.input.plans;
    const item = plan?.items[0];
    assert.ok(plan && item);
    const before = [...schedule.levelled.finish];
    tryAssignees(schedule, { plan, item }, [...plan.people.values()], 9);
    assert.deepEqual([...schedule.levelled.finish], before);
    assert.equal(item.values.assignees, undefined);
  });
});
