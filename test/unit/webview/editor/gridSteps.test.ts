import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { keysBetween, nextCell, type Step, stepFrom } from '../../../../src/webview/editor/gridSteps.ts';

const size = { rows: 30, columns: 4, page: 10 };

describe('stepFrom', () => {
  const from = (row: number, column: number, step: Step): string => {
    const place = stepFrom({ row, column }, step, size);
    return `${place.row},${place.column}`;
  };

  it('goes by one, from the heads of columns and rows to the last ones', () => {
    assert.equal(from(0, 1, 'up'), '-1,1');
    assert.equal(from(-1, 1, 'up'), '-1,1');
    assert.equal(from(-1, 1, 'down'), '0,1');
    assert.equal(from(29, 1, 'down'), '29,1');
    assert.equal(from(3, 0, 'left'), '3,0');
    assert.equal(from(3, 1, 'left'), '3,0');
    assert.equal(from(3, 3, 'right'), '3,3');
  });

  it('goes to the ends of a row, and of all', () => {
    assert.equal(from(3, 2, 'home'), '3,1');
    assert.equal(from(3, 2, 'end'), '3,3');
    assert.equal(from(3, 2, 'first'), '0,1');
    assert.equal(from(3, 2, 'last'), '29,3');
  });

  it('goes by what is seen at once', () => {
    assert.equal(from(3, 2, 'pageDown'), '13,2');
    assert.equal(from(25, 2, 'pageDown'), '29,2');
    assert.equal(from(3, 2, 'pageUp'), '0,2');
  });

  it('stays at the heads where there is no row', () => {
    const none = { rows: 0, columns: 2, page: 10 };
    for (const step of ['down', 'first', 'last', 'pageUp', 'pageDown'] as const)
      assert.equal(stepFrom({ row: -1, column: 1 }, step, none).row, -1);
  });
});

describe('nextCell', () => {
  it('goes on in the next row, over the heads of rows, and stays at the ends', () => {
    assert.deepEqual(nextCell({ row: 0, column: 1 }, 1, size), { row: 0, column: 2 });
    assert.deepEqual(nextCell({ row: 0, column: 3 }, 1, size), { row: 1, column: 1 });
    assert.deepEqual(nextCell({ row: 1, column: 1 }, -1, size), { row: 0, column: 3 });
    assert.deepEqual(nextCell({ row: 0, column: 1 }, -1, size), { row: 0, column: 1 });
    assert.deepEqual(nextCell({ row: 29, column: 3 }, 1, size), { row: 29, column: 3 });
  });
});

describe('keysBetween', () => {
  it('has both ends, whichever comes first', () => {
    assert.deepEqual(keysBetween(['a', 'b', 'c', 'd'], 'b', 'd'), ['b', 'c', 'd']);
    assert.deepEqual(keysBetween(['a', 'b', 'c', 'd'], 'c', 'a'), ['a', 'b', 'c']);
    assert.deepEqual(keysBetween(['a', 'b'], 'b', 'b'), ['b']);
  });

  it('begins anew where the first is gone', () => {
    assert.deepEqual(keysBetween(['a', 'b'], 'x', 'b'), ['b']);
    assert.deepEqual(keysBetween(['a', 'b'], undefined, 'a'), ['a']);
  });
});
