import assert from 'node:assert/strict';
import { workBelow } from '../../../../src/core/model/workBelow.ts';
import { shownItems } from '../../../../src/core/query/shownItems.ts';
import { planOf } from '../checks/planOf.ts';

const PLAN = planOf(`
workflow: [todo, doing, done, dropped]
items:
- {id: W-epic, title: Epic}
- {id: W-story, title: Story, parent: W-epic, status: done}
- {id: W-task1, title: Task, parent: W-story, status: done}
- {id: W-task2, title: Task, parent: W-story}
- {id: W-gone, title: Never mind, parent: W-epic, status: dropped}
- {id: W-other, title: Other}
- {id: W-loop1, title: Loop, parent: W-loop2}
- {id: W-loop2, title: Loop, parent: W-loop1}
`);
const item = (id: string) => PLAN.itemsById.get(id) ?? assert.fail(id);
const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

describe('shownItems', () => {
  it('leaves all without a filter', () => {
    const { items, roots, childrenOf } = shownItems(PLAN);
    assert.equal(items, PLAN.items);
    assert.deepEqual(ids(roots), ['W-epic', 'W-other', 'W-loop1', 'W-loop2']);
    assert.deepEqual(ids(childrenOf(item('W-epic'))), ['W-story', 'W-gone']);
  });

  it('leaves what a filter is true of, and in the outline what stands above it', () => {
    const { items, roots, childrenOf } = shownItems(PLAN, ({ id }) => id === 'W-task2' || id === 'W-loop1');
    assert.deepEqual(ids(items), ['W-task2', 'W-loop1']);
    assert.deepEqual(ids(roots), ['W-epic', 'W-loop1']);
    assert.deepEqual(ids(childrenOf(item('W-epic'))), ['W-story']);
    assert.deepEqual(ids(childrenOf(item('W-story'))), ['W-task2']);
  });
});

describe('workBelow', () => {
  it('counts the work at any depth, without what was dropped and what only holds other items', () => {
    assert.deepEqual(workBelow(PLAN, item('W-epic')), { done: 1, total: 2 });
    assert.deepEqual(workBelow(PLAN, item('W-story')), { done: 1, total: 2 });
  });

  it('has nothing to say of an item without work below it', () => {
    assert.equal(workBelow(PLAN, item('W-task1')), undefined);
    assert.equal(workBelow(PLAN, item('W-gone')), undefined);
    assert.equal(workBelow(PLAN, item('W-loop1')), undefined);
  });

  it('goes as deep as a plan does', () => {
    const deep = planOf(
      `items:\n- {id: W-0}\n${Array.from({ length: 20_000 }, (_, n) => `- {id: W-${n + 1}, parent: W-${n}}`).join('\n')}\n`,
    );
    assert.deepEqual(workBelow(deep, deep.items[0] ?? assert.fail()), { done: 0, total: 1 });
  });
});
