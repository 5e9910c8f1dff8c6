import assert from 'node:assert/strict';
import { mentionFinder } from '../../../../src/core/links/mentionsIn.ts';
import { planOf } from '../checks/planOf.ts';

const PLAN = planOf(`items:
- {id: W-1, formerly: [OLD-9]}
- {id: W-1-2}
- {id: W-k7f2m}
- {id: Über-3}
- {id: login}
`);

const find = mentionFinder(PLAN);
const found = (text: string): string[] =>
  find(text).map(({ start, length, id }) => `${text.slice(start, start + length)}=${id}`);

describe('mentionFinder', () => {
  it('finds ids whatever their case, where no letter and no digit touches them, in the order of the text', () => {
    assert.deepEqual(found('w-K7F2M and W-1, (W-1), W-1x xW-1 W-12 _W-1_'), [
      'w-K7F2M=W-k7f2m',
      'W-1=W-1',
      'W-1=W-1',
      'W-1=W-1',
    ]);
    assert.deepEqual(found('W-1 before w-k7f2m'), ['W-1=W-1', 'w-k7f2m=W-k7f2m']);
  });

  it('takes the longest id of a place, and former ids for the items that had them', () => {
    assert.deepEqual(found('W-1-2 W-1-3 OLD-9'), ['W-1-2=W-1-2', 'W-1=W-1', 'OLD-9=W-1']);
  });

  it('counts characters, not bytes', () => {
    assert.deepEqual(found('ä🎉 W-1 é Über-3 ÜbER-3 über-3'), ['W-1=W-1', 'Über-3=Über-3', 'ÜbER-3=Über-3']);
    assert.deepEqual(found('🎉W-1🎉 äW-1 W-1ä'), ['W-1=W-1']);
    assert.deepEqual(found('äW-1 W-1ä'), []);
  });

  it('finds ids of any form, and nothing in a text without one', () => {
    assert.deepEqual(found('do Login, not logins'), ['Login=login']);
    assert.deepEqual(found(''), []);
    assert.deepEqual(found('W-zzz'), []);
  });
});
