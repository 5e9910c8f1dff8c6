import assert from 'node:assert/strict';
import type { QueryContext } from '../../../../src/core/query/queryField.ts';
import { sortBy } from '../../../../src/core/query/sortBy.ts';
import { planOf } from '../checks/planOf.ts';

const PLAN = planOf(`
workflow: [todo, doing, review, done]
people: [{id: ana}, {id: bo}]
fields: [{id: cost, kind: number}]
items:
- {id: W-10, title: beta, status: review, priority: should, rank: 2, due: 2026-12-01, estimate: 3d, iteration: S10}
- {id: W-9, title: Alpha, status: done, priority: must, rank: 10, due: 2026-11-01, estimate: 1w, iteration: S9, assignees: [bo, ana], cost: 3}
- {id: W-2, title: Älpler, status: todo, priority: odd, estimate: 5p, iteration: s1, assignees: ana, parent: W-10, cost: -1, due: 2026-11-30}
- {id: W-1, status: unknown, estimate: 2h, due: 2026-12-01, parent: W-10}
`);
const CONTEXT: QueryContext = {
  plan: PLAN,
  today: '2026-12-01',
};

function sorted(...keys: string[]): string {
  const result = sortBy(keys, CONTEXT);
  if (!result.ok) return `${result.name} → ${result.near}`;
  return result
    .sort(PLAN.items)
    .map(({ id }) => id.slice(2))
    .join(' ');
}

describe('sortBy', () => {
  it('sorts by each kind of field, both ways, items without a value last', () => {
    assert.equal(sorted('due'), '9 2 10 1');
    assert.equal(sorted('-due'), '10 1 2 9');
    assert.equal(sorted('rank'), '10 9 1 2');
    assert.equal(sorted('-rank'), '9 10 1 2');
    assert.equal(sorted('cost'), '2 9 10 1');
    assert.equal(sorted('title'), '9 2 10 1');
    assert.equal(sorted('-title'), '10 2 9 1');
    assert.equal(sorted('assignees'), '2 9 10 1');
    assert.equal(sorted('children'), '9 1 2 10');
    assert.equal(sorted('-children'), '10 9 1 2');
    assert.equal(sorted('line'), '10 9 2 1');
  });

  it('sorts ids and names with numbers in them as people count', () => {
    assert.equal(sorted('id'), '1 2 9 10');
    assert.equal(sorted('iteration'), '2 9 10 1');
  });

  it('sorts priorities and statuses as the plan does, unknown ones after them', () => {
    assert.equal(sorted('priority'), '9 10 2 1');
    assert.equal(sorted('-priority'), '2 10 9 1');
    assert.equal(sorted('status'), '2 10 9 1');
    assert.equal(sorted('category'), '1 2 10 9');
  });

  it('sorts efforts by their time, points after them', () => {
    assert.equal(sorted('estimate'), '1 10 9 2');
    assert.equal(sorted('-estimate'), '2 9 10 1');
  });

  it('sorts by what is so first', () => {
    assert.equal(sorted('overdue'), '2 9 10 1');
    assert.equal(sorted('open', 'id'), '1 2 10 9');
    assert.equal(sorted('-open', 'id'), '9 1 2 10');
  });

  it('sorts by several, then by priority, rank and id', () => {
    assert.equal(sorted('category', '-title'), '2 1 10 9');
    assert.equal(sorted('-due', '-id'), '10 1 2 9');
    assert.equal(sorted('parent', '-id'), '2 1 10 9');
    assert.equal(sorted(), '9 10 1 2');
  });

  it('names what is nearest to a field that there is not', () => {
    assert.equal(sorted('deu'), 'deu → due');
    assert.equal(sorted('-ovrdue'), 'ovrdue → overdue');
    assert.equal(sorted('due', 'nonesuch'), 'nonesuch → undefined');
    assert.equal(sorted('--due'), '-due → due');
    assert.equal(sorted(''), ' → undefined');
  });
});
