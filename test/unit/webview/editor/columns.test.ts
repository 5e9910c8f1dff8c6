import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { movedColumn } from '../../../../src/webview/editor/columnOrder.ts';
import { possibleWidth, treeColumn, usualWidth } from '../../../../src/webview/editor/columnWidths.ts';

describe('columns', () => {
  it('move by one place, and stay at the ends', () => {
    assert.deepEqual(movedColumn(['a', 'b', 'c'], 'b', -1), ['b', 'a', 'c']);
    assert.deepEqual(movedColumn(['a', 'b', 'c'], 'b', 1), ['a', 'c', 'b']);
    assert.deepEqual(movedColumn(['a', 'b', 'c'], 'a', -1), ['a', 'b', 'c']);
    assert.deepEqual(movedColumn(['a', 'b', 'c'], 'c', 1), ['a', 'b', 'c']);
  });

  it('have the outline in their title, else in their name, else in the first', () => {
    assert.equal(treeColumn(['id', 'name', 'title']), 'title');
    assert.equal(treeColumn(['id', 'name']), 'name');
    assert.equal(treeColumn(['id', 'status']), 'id');
    assert.equal(treeColumn([]), undefined);
  });

  it('are as wide as what they hold wants, in the size of the font', () => {
    const title = usualWidth({ id: 'title', control: { kind: 'line' } }, 13);
    const number = usualWidth({ id: 'impact', control: { kind: 'number' } }, 13);
    assert.ok(title > 3 * number);
    assert.equal(usualWidth({ id: 'impact', control: { kind: 'number' } }, 26), 2 * number);
  });

  it('are neither lost nor endless', () => {
    assert.equal(possibleWidth(-50, 10), 30);
    assert.equal(possibleWidth(100.4, 10), 100);
    assert.equal(possibleWidth(1e9, 10), 800);
  });
});
