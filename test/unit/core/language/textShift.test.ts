import assert from 'node:assert/strict';
import { TextShift } from '../../../../src/core/language/textShift.ts';

describe('TextShift', () => {
  it('finds places before and behind what changed, and none within', () => {
    const shift = new TextShift('one two four', 'one two three four');
    assert.deepEqual(shift.toAfter({ start: 0, end: 3 }), { start: 0, end: 3 });
    assert.deepEqual(shift.toAfter({ start: 9, end: 12 }), { start: 15, end: 18 });
    assert.equal(shift.toBefore(16), 10);
    assert.equal(shift.toBefore(10), undefined);
    const back = new TextShift('one two three four', 'one two four');
    assert.equal(back.toAfter({ start: 8, end: 13 }), undefined);
  });

  it('finds a place with what some of it became', () => {
    const shift = new TextShift('a [one] b', 'a [on two] b');
    const around = (start: number, end: number): string => {
      const range = shift.around({ start, end });
      return 'a [on two] b'.slice(range.start, range.end);
    };
    assert.deepEqual(
      [around(0, 9), around(2, 7), around(3, 6), around(8, 9), around(0, 1)],
      ['a [on two] b', '[on two]', 'on two', 'b', 'a'],
    );
  });

  it('finds what became of a place, the whole change included', () => {
    const shift = new TextShift('a [one] b', 'a [on two] b');
    assert.deepEqual(shift.aroundBefore({ start: 6, end: 8 }), { start: 5, end: 6 });
    assert.deepEqual(shift.aroundBefore({ start: 0, end: 12 }), { start: 0, end: 9 });
  });

  it('changes nothing where nothing changed', () => {
    const shift = new TextShift('one', 'one');
    assert.deepEqual([shift.toBefore(3), shift.toAfter({ start: 1, end: 3 })], [3, { start: 1, end: 3 }]);
  });
});
