import assert from 'node:assert/strict';
import { cutToWidth, textWidth } from '../../../src/cli/textWidth.ts';

describe('textWidth', () => {
  it('counts the columns that a terminal takes', () => {
    const cases: [string, number][] = [
      ['', 0],
      ['abc', 3],
      ['é', 1],
      ['e\u0301', 1],
      ['日本語', 6],
      ['한국어', 6],
      ['\u1112\u1161\u11ab', 2],
      ['ｆｕｌｌ', 8],
      ['ﾊﾝｶｸ', 4],
      ['😀', 2],
      ['👩‍👩‍👧', 2],
      ['🇩🇪', 2],
      ['👍🏽', 2],
      ['❤️', 2],
      ['❤', 1],
      ['✓→…', 3],
      ['\u200d\u200b', 0],
      ['ไทย', 3],
      ['שלום', 4],
      ['नमस्ते', 4],
      ['☰', 2],
      ['㉈', 1],
      ['𠀀', 2],
    ];
    for (const [text, width] of cases) assert.equal(textWidth(text), width, JSON.stringify(text));
  });
});

describe('cutToWidth', () => {
  it('cuts between characters as people see them, with an ellipsis in the last column', () => {
    assert.equal(cutToWidth('abcdef', 6), 'abcdef');
    assert.equal(cutToWidth('abcdef', 5), 'abcd…');
    assert.equal(cutToWidth('日本語', 5), '日本…');
    assert.equal(cutToWidth('日本語', 4), '日…');
    assert.equal(cutToWidth('👩‍👩‍👧👩‍👩‍👧', 3), '👩‍👩‍👧…');
    assert.equal(cutToWidth('e\u0301e\u0301e\u0301', 2), 'e\u0301…');
  });
});
