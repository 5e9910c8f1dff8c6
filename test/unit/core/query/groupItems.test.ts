import assert from 'node:assert/strict';
import { type Grouping, groupItems, ownFieldOf } from '../../../../src/core/query/groupItems.ts';
import { planOf } from '../checks/planOf.ts';

const PLAN = planOf(`
people: [{id: bo}, {id: ana}]
fields:
  - {id: severity, kind: choice, choices: [high, low]}
  - {id: cost, kind: number}
  - {id: tester, kind: person}
  - {id: status, kind: text}
items:
- {id: W-1, severity: low, cost: 3, tester: ana, status: doing, rank: 2}
- {id: W-2, severity: high, cost: 3.0, tester: bo, rank: 1}
- {id: W-3, severity: urgent}
`);

const grouped = (grouping: Grouping): string[] =>
  groupItems(PLAN, grouping).map(({ value, items }) => `${value}: ${items.map(({ id }) => id).join(' ')}`);

describe('groupItems', () => {
  it("groups by a field of the plan's own, in the order of its choices or of the people", () => {
    assert.deepEqual(grouped('field:severity'), ['high: W-2', 'low: W-1', 'undefined: W-3']);
    assert.deepEqual(grouped('field:cost'), ['3: W-1 W-2', 'undefined: W-3']);
    assert.deepEqual(grouped('field:tester'), ['bo: W-2', 'ana: W-1', 'undefined: W-3']);
  });

  it('has one group of all where there is no such field', () => {
    assert.deepEqual(grouped('field:__proto__'), ['undefined: W-1 W-2 W-3']);
    assert.deepEqual(grouped('field:nothing'), ['undefined: W-1 W-2 W-3']);
  });

  it("tells the plan's own fields from what every plan has", () => {
    assert.equal(ownFieldOf('status'), undefined);
    assert.equal(ownFieldOf('field:severity'), 'severity');
  });
});
