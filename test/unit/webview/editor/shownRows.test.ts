import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  heldOrder,
  keysAbove,
  parentKey,
  rowInstead,
  shownRows,
  siblingKeys,
} from '../../../../src/webview/editor/shownRows.ts';
import { rowsOf } from './tableState.ts';

const outline = rowsOf(`
  a
    b
      c
    d
  e
    f`);
const groups = rowsOf(`
  = todo
  a
  b
  = done
  c`);

describe('shownRows', () => {
  const shown = (state: typeof outline, ...folded: string[]): string =>
    shownRows(state, new Set(folded))
      .map(({ key }) => key)
      .join('');

  it('leaves out what is below a row that is folded, however deep', () => {
    assert.equal(shown(outline), 'abcdef');
    assert.equal(shown(outline, 'a'), 'aef');
    assert.equal(shown(outline, 'b', 'e'), 'abde');
    assert.equal(shown(outline, 'a', 'b'), 'aef');
  });

  it('folds a group up to the next one', () => {
    assert.equal(shown(groups, 'todo'), 'tododonec');
    assert.equal(shown(groups, 'done'), 'todoabdone');
  });

  it('does not take a row for folded that has nothing below it any more', () => {
    assert.equal(shown(outline, 'c', 'd', 'f'), 'abcdef');
  });
});

describe('the outline of rows', () => {
  it('knows what is above a row', () => {
    assert.deepEqual(keysAbove(outline, 'c'), ['b', 'a']);
    assert.deepEqual(keysAbove(outline, 'e'), []);
    assert.equal(parentKey(outline, 'f'), 'e');
    assert.equal(parentKey(groups, 'b'), 'todo');
  });

  it('knows what stands beside a row', () => {
    assert.deepEqual(siblingKeys(outline, 'd'), ['b', 'd']);
    assert.deepEqual(siblingKeys(outline, 'e'), ['a', 'e']);
    assert.deepEqual(siblingKeys(groups, 'a'), ['a', 'b']);
    assert.deepEqual(siblingKeys(outline, 'x'), []);
  });
});

describe('heldOrder', () => {
  it('keeps a row behind the one that was before it, wherever it is sorted', () => {
    assert.deepEqual(heldOrder(['a', 'c', 'd', 'b'], ['a', 'b', 'c', 'd'], 'b'), ['a', 'b', 'c', 'd']);
  });

  it('keeps a row that is filtered out, and takes new ones in', () => {
    assert.deepEqual(heldOrder(['a', 'n', 'c'], ['a', 'b', 'c'], 'b'), ['a', 'b', 'n', 'c']);
    assert.deepEqual(heldOrder(['c'], ['a', 'b', 'c'], 'b'), ['b', 'c']);
  });

  it('has nothing to hold where the row was not there', () => {
    assert.deepEqual(heldOrder(['a', 'b'], ['a'], 'b'), ['a', 'b']);
  });
});

describe('rowInstead', () => {
  const { rows } = outline;
  const shown = ['a', 'd', 'e'].flatMap((key) => rows.get(key) ?? []);

  it('is the nearest row above, else what has taken the place', () => {
    assert.equal(rowInstead(shown, ['b', 'a'], 2)?.key, 'a');
    assert.equal(rowInstead(shown, [], 1)?.key, 'd');
    assert.equal(rowInstead(shown, [], 9)?.key, 'e');
    assert.equal(rowInstead([], [], 0), undefined);
  });
});
