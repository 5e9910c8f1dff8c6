import assert from 'node:assert/strict';
import { applyEdits, lineStarts, positionAt } from '../../../../src/core/model/range.ts';

describe('positions', () => {
  it('count lines that end in LF, CRLF or CR', () => {
    const text = 'a\nbc\r\n\rd\n';
    assert.deepEqual(lineStarts(text), [0, 2, 6, 7, 9]);
    const places = [0, 1, 2, 3, 5, 6, 7, 8, 9].map((offset) => positionAt(lineStarts(text), offset));
    assert.deepEqual(
      places.map(({ line, column }) => `${line}:${column}`),
      ['0:0', '0:1', '1:0', '1:1', '1:3', '2:0', '3:0', '3:1', '4:0'],
    );
    assert.deepEqual(lineStarts(''), [0]);
  });
});

describe('applyEdits', () => {
  const edit = (start: number, end: number, newText: string): Parameters<typeof applyEdits>[1][number] => ({
    range: { start, end },
    newText,
  });

  it('takes edits in any order, insertions at one place in theirs', () => {
    assert.equal(applyEdits('abcdef', [edit(4, 6, 'X'), edit(0, 1, ''), edit(2, 2, '1'), edit(2, 2, '2')]), 'b12cdX');
    assert.equal(applyEdits('abc', [edit(1, 2, ''), edit(1, 1, 'x')]), 'axc');
    assert.equal(applyEdits('abc', []), 'abc');
  });

  it('throws where two overlap', () => {
    assert.throws(() => applyEdits('abcdef', [edit(0, 3, ''), edit(2, 4, '')]), RangeError);
    assert.throws(() => applyEdits('abcdef', [edit(0, 3, ''), edit(1, 1, 'x')]), RangeError);
  });
});
