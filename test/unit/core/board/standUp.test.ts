import assert from 'node:assert/strict';
import { sinceDay } from '../../../../src/core/board/sinceDay.ts';
import { standUp } from '../../../../src/core/board/standUp.ts';
import { fillIn } from '../../../../src/core/model/fillIn.ts';
import type { Plan } from '../../../../src/core/model/plan.ts';
import { planOf } from '../checks/planOf.ts';
import { type Texts, TODAY } from '../intents/carriedOut.ts';
import { CONTEXT, drawn, sourcesOf } from './drawn.ts';

const people =
  'people: [{id: ana, name: Ana, email: a@x.org}, {id: bo}, {id: cy}]\nteams: [{id: core, members: [bo]}]\n';

/** A stand-up as lines; `before` is the first plan as it was, null where git does not know. */
function told(texts: Texts | string, before: string | null | undefined): string[] {
  const sources = sourcesOf(texts);
  const then: Plan | null | undefined = typeof before === 'string' ? planOf(before) : before;
  return drawn(standUp(sources, CONTEXT, (plan) => (plan === sources[0]?.plan ? then : null)));
}

const PLAN = `${people}items:
- {id: A, status: done, assignees: [ana]}
- {id: B, status: done, assignees: [ana, bo]}
- {id: C, status: doing, assignees: [ana]}
- {id: D, status: doing, assignees: [ana], waiting: {for: legal}}
- {id: E, assignees: [ana], depends: [C]}
- {id: F, status: dropped, assignees: [ana]}
- {id: G, assignees: [core]}
- {id: H, status: doing}
`;

describe('standUp', () => {
  it('tells for each person what was done, is being done, comes next and is blocked', () => {
    const before = PLAN.replace('id: B, status: done', 'id: B, status: doing');
    assert.deepEqual(told(PLAN, before), [
      'Ana | done: B | doing: C | next: | blocked: D E',
      'bo | done: B | doing: | next: G | blocked:',
    ]);
  });

  it('takes all that is done for new where there was no plan, or no such item, and finds an item by its former id', () => {
    assert.match(told(PLAN, undefined)[0] ?? '', /done: A B /);
    assert.match(told(PLAN, 'items: [{id: A, status: done}]')[0] ?? '', /done: B /);
    const renamed = PLAN.replace('id: B, status: done', 'id: B, formerly: [X], status: done');
    assert.match(told(renamed, 'items: [{id: X, status: done}]')[0] ?? '', /done: A \|/);
    assert.match(
      told(PLAN, 'workflow: [x, {id: done, category: doing}]\nitems: [{id: A, status: done}, {id: B}]')[0] ?? '',
      /done: A B/,
    );
  });

  it('goes by the days that the plan names where git knows nothing', () => {
    const day = (finished: string): string =>
      PLAN.replace('id: B, status: done', `id: B, status: done, finished: ${finished}`);
    assert.match(told(day('2026-11-25'), null)[0] ?? '', /done: B /);
    assert.match(told(day('2026-11-24'), null)[0] ?? '', /done: \|/);
  });

  it('tells the first five of what comes next, in their order', () => {
    const items = Array.from({ length: 8 }, (_, at) => `- {id: I${at}, assignees: [bo], rank: ${9 - at}}\n`).join('');
    assert.deepEqual(told(`${people}items:\n${items}`, null), [
      'bo | done: | doing: | next: I7 I6 I5 I4 I3 | blocked:',
    ]);
  });

  it('leaves a parent to those below it', () => {
    const items = '- {id: E, assignees: [bo], status: doing}\n- {id: I, parent: E, assignees: [bo]}\n';
    assert.deepEqual(told(`${people}items:\n${items}`, null), ['bo | done: | doing: | next: I | blocked:']);
    const done = items.replace('parent: E', 'parent: E, status: done');
    assert.deepEqual(told(`${people}items:\n${done}`, null), ['bo | done: | doing: E | next: | blocked:']);
  });

  it('joins a person over plans, and has only the items that a filter leaves', () => {
    const texts = {
      'p/plan.yaml': `${people}items: [{id: A, assignees: [ana], priority: should}, {id: X, assignees: [bo]}]`,
      'q/plan.yaml': 'people: [{id: ruiz, email: A@x.org}]\nitems: [{id: B, assignees: [ruiz], priority: must}]',
    };
    assert.deepEqual(told(texts, null), [
      'Ana | done: | doing: | next: B A | blocked:',
      'bo | done: | doing: | next: X | blocked:',
    ]);
    const sources = sourcesOf(texts).map((source) => ({
      ...source,
      isShown: ({ id }: { readonly id: string }) => id !== 'X',
    }));
    assert.equal(standUp(sources, CONTEXT, () => null).lanes.length, 1);
  });

  it('counts each card once, keeps what is the same, and is empty where nobody works', () => {
    const sources = sourcesOf(PLAN);
    const first = standUp(sources, CONTEXT, () => undefined);
    const [done] = first.columns;
    assert.deepEqual([done?.count, done?.shown, first.lanes[0]?.count], [2, 2, 5]);
    const second = standUp(sources, CONTEXT, () => undefined, first);
    for (const [key, card] of second.cards) assert.equal(card, first.cards.get(key));
    assert.ok(second.cells.every((row, at) => row === first.cells[at]));
    assert.deepEqual(told('items: [{id: A, status: doing}]', null), []);
    const shout = (message: string, ...args: string[]): string => `«${fillIn(message, ...args)}»`;
    const names = standUp(sources, { ...CONTEXT, translate: shout }, () => null).columns.map(({ name }) => name);
    assert.deepEqual(names, ['«Done since yesterday»', '«Doing»', '«Next»', '«Blocked»']);
  });
});

describe('sinceDay', () => {
  it('is the last working day before today', () => {
    assert.equal(sinceDay(planOf(''), TODAY), '2026-11-25', 'Thursday: Wednesday');
    assert.equal(sinceDay(planOf(''), '2026-11-30'), '2026-11-27', 'Monday: Friday');
    assert.equal(sinceDay(planOf(''), '2026-11-29'), '2026-11-27', 'Sunday: Friday');
  });

  it("goes by the plan's calendar", () => {
    const calendar = (rest: string): Plan => planOf(`project: {calendar: de}\ncalendars: [{id: de, ${rest}}]`);
    assert.equal(sinceDay(calendar('holidays: [2026-11-26..2026-11-27]'), '2026-11-30'), '2026-11-25');
    assert.equal(sinceDay(calendar('hours: "sat 4h"'), '2026-11-30'), '2026-11-28');
    assert.equal(sinceDay(calendar('holidays: [2026-01-01..2026-12-31]'), '2026-11-30'), '2026-11-29');
  });
});
