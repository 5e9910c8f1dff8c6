import assert from 'node:assert/strict';
import { fold } from '../../../../src/core/query/fold.ts';

describe('fold', () => {
  it('makes one of texts that differ in case, accents and width', () => {
    for (const [a, b] of [
      ['Login', 'LOGIN'],
      ['Überall', 'uberall'],
      ['Cafe\u0301', 'CAFÉ'],
      ['Straße', 'STRASSE'],
      ['ΟΔΟΣ', 'οδός'],
      ['ＷＥＢ１', 'web1'],
      ['Ёлка', 'елка'],
    ] as const) {
      assert.equal(fold(a), fold(b));
    }
  });

  it('keeps apart what readers tell apart', () => {
    for (const [a, b] of [
      ['a', 'b'],
      ['か', 'が'],
      ['कि', 'कु'],
      ['ไม', 'ไม้'],
    ] as const) {
      assert.notEqual(fold(a), fold(b));
    }
  });
});
