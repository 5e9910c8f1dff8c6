import assert from 'node:assert/strict';
import { DEFAULT_WORKFLOW, workflowOf } from '../../../../src/core/model/workflow.ts';
import { planOf } from '../checks/planOf.ts';

describe('workflowOf', () => {
  const categories = (...written: Parameters<typeof workflowOf>[0]): string[] =>
    workflowOf(written).map(({ category }) => category);

  it('takes a category that is written, else that of the name, else that of the status before', () => {
    assert.deepEqual(categories({ id: 'todo' }, { id: 'doing' }, { id: 'review' }, { id: 'done' }, { id: 'dropped' }), [
      'todo',
      'doing',
      'doing',
      'done',
      'dropped',
    ]);
    assert.deepEqual(
      categories(
        { id: 'new' },
        { id: 'build', category: 'doing' },
        { id: 'test' },
        { id: 'Closed' },
        { id: 'Cancelled' },
      ),
      ['todo', 'doing', 'doing', 'done', 'dropped'],
    );
    assert.deepEqual(categories({ id: 'Backlog' }, { id: 'doing' }, { id: 'ready' }, { id: 'canceled' }), [
      'todo',
      'doing',
      'todo',
      'dropped',
    ]);
    assert.deepEqual(categories({ id: 'done', category: 'todo' }), ['todo']);
    assert.deepEqual(categories(), []);
  });

  it('keeps the limits', () => {
    assert.deepEqual(workflowOf([{ id: 'a', wip: 3 }, { id: 'b' }]), [
      { id: 'a', category: 'todo', wip: 3 },
      { id: 'b', category: 'todo' },
    ]);
  });

  it('stands in where a plan has none', () => {
    assert.deepEqual(
      DEFAULT_WORKFLOW.map(({ id, category }) => [id, category]),
      [
        ['todo', 'todo'],
        ['doing', 'doing'],
        ['done', 'done'],
        ['dropped', 'dropped'],
      ],
    );
    assert.equal(planOf('items: []').workflow, DEFAULT_WORKFLOW);
    assert.equal(planOf('workflow: []').workflow, DEFAULT_WORKFLOW);
    assert.deepEqual(
      planOf({ a: 'workflow: [x]', b: 'workflow: [y]' }).workflow.map(({ id }) => id),
      ['x'],
      'the first file counts',
    );
  });
});
