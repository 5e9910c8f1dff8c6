import assert from 'node:assert/strict';
import { keyFromName, keyOf, newItemId } from '../../../../src/core/model/itemId.ts';
import { randomFrom } from '../random.ts';

describe('newItemId', () => {
  it('is the key and five characters that start with a letter and can be read aloud', () => {
    const { next } = randomFrom(3);
    const ids = Array.from({ length: 3000 }, () => newItemId('WEB', next, () => false));
    for (const id of ids) assert.match(id, /^WEB-[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{4}$/);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(new Set(ids.map((id) => id[4])).size, 22, 'every letter comes up');
    assert.equal(new Set(ids.map((id) => id.at(-1))).size, 32);
  });

  it('stays in its alphabet at the ends of the range', () => {
    assert.equal(
      newItemId(
        'A',
        () => 0,
        () => false,
      ),
      'A-a0000',
    );
    assert.equal(
      newItemId(
        'A',
        () => 1 - Number.EPSILON,
        () => false,
      ),
      'A-zzzzz',
    );
  });

  it('tries again where an id is taken', () => {
    const asked: string[] = [];
    const id = newItemId('WEB', randomFrom(1).next, (candidate) => asked.push(candidate) < 4);
    assert.deepEqual([asked.length, asked[3]], [4, id]);
  });
});

describe('keys', () => {
  it('stand before the hyphen of an id', () => {
    assert.deepEqual(['WEB-k7f2m', 'web-1', 'A1-x-y', 'WEB-', '-x', 'WEB', '1A-x', 'a b-c', ''].map(keyOf), [
      'WEB',
      'web',
      'A1',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are made of a name', () => {
    assert.deepEqual(
      [
        'Customer portal',
        'portal',
        'Über Möwen',
        'a',
        'Web 2',
        'one two three four five',
        '2026',
        '日本語',
        '',
        '🎉 Party',
      ].map(keyFromName),
      ['CP', 'PORT', 'UM', 'A', 'WEB', 'OTTF', 'PLAN', 'PLAN', 'PLAN', 'PART'],
    );
  });
});
