import assert from 'node:assert/strict';
import {
  categoryOf,
  isBlocked,
  isOpen,
  isOverdue,
  needsAttention,
  openPredecessors,
  statusOf,
} from '../../../../src/core/model/itemState.ts';
import { itemOf, planOf } from '../checks/planOf.ts';

const TODAY = '2026-11-20';
const PLAN = planOf(`
workflow: [new, doing, {id: review, category: doing}, done, dropped]
items:
- {id: none}
- {id: odd, status: nonsense, due: 2026-01-01}
- {id: late, status: review, due: 2026-11-19}
- {id: today, status: doing, due: 2026-11-20}
- {id: finished, status: done, due: 2026-11-01, waiting: bo, depends: [none]}
- {id: gone, status: dropped}
- {id: after, depends: [finished, gone, elsewhere]}
- {id: behind, depends: [late, today, finished]}
- {id: begun, status: doing, depends: [late]}
- {id: beside, depends: [late SS, today FF+2d, none SF]}
- {id: lag, depends: [late +2d]}
- {id: waits, waiting: {for: priya, since: 2026-11-01}}
`);
const item = (id: string): ReturnType<typeof itemOf> => itemOf(PLAN, id);
const ALL = PLAN.items.map(({ id }) => id);

describe('the state of an item', () => {
  it('has the first status where none is written, and counts an unknown one as to do', () => {
    assert.equal(statusOf(PLAN, item('none'))?.id, 'new');
    assert.equal(statusOf(PLAN, item('odd')), undefined);
    assert.deepEqual(
      ['none', 'odd', 'late', 'finished', 'gone'].map((id) => categoryOf(PLAN, item(id))),
      ['todo', 'todo', 'doing', 'done', 'dropped'],
    );
    assert.deepEqual(
      ALL.filter((id) => !isOpen(PLAN, item(id))),
      ['finished', 'gone'],
    );
  });

  it('is overdue when its day has passed and it is open', () => {
    assert.deepEqual(
      ALL.filter((id) => isOverdue(PLAN, item(id), TODAY)),
      ['odd', 'late'],
    );
    assert.deepEqual(
      ALL.filter((id) => isOverdue(PLAN, item(id), '2025-12-31')),
      [],
    );
  });

  it('is blocked by somebody, or by what must finish before it starts', () => {
    assert.deepEqual(
      openPredecessors(PLAN, item('behind')).map(({ id }) => id),
      ['late', 'today'],
    );
    assert.deepEqual(openPredecessors(PLAN, item('finished')), []);
    assert.deepEqual(
      ALL.filter((id) => isBlocked(PLAN, item(id))),
      ['behind', 'begun', 'lag', 'waits'],
    );
  });

  it('needs attention when overdue, waiting, or begun too early', () => {
    assert.deepEqual(
      ALL.filter((id) => needsAttention(PLAN, item(id), TODAY)),
      ['odd', 'late', 'begun', 'waits'],
    );
  });
});
