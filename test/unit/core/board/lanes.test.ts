import assert from 'node:assert/strict';
import { boardOf } from '../../../../src/core/board/boardOf.ts';
import type { Lanes } from '../../../../src/core/board/lanes.ts';
import { boardFrom, CONTEXT, drawn, sourcesOf } from './drawn.ts';

const PLAN = `project: {key: W}
workflow: [todo, done]
priorities: [high, low]
people: [{id: bo, name: Bo Li}, {id: ana}]
teams: [{id: core, name: Core team, members: [bo, ana]}]
cadence: {every: 2w, from: 2026-11-16, id: "S{n}", name: "Sprint {n}"}
items:
- {id: W-e2, title: Second epic, rank: 2}
- {id: W-e1, title: First epic, rank: 1}
- {id: W-1, title: A, parent: W-e1, priority: low, assignees: [ana 50%, bo], iteration: S2}
- {id: W-2, title: B, parent: W-e2, priority: urgent, assignees: [core], iteration: Sprint 1}
- {id: W-3, title: C, priority: high, assignees: [zed], status: done, iteration: S9x}
- {id: W-4, title: D, parent: W-gone, status: done}
`;

const lanesOf = (lanes: Lanes, text = PLAN): string[] => drawn(boardFrom(text, { lanes }));

describe('the lanes of a board', () => {
  it('are the people and teams, then whoever else is written, then nobody; who shares an item has it each', () => {
    assert.deepEqual(lanesOf('assignee'), [
      'Bo Li | todo: W-1 | done:',
      'ana | todo: W-1 | done:',
      'Core team | todo: W-2 | done:',
      'zed | todo: | done: W-3',
      'Nobody | todo: | done: W-4',
    ]);
  });

  it('are the priorities in their order, unknown ones behind them', () => {
    assert.deepEqual(lanesOf('priority'), [
      'high | todo: | done: W-3',
      'low | todo: W-1 | done:',
      'urgent | todo: W-2 | done:',
      'No priority | todo: | done: W-4',
    ]);
  });

  it('are the parents in the order of the outline', () => {
    assert.deepEqual(lanesOf('parent'), [
      'First epic | todo: W-1 | done:',
      'Second epic | todo: W-2 | done:',
      'No parent | todo: | done: W-3 W-4',
    ]);
  });

  it('are the iterations, by whichever name, unknown ones behind them', () => {
    assert.deepEqual(lanesOf('iteration'), [
      'Sprint 1 | todo: W-2 | done:',
      'Sprint 2 | todo: W-1 | done:',
      'S9x | todo: | done: W-3',
      'No Iteration | todo: | done: W-4',
    ]);
    assert.match(lanesOf('iteration', PLAN.replace('key: W', 'key: W, method: scrum')).at(-1) ?? '', /^No Sprint/);
  });

  it('go by deep and circular parents', () => {
    const circle = 'items: [{id: A, parent: B}, {id: B, parent: A}, {id: C, parent: A}]';
    assert.deepEqual(lanesOf('parent', circle), ['A | todo: C | doing: | done: | dropped:']);
    const deep = Array.from({ length: 3000 }, (_, at) => `- {id: I${at}, title: T${at}, parent: I${at - 1}}\n`);
    assert.match(lanesOf('parent', `items:\n${deep.join('')}`)[0] ?? '', /^T2998 \| todo: I2999/);
  });

  it('count their cards and say them', () => {
    const board = boardFrom(PLAN, { lanes: 'assignee' });
    assert.deepEqual(board.lanes[0], { id: 'bo', name: 'Bo Li', count: 1, spoken: 'Bo Li, 1 card' });
    assert.equal(boardFrom(PLAN).lanes[0]?.spoken, '4 cards');
  });

  it('join a person of several plans by their address, and part two who share an id alone', () => {
    const plan = (people: string, items: string): string => `people: [${people}]\nworkflow: [todo]\nitems: [${items}]`;
    const texts = {
      'p/plan.yaml': plan(
        '{id: ana, email: a@x.org, name: Ana}, {id: bo, name: Bo}',
        '{id: A, assignees: [ana]}, {id: B, assignees: [bo]}',
      ),
      'q/plan.yaml': plan(
        '{id: bo, name: Other Bo}, {id: ruiz, email: A@x.org}',
        '{id: C, assignees: [ruiz]}, {id: D, assignees: [bo]}',
      ),
    };
    const board = boardOf(sourcesOf(texts), { lanes: 'assignee' }, CONTEXT);
    assert.deepEqual(drawn(board), ['Ana | todo: A C', 'Bo | todo: B', 'Other Bo | todo: D']);
    assert.deepEqual(
      board.lanes.map(({ id }) => id),
      ['ana', 'bo', 'bo~2'],
    );
  });

  it('join iterations of the same id and priorities of the same name over plans, in their order', () => {
    const plan = (dates: string, priorities: string, items: string): string =>
      `priorities: ${priorities}\nworkflow: [todo]\niterations: [{id: S1, dates: ${dates}}]\nitems: [${items}]`;
    const texts = {
      'p/plan.yaml': plan('2026-11-02..2026-11-13', '[high, low]', '{id: A, iteration: S1, priority: low}'),
      'q/plan.yaml': plan('2026-11-02..2026-11-13', '[high, mid, low]', '{id: B, iteration: S1, priority: mid}'),
    };
    assert.deepEqual(drawn(boardFrom(texts, { lanes: 'iteration' })), ['S1 | todo: A B']);
    assert.deepEqual(drawn(boardFrom(texts, { lanes: 'priority' })), ['mid | todo: B', 'low | todo: A']);
  });
});
