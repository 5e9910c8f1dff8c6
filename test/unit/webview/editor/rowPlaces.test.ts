import assert from 'node:assert/strict';
import { rowPlaces } from '../../../../src/webview/editor/rowPlaces.ts';

function placesOf(...depths: number[]): string {
  const { place, of } = rowPlaces(depths.map((depth) => ({ depth })));
  return depths.map((_, index) => `${place[index]}/${of[index]}`).join(' ');
}

describe('the places of rows in their outline', () => {
  it('count those that stand beside each other below the same row', () => {
    assert.equal(placesOf(), '');
    assert.equal(placesOf(0), '1/1');
    assert.equal(placesOf(0, 0, 0), '1/3 2/3 3/3');
    assert.equal(placesOf(0, 1, 1, 0, 1, 0), '1/3 1/2 2/2 2/3 1/1 3/3');
    assert.equal(placesOf(0, 1, 2, 2, 1, 2, 0), '1/2 1/2 1/2 2/2 2/2 1/1 2/2');
  });

  it('are made of what an outline does not have, too', () => {
    assert.equal(placesOf(2, 0, 3, 1), '1/1 1/1 1/1 1/1');
  });

  it('are made of many rows at once', () => {
    const { place, of } = rowPlaces(Array.from({ length: 100_000 }, () => ({ depth: 0 })));
    assert.deepEqual([place[99_999], of[0], of[99_999]], [100_000, 100_000, 100_000]);
  });
});
