import assert from 'node:assert/strict';
import { DEFAULT_WORKFLOW, prioritiesOf, workflowOf } from '../../../../src/core/model/workflow.ts';
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

describe('prioritiesOf', () => {
  it('knows the schemes, MoSCoW without one, and lists', () => {
    assert.deepEqual(prioritiesOf(undefined), ['must', 'should', 'could', 'wont']);
    assert.deepEqual(prioritiesOf('moscow'), prioritiesOf(undefined));
    assert.deepEqual(prioritiesOf('levels'), ['high', 'medium', 'low']);
    assert.deepEqual(prioritiesOf('numbers'), ['P0', 'P1', 'P2', 'P3', 'P4']);
    assert.deepEqual(prioritiesOf(['now', 'later']), ['now', 'later']);
    assert.equal(prioritiesOf('urgency'), undefined);
  });

  it('is read from the plan', () => {
    assert.deepEqual(planOf('priorities: [now, later]').priorities, ['now', 'later']);
    assert.deepEqual(planOf('priorities: numbers').priorities[0], 'P0');
    assert.deepEqual(planOf('priorities: {a: 1}').priorities[0], 'must', 'a bad one is as none');
  });
});
