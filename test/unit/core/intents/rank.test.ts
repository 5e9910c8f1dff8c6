import assert from 'node:assert/strict';
import { ranksBetween } from '../../../../src/core/model/ranksBetween.ts';
import { textsAfter } from './carriedOut.ts';

/** Items of one priority, each with its rank. */
const FIVE = plan('a 10', 'b 20', 'c 30', 'd', 'e');

function plan(...items: readonly string[]): string {
  const lines = items.map((item) => {
    const [id = '', rank, priority = 'must'] = item.split(' ');
    return `- {id: ${id}, priority: ${priority}${rank === undefined || rank === '-' ? '' : `, rank: ${rank}`}}\n`;
  });
  return `items:\n${lines.join('')}`;
}

/** The ranks of items after some were ranked, as in `a 10`. */
function ranked(text: string, ids: readonly string[], after: string | null): string {
  const texts = textsAfter({ 'p/plan.yaml': text }, { kind: 'rank', ids, after });
  if (typeof texts === 'string') return texts;
  const items = [...(texts['p/plan.yaml'] ?? '').matchAll(/id: (\w+)[^}\n]*?(?:rank: ([^,}]+))?\}/g)];
  return items.map(([, id, rank]) => (rank === undefined ? id : `${id} ${rank}`)).join(', ');
}

describe('rank', () => {
  it('puts an item between its neighbours', () => {
    assert.equal(ranked(FIVE, ['d'], 'a'), 'a 10, b 20, c 30, d 15, e');
    assert.equal(ranked(FIVE, ['c'], 'a'), 'a 10, b 20, c 15, d, e');
    assert.equal(ranked(plan('a 1', 'b 2', 'c'), ['c'], 'a'), 'a 1, b 2, c 1.5');
    assert.equal(ranked(plan('a -5', 'b 5', 'c'), ['c'], 'a'), 'a -5, b 5, c 0');
  });

  it('puts an item at the top, behind the last one, and behind one without a rank', () => {
    assert.equal(ranked(FIVE, ['d'], null), 'a 10, b 20, c 30, d 5, e');
    assert.equal(ranked(plan('a 1', 'b'), ['b'], null), 'a 1, b 0.5');
    assert.equal(ranked(plan('a 0', 'b'), ['b'], null), 'a 0, b -10');
    assert.equal(ranked(plan('a 50', 'b'), ['b'], null), 'a 50, b 40');
    assert.equal(ranked(FIVE, ['a'], 'c'), 'a 40, b 20, c 30, d, e');
    assert.equal(ranked(FIVE, ['a'], 'd'), 'a 50, b 20, c 30, d 40, e');
    assert.equal(ranked(plan('a', 'b', 'c'), ['a'], 'c'), 'a 30, b 10, c 20');
    assert.equal(ranked(plan('a', 'b'), ['b'], null), 'a, b 10');
  });

  it('puts several items in one place, in their order', () => {
    assert.equal(ranked(FIVE, ['e', 'd'], 'a'), 'a 10, b 20, c 30, d 18, e 15');
    assert.equal(ranked(FIVE, ['c', 'a'], 'b'), 'a 40, b 20, c 30, d, e');
    assert.equal(ranked(FIVE, ['d', 'e'], null), 'a 10, b 20, c 30, d 5, e 8');
  });

  it('ranks others anew where there is no room, and as few of them as it can', () => {
    assert.equal(ranked(plan('a 10', 'b 10', 'c'), ['c'], 'a'), 'a 10, b 30, c 20', 'a tie');
    assert.equal(ranked(plan('a 1', 'b 1.0001', 'c 9', 'd'), ['d'], 'a'), 'a 1, b 7, c 9, d 5', 'no decimals are left');
    assert.equal(ranked(plan('a 10', 'b 10', 'c 10', 'd 11', 'e'), ['e'], 'a'), 'a 10, b 10.5, c 10.8, d 11, e 10.3');
  });

  it('writes nothing where nothing moves', () => {
    assert.equal(ranked(FIVE, ['a'], 'a'), 'a 10, b 20, c 30, d, e');
    assert.equal(ranked(FIVE, [], 'a'), 'a 10, b 20, c 30, d, e');
  });

  it('leaves items of other priorities alone, and refuses to rank behind them', () => {
    const text = plan('a 10', 'b 11 could', 'c 20', 'd');
    assert.equal(ranked(text, ['d'], 'a'), 'a 10, b 11, c 20, d 15');
    const sentence = 'd and b have different priorities, so neither can be ranked behind the other.';
    assert.equal(ranked(text, ['d'], 'b'), sentence);
    assert.match(ranked(text, ['d', 'b'], null), /^b and d have different priorities/);
    assert.equal(ranked(text, ['x'], 'a'), 'There is no x in this file any more.');
    assert.equal(ranked(text, ['a'], 'x'), 'There is no x in this file any more.');
  });

  it('refuses to rank across plans', () => {
    const texts = { 'p/plan.yaml': 'items: [{id: a}]\n', 'q/plan.yaml': 'items: [{id: b}]\n' };
    assert.equal(textsAfter(texts, { kind: 'rank', ids: ['b'], after: 'a' }), 'b and a are in different plans.');
  });

  it('goes by what earlier intents of the same edit have ranked', () => {
    const texts = textsAfter(
      { 'p/plan.yaml': FIVE },
      { kind: 'rank', ids: ['d'], after: 'a' },
      { kind: 'rank', ids: ['e'], after: 'd' },
    );
    assert.match(String(Object(texts)['p/plan.yaml']), /id: d, priority: must, rank: 15}\n.*id: e.* rank: 18}/);
  });
});

describe('ranksBetween', () => {
  it('finds short numbers that rise between two others', () => {
    assert.deepEqual(ranksBetween(undefined, undefined, 3), [10, 20, 30]);
    assert.deepEqual(ranksBetween(7, undefined, 2), [17, 27]);
    assert.deepEqual(ranksBetween(undefined, 100, 2), [80, 90]);
    assert.deepEqual(ranksBetween(10, 20, 0), []);
    assert.deepEqual(ranksBetween(1, 2, 1), [1.5]);
    assert.deepEqual(ranksBetween(1, 1, 1), undefined);
    assert.deepEqual(ranksBetween(2, 1, 1), undefined);
    assert.deepEqual(ranksBetween(1, 1.0001, 1), undefined);
  });

  it('keeps its promise for every gap and count', () => {
    for (const [low, high] of [
      [0, 1],
      [1, 1.01],
      [-3, 40],
      [undefined, 5],
      [undefined, -5],
      [3.25, undefined],
    ] as const) {
      for (let count = 1; count <= 9; count++) {
        const all = [low ?? -Infinity, ...(ranksBetween(low, high, count) ?? assert.fail()), high ?? Infinity];
        assert.equal(all.length, count + 2);
        for (const [index, rank] of all.slice(1).entries()) assert.ok((all[index] ?? rank) < rank, `${all}`);
        for (const rank of all.slice(1, -1)) assert.match(String(rank), /^-?\d+(?:\.\d{1,4})?$/);
      }
    }
  });
});
