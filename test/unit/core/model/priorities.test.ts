import assert from 'node:assert/strict';
import { priorities } from '../../../../src/core/model/priorities.ts';
import { sortItems } from '../../../../src/core/query/sortItems.ts';
import { codesOf, planOf } from '../checks/planOf.ts';

describe('priorities', () => {
  const read = (value: unknown): unknown => {
    const result = priorities.schema.safeParse(value);
    return result.success ? result.data : undefined;
  };

  it('knows the schemes and lists', () => {
    assert.deepEqual(read('moscow'), { names: ['must', 'should', 'could', 'wont'] });
    assert.deepEqual(read('levels'), { names: ['high', 'medium', 'low'] });
    assert.deepEqual(read('numbers'), { names: ['P0', 'P1', 'P2', 'P3', 'P4'] });
    assert.deepEqual(read(['now', 2]), { names: ['now', '2'] });
    for (const bad of ['urgency', 'constructor', [['a']], {}, { names: 'x' }, { score: { value: 'much' } }]) {
      assert.equal(read(bad), undefined, JSON.stringify(bad));
    }
  });

  it('reads a score in short and long', () => {
    assert.deepEqual(read({ score: 'value' }), { names: [], score: [{ field: 'value', weight: 1 }] });
    assert.deepEqual(read({ names: 'levels', score: { value: 2, cost: -1 } }), {
      names: ['high', 'medium', 'low'],
      score: [
        { field: 'value', weight: 2 },
        { field: 'cost', weight: -1 },
      ],
    });
  });

  it('is MoSCoW in a plan that says nothing, or nothing that can be read', () => {
    assert.deepEqual(planOf('items: []').priorities, ['must', 'should', 'could', 'wont']);
    assert.deepEqual(planOf('priorities: [now, later]').priorities, ['now', 'later']);
    assert.deepEqual(planOf('priorities: {a: 1}').priorities[0], 'must');
  });

  it('orders items by a score, the highest first, before their rank', () => {
    const text = `
fields: [{id: value, kind: number}, {id: cost, kind: number}]
priorities: {score: {value: 2, cost: -1}}
items:
  - {id: A, title: a, value: 1, cost: 1, rank: 1}
  - {id: B, title: b, value: 3}
  - {id: C, title: c, rank: 3}
  - {id: D, title: d, cost: many, rank: 2}
`;
    const plan = planOf(text);
    assert.deepEqual(
      sortItems(plan, plan.items).map(({ id }) => id),
      ['B', 'A', 'D', 'C'],
    );
    assert.deepEqual(codesOf(text), ['wrong-value'], 'the cost of D, which counts as none');
  });
});
