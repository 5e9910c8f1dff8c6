import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { boardRows, placeOfCard, rowOfPlace, stepFrom } from '../../../../src/webview/board/boardRows.ts';
import { boardOf } from './boardOf.ts';

const everything = { column: () => true, lane: () => true };
const two = boardOf({ ana: ['a b c', '', 'd'], bo: ['', 'e', 'f g'] });

describe('boardRows', () => {
  it('has as many rows for a lane as its longest column has cards, below its heading', () => {
    assert.deepEqual(
      boardRows(two, true, new Set()).map((row) =>
        row.kind === 'lane' ? `= ${row.lane}` : `${row.lane}.${row.index}`,
      ),
      ['= 0', '0.0', '0.1', '0.2', '= 1', '1.0', '1.1'],
    );
  });

  it('has no headings without lanes, and one row where there is no card at all', () => {
    assert.deepEqual(boardRows(boardOf({ '': ['', '', ''] }), false, new Set()), [
      { kind: 'cards', lane: 0, index: 0 },
    ]);
  });

  it('has of a folded lane its heading only', () => {
    const rows = boardRows(two, true, new Set(['ana']));
    assert.deepEqual(
      rows.filter(({ lane }) => lane === 0),
      [{ kind: 'lane', lane: 0 }],
    );
    assert.equal(rowOfPlace(rows, { lane: 0, column: 0, index: 1 }), -1);
    assert.equal(rowOfPlace(rows, { lane: 1, column: 2, index: 1 }), 3);
  });
});

describe('placeOfCard', () => {
  it('prefers the lane that is asked for: a card may stand in several', () => {
    const both = boardOf({ ana: ['a', '', ''], bo: ['b a', '', ''] });
    assert.deepEqual(placeOfCard(both, 'a'), { lane: 0, column: 0, index: 0 });
    assert.deepEqual(placeOfCard(both, 'a', 1), { lane: 1, column: 0, index: 1 });
    assert.equal(placeOfCard(both, 'x'), undefined);
  });
});

describe('stepFrom', () => {
  const from = (lane: number, column: number, index: number) => ({ lane, column, index });

  it('goes up and down in a column, on into the next lane, and stays at the ends', () => {
    assert.deepEqual(stepFrom(two, from(0, 2, 0), 'down', everything), from(1, 2, 0));
    assert.deepEqual(stepFrom(two, from(1, 2, 0), 'up', everything), from(0, 2, 0));
    assert.deepEqual(stepFrom(two, from(1, 2, 1), 'down', everything), from(1, 2, 1));
    assert.deepEqual(stepFrom(two, from(0, 0, 0), 'up', everything), from(0, 0, 0));
    assert.deepEqual(stepFrom(two, from(0, 0, 0), 'last', everything), from(0, 0, 2));
    assert.deepEqual(stepFrom(two, from(1, 2, 1), 'first', everything), from(0, 2, 0));
    assert.deepEqual(stepFrom(two, from(0, 0, 0), 'pageDown', everything), from(0, 0, 2));
  });

  it('goes left and right over empty and folded columns, to the card nearest in height', () => {
    assert.deepEqual(stepFrom(two, from(0, 0, 2), 'right', everything), from(0, 2, 0));
    assert.deepEqual(stepFrom(two, from(0, 2, 0), 'left', everything), from(0, 0, 0));
    assert.deepEqual(stepFrom(two, from(0, 0, 1), 'left', everything), from(0, 0, 1));
    assert.deepEqual(stepFrom(two, from(0, 0, 2), 'right', { ...everything, column: (at) => at !== 2 }), from(0, 0, 2));
  });

  it('leaves folded lanes out', () => {
    assert.deepEqual(stepFrom(two, from(0, 2, 0), 'down', { ...everything, lane: (at) => at !== 1 }), from(0, 2, 0));
  });
});
