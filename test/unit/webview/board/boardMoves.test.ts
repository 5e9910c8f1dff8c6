import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { cellsAfter, moveTo, rankStep } from '../../../../src/webview/board/boardMoves.ts';
import { boardOf, cardOf } from './boardOf.ts';

const flat = boardOf({ '': ['a b c d', 'e', ''] });
const places = (...indices: number[]) => indices.map((index) => ({ lane: 0, column: 0, index }));

describe('moveTo', () => {
  it('names the column, and the lanes only where they change', () => {
    assert.deepEqual(moveTo(flat, [{ key: 'a', lane: 0 }], { lane: 0, column: 1 }), { keys: ['a'], column: 'doing' });
    const lanes = boardOf({ ana: ['a', '', ''], bo: ['b', '', ''] });
    assert.deepEqual(
      moveTo(
        lanes,
        [
          { key: 'a', lane: 0 },
          { key: 'b', lane: 1 },
        ],
        { lane: 1, column: 0 },
        'b',
      ),
      {
        keys: ['a', 'b'],
        column: 'todo',
        lane: { from: ['ana', 'bo'], to: 'bo' },
        place: { after: 'b' },
      },
    );
  });

  it('is none to a column that is not there', () => {
    assert.equal(moveTo(flat, [{ key: 'a', lane: 0 }], { lane: 0, column: 9 }), undefined);
  });
});

describe('rankStep', () => {
  const ranked = (indices: number[], by: 'up' | 'down' | 'top') => {
    const move = rankStep(flat, places(...indices), by);
    return move && cellsAfter(flat, move)[0]?.[0]?.join('');
  };

  it('goes one place up or down, or to the top', () => {
    assert.equal(ranked([1], 'up'), 'bacd');
    assert.equal(ranked([1], 'down'), 'acbd');
    assert.equal(ranked([3], 'top'), 'dabc');
  });

  it('goes nowhere at the ends', () => {
    assert.equal(ranked([0], 'up'), undefined);
    assert.equal(ranked([3], 'down'), undefined);
    assert.equal(ranked([0, 1], 'top'), undefined);
  });

  it('moves neighbours together, and brings together what lies apart', () => {
    assert.equal(ranked([1, 2], 'up'), 'bcad');
    assert.equal(ranked([1, 2], 'down'), 'adbc');
    assert.equal(ranked([0, 2], 'up'), 'acbd');
    assert.equal(ranked([1, 3], 'down'), 'acbd');
    assert.equal(ranked([1, 3], 'top'), 'bdac');
  });

  it('is for cards of one cell', () => {
    assert.equal(rankStep(flat, [...places(0), { lane: 0, column: 1, index: 0 }], 'down'), undefined);
  });
});

describe('cellsAfter', () => {
  const ordered = boardOf({ '': ['x', 'a c', ''] }, [
    cardOf('a', { order: [0, 0, 5] }),
    cardOf('c', { order: [1, 0, 0] }),
    cardOf('x', { order: [0, 0, 7] }),
  ]);

  it("puts a card into another column where the plan's order has it", () => {
    assert.deepEqual(cellsAfter(ordered, { keys: ['x'], column: 'doing' }), [[[], ['a', 'x', 'c'], []]]);
  });

  it('puts it behind the card that is named', () => {
    assert.deepEqual(cellsAfter(ordered, { keys: ['x'], column: 'doing', place: { after: null } }), [
      [[], ['x', 'a', 'c'], []],
    ]);
    assert.deepEqual(cellsAfter(ordered, { keys: ['x'], column: 'doing', place: { after: 'c' } }), [
      [[], ['a', 'c', 'x'], []],
    ]);
  });

  it('takes a card only from the lane that it leaves', () => {
    const both = boardOf({ ana: ['a', '', ''], bo: ['a', '', ''], cy: ['', '', ''] });
    const move = { keys: ['a'], column: 'todo', lane: { from: ['ana'], to: 'cy' } };
    assert.deepEqual(cellsAfter(both, move), [
      [[], [], []],
      [['a'], [], []],
      [['a'], [], []],
    ]);
  });

  it('moves a card in all of its lanes where only the column changes', () => {
    const both = boardOf({ ana: ['a', '', ''], bo: ['a', '', ''] });
    assert.deepEqual(cellsAfter(both, { keys: ['a'], column: 'done' }), [
      [[], [], ['a']],
      [[], [], ['a']],
    ]);
  });

  it('keeps the cells that stay as they are', () => {
    assert.equal(cellsAfter(ordered, { keys: ['x'], column: 'doing' })[0]?.[2], ordered.cells[0]?.[2]);
  });
});
