import assert from 'node:assert/strict';
import { itemTooltip } from '../../../../src/core/present/itemTooltip.ts';
import { planOf } from '../checks/planOf.ts';

describe('the tooltip of an item', () => {
  it("has the item's iteration and milestone in the terms of the plan's method", () => {
    const tooltip = (method: string): string => {
      const plan = planOf(`project: {key: W, method: ${method}}
iterations: [{id: one, name: First}]
milestones: [{id: W-beta, title: Beta}]
items: [{id: W-aaaa1, title: A, iteration: one, milestone: W-beta}]
`);
      const [item] = plan.items;
      assert.ok(item);
      return itemTooltip(plan, item, '2026-11-24');
    };
    assert.match(tooltip('scrum'), /^Sprint: First {2}\nMilestone: Beta$/m);
    assert.match(tooltip('stages'), /^Stage: First {2}\nGate: Beta$/m);
  });
});
