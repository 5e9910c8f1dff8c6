import assert from 'node:assert/strict';
import { commonEnds } from '../../../../src/core/text/commonEnds.ts';

describe('commonEnds', () => {
  it('counts what two texts begin with and what they end with, and nothing twice', () => {
    const of = (a: string, b: string): number[] => Object.values(commonEnds(a, b));
    assert.deepEqual(of('', ''), [0, 0]);
    assert.deepEqual(of('abc', 'abc'), [3, 0]);
    assert.deepEqual(of('abc', 'axc'), [1, 1]);
    assert.deepEqual(of('abc', 'xyz'), [0, 0]);
    assert.deepEqual(of('aa', 'aaa'), [2, 0]);
    assert.deepEqual(of('xaay', 'xay'), [2, 1]);
  });

  it('finds the one change in a text of many blocks, wherever it is', () => {
    const text = 'ab'.repeat(100_000);
    for (const at of [0, 1, 32_767, 32_768, 65_536, 131_073, 199_999]) {
      assert.deepEqual(commonEnds(text, `${text.slice(0, at)}#${text.slice(at + 1)}`), {
        prefix: at,
        suffix: text.length - at - 1,
      });
    }
  });
});
