import assert from 'node:assert/strict';
import { lookedAt, looksOf } from '../../../../src/core/compare/looks.ts';

const MINUTE = 60_000;

describe('the looks at a plan', () => {
  it('go on until a longer pause, after which the one before is what news are told from', () => {
    let looks = lookedAt(undefined, { commit: 'a', time: 0 });
    assert.deepEqual(looks, { last: { commit: 'a', time: 0 } });
    looks = lookedAt(looks, { commit: 'b', time: 50 * MINUTE });
    assert.deepEqual(looks, { last: { commit: 'b', time: 50 * MINUTE } });
    looks = lookedAt(looks, { commit: 'c', time: 120 * MINUTE });
    assert.equal(looks.before?.commit, 'b');
    looks = lookedAt(looks, { commit: 'd', time: 130 * MINUTE });
    assert.deepEqual([looks.before?.commit, looks.last.commit], ['b', 'd']);
  });

  it('are read strictly from what was kept', () => {
    const look = { commit: 'a', time: 1 };
    assert.deepEqual(looksOf({ last: look, before: look, more: 1 }), { last: look, before: look });
    assert.deepEqual(looksOf({ last: look, before: { commit: 1 } }), { last: look });
    for (const value of [undefined, null, 'a', {}, { last: { commit: 'a' } }]) assert.equal(looksOf(value), undefined);
  });
});
