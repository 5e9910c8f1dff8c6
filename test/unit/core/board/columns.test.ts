import assert from 'node:assert/strict';
import { boardOf } from '../../../../src/core/board/boardOf.ts';
import { checkPlan } from '../../../../src/core/checks/checkPlan.ts';
import { TODAY } from '../intents/carriedOut.ts';
import { boardFrom, CONTEXT, drawn, sourcesOf } from './drawn.ts';

const WIP = `project: {key: W}
workflow: [todo, {id: doing, wip: 1}, {id: review, wip: 2}, done]
items:
- {id: W-epic, title: E, status: doing}
- {id: W-1, title: A, status: doing, parent: W-epic}
- {id: W-2, title: B, status: doing}
- {id: W-3, title: C, status: review}
- {id: W-4, title: D, status: review}
`;

const facts = (text: string): string[] =>
  boardFrom(text).columns.map(({ id, count, wip, isOver, isFull, isEnforced }) => {
    const flags = [isOver && 'over', isFull && 'full', isEnforced && 'enforced'].filter(Boolean);
    return [id, `${count}/${wip ?? '-'}`, ...flags].join(' ');
  });

describe('the columns of a board', () => {
  it('are the statuses of the workflow, of which items without one have the first', () => {
    const board = boardFrom('items: [{id: A, status: done}, {id: B}, {id: C, status: dropped}]');
    assert.deepEqual(drawn(board), ['todo: B | doing: | done: A | dropped: C']);
    assert.deepEqual(
      board.columns.map(({ name, category }) => [name, category]),
      [
        ['todo', 'todo'],
        ['doing', 'doing'],
        ['done', 'done'],
        ['dropped', 'dropped'],
      ],
    );
  });

  it('stand even for a plan without items', () => {
    assert.deepEqual(drawn(boardFrom('workflow: [a, b]')), ['a: | b:']);
    assert.deepEqual(drawn(boardFrom('')), ['todo: | doing: | done: | dropped:']);
    assert.deepEqual(drawn(boardFrom('', { lanes: 'assignee' })), []);
    assert.deepEqual(boardFrom({}).columns, []);
  });

  it('are more where an item has a status that no workflow knows, so that it does not vanish', () => {
    const text =
      'workflow: [todo, done]\nitems: [{id: A, status: x}, {id: B, status: ""}, {id: C, status: x}, {id: D}]';
    const board = boardFrom(text);
    assert.deepEqual(drawn(board), ['todo: D | done: | x: A C | : B']);
    assert.deepEqual(
      board.columns.map(({ name, count, plans, category }) => [name, count, plans.length, category]).slice(2),
      [
        ['x', 2, 0, 'todo'],
        ['""', 1, 0, 'todo'],
      ],
    );
  });

  it('count the work as the check of the limit does', () => {
    assert.deepEqual(facts(WIP), ['todo 0/-', 'doing 2/1 over full', 'review 2/2 full', 'done 0/-']);
    const [{ plan } = assert.fail()] = sourcesOf(WIP);
    const [finding] = checkPlan(plan, TODAY).filter(({ code }) => code === 'wip-exceeded');
    assert.deepEqual(finding?.args, ['doing', '2', '1']);
  });

  it('count what a filter hides too, and each card once', () => {
    const text = 'people: [ana, bo]\nitems: [{id: A, assignees: [ana, bo]}, {id: B, assignees: [ana]}, {id: C}]';
    const sources = sourcesOf(text).map((source) => ({ ...source, isShown: ({ id }: { id: string }) => id !== 'B' }));
    const board = boardOf(sources, { lanes: 'assignee' }, CONTEXT);
    assert.deepEqual([board.columns[0]?.count, board.columns[0]?.shown], [3, 2]);
    assert.deepEqual(
      drawn(board).map((line) => line.split(' | ').slice(0, 2)),
      [
        ['ana', 'todo: A'],
        ['bo', 'todo: A'],
        ['Nobody', 'todo: C'],
      ],
    );
  });

  it('enforce a limit where the plan makes it an error, and only count where it checks none', () => {
    assert.deepEqual(facts(`checks: {wip-exceeded: error}\n${WIP}`).slice(1, 3), [
      'doing 2/1 over full enforced',
      'review 2/2 full enforced',
    ]);
    assert.deepEqual(facts(`checks: {wip-exceeded: off}\n${WIP}`).slice(1, 3), ['doing 2/1', 'review 2/2']);
  });

  it('are those of all plans, each limit told apart', () => {
    const board = boardFrom({
      'p/plan.yaml':
        'project: {name: Web}\nworkflow: [todo, {id: doing, wip: 1}, done]\nitems: [{id: A, status: doing}]',
      'q/plan.yaml':
        'project: {key: PAY}\nworkflow: [todo, review, {id: doing, wip: 3}, done]\nitems: [{id: B, status: doing}, {id: C, status: review}]',
      'r/plan.yaml': 'workflow: [backlog, done]\nitems: [{id: D, status: doing}]',
    });
    assert.deepEqual(drawn(board), ['todo: | review: C | backlog: | doing: A B D | done:']);
    const [, review, , doing] = board.columns;
    assert.deepEqual([doing?.plans, doing?.wip, doing?.count], [[0, 1], undefined, 3]);
    assert.equal(doing?.limits, 'Web: 1 of 1 · PAY: 1 of 3');
    assert.deepEqual([doing?.isOver, doing?.isFull], [false, true]);
    assert.deepEqual([review?.plans, review?.limits], [[1], undefined]);
  });
});
