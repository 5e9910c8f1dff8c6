import assert from 'node:assert/strict';
import { nearest } from '../../../../src/core/model/nearest.ts';

describe('nearest', () => {
  const names = ['todo', 'doing', 'review', 'done', 'dropped'];

  it('finds a name behind a typo: a letter too many, too few, another, two swapped, another case', () => {
    assert.deepEqual(
      ['toddo', 'reiew', 'revuew', 'reveiw', 'REVIEW', 'droped'].map((written) => nearest(written, names)),
      ['todo', 'review', 'review', 'review', 'review', 'dropped'],
    );
  });

  it('prefers the nearest, the first among equals', () => {
    assert.equal(nearest('WEB-b', ['WEB-cd', 'WEB-c', 'WEB-d']), 'WEB-c');
    assert.equal(nearest('done', names), 'done');
  });

  it('finds nothing where that would be a guess', () => {
    assert.deepEqual(
      ['urgent', 'xy', 'on', '', 'x'.repeat(41)].map((written) => nearest(written, names)),
      Array(5).fill(undefined),
    );
    assert.equal(nearest('ab', ['ac']), 'ac', 'one edit in a short word');
    assert.equal(nearest('ab', ['cd']), undefined, 'but not two');
    assert.equal(nearest('x', []), undefined);
  });
});
