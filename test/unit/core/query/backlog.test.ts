import assert from 'node:assert/strict';
import { scoreOf } from '../../../../src/core/model/customFields.ts';
import { backlogOf } from '../../../../src/core/query/backlog.ts';
import { GAPS, gapMessage, gapsOf } from '../../../../src/core/query/readiness.ts';
import { sortItems } from '../../../../src/core/query/sortItems.ts';
import { itemOf, planOf } from '../checks/planOf.ts';

/** A plan's backlog: each band as its priority and the ends of its ids. */
function bands(text: string): string[] {
  const plan = planOf(text);
  return backlogOf(plan).map(({ priority, items }) => {
    const shown = sortItems(plan, items).map((item) => {
      const score = scoreOf(plan, item);
      return item.id.slice(2) + (score === undefined ? '' : `=${score}`);
    });
    return [`${priority}:`, ...shown].join(' ');
  });
}

function gaps(text: string, id = 'W-a'): string[] {
  const plan = planOf(text);
  return gapsOf(plan, itemOf(plan, id)).map((gap) => gapMessage(gap));
}

describe('backlogOf', () => {
  it('has the open work by the priorities of the plan, then by rank and id', () => {
    assert.deepEqual(
      bands(`
items:
- {id: W-none}
- {id: W-odd, priority: urgent}
- {id: W-c, priority: must}
- {id: W-b, priority: must, rank: 2}
- {id: W-a, priority: must, rank: 12.5}
- {id: W-d, priority: could, status: doing}
- {id: W-e, priority: must, status: done}
- {id: W-f, priority: must, status: dropped}
`),
      ['must: b a c', 'could: d', 'urgent: odd', 'undefined: none'],
    );
  });

  it("has the plan's own priorities in its order", () => {
    assert.deepEqual(
      bands(
        'priorities: [now, later]\nitems: [{id: W-a, priority: later}, {id: W-b, priority: now}, {id: W-c, priority: must}]',
      ),
      ['now: b', 'later: a', 'must: c'],
    );
  });

  it('has items by their weighted score, where the plan has one', () => {
    assert.deepEqual(
      bands(`
fields: [{id: value, kind: number}, {id: cost, kind: number}]
priorities: {score: {value: 2, cost: -1}}
items:
- {id: W-a, value: 1, cost: 4}
- {id: W-b, value: 8, cost: 3, rank: 9}
- {id: W-c}
`),
      ['undefined: b=13 c=0 a=-2'],
    );
  });

  it('leaves out items that others stand below', () => {
    assert.deepEqual(bands('items: [{id: W-a}, {id: W-b, parent: W-a}, {id: W-c, parent: W-b, status: done}]'), []);
  });
});

describe('gapsOf', () => {
  it('wants an estimate, in whichever way, unless the method counts items', () => {
    const items = 'items: [{id: W-a}, {id: W-b, estimate: 5p}, {id: W-c, duration: 2d}, {id: W-d, remaining: 1h}]';
    assert.deepEqual(gaps(items), ['has no estimate']);
    for (const id of ['W-b', 'W-c', 'W-d']) assert.deepEqual(gaps(items, id), []);
    assert.deepEqual(gaps(`project: {method: Kanban}\n${items}`), []);
    assert.deepEqual(gaps(`project: {method: XP}\n${items}`), ['has no estimate']);
  });

  it('wants to know when a requirement is accepted', () => {
    const plan = (type: string, more = ''): string =>
      `types: [{id: promise, like: requirement}]\nitems: [{id: W-a, estimate: 1d, type: ${type}${more}}]`;
    assert.deepEqual(gaps(plan('requirement')), ['does not say when it is accepted']);
    assert.deepEqual(gaps(plan('promise')), ['does not say when it is accepted']);
    assert.deepEqual(gaps(plan('promise', ', acceptance: It works')), []);
    assert.deepEqual(gaps(plan('story')), []);
  });

  it('wants what comes first to be finished, and what was promised to have come', () => {
    assert.deepEqual(
      gaps(`
items:
- {id: W-a, estimate: 1d, depends: [W-b, W-c, W-d SS, X-1, W-x, W-y], waiting: legal}
- {id: W-b}
- {id: W-c, status: done}
- {id: W-d}
external: [{id: W-x, title: SSO}, {id: W-y, delivered: 2026-11-02}]
`),
      ['needs W-b, which is not finished', 'needs W-x, which has not come', 'waits for legal'],
    );
  });

  it('says each in other languages too', () => {
    const translate = (message: string, ...args: string[]): string =>
      `${Object.values(GAPS).indexOf(message as never)} ${args}`;
    assert.equal(gapMessage({ code: 'open-promise', args: ['W-x'] }, translate), '3 W-x');
  });
});
