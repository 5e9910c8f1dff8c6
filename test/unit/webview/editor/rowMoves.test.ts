import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dropAt, moveStep, topmost } from '../../../../src/webview/editor/rowMoves.ts';
import { rowsOf } from './tableState.ts';

const outline = rowsOf(`
  a
    b
      c
    d
    e
  f
  (x)
    g`);
const shown = outline.order.map((key) => ({ key }));

describe('topmost', () => {
  it('leaves out what goes with a row above it, and what is not of this file', () => {
    assert.deepEqual(topmost(outline, ['c', 'd', 'b', 'x']), ['b', 'd']);
  });
});

describe('moveStep', () => {
  it('moves a row among those beside it', () => {
    assert.deepEqual(moveStep(outline, ['d'], 1), { keys: ['d'], after: 'e', isChild: false });
    assert.deepEqual(moveStep(outline, ['e'], -1), { keys: ['e'], after: 'b', isChild: false });
    assert.deepEqual(moveStep(outline, ['f'], -1), { keys: ['f'], after: null, isChild: false });
  });

  it('moves what stands before it instead where nothing says first below a row', () => {
    assert.deepEqual(moveStep(outline, ['d'], -1), { keys: ['b'], after: 'd', isChild: false });
  });

  it('does nothing at the ends, and with rows that do not stand beside each other', () => {
    assert.equal(moveStep(outline, ['b'], -1), undefined);
    assert.equal(moveStep(outline, ['e'], 1), undefined);
    assert.equal(moveStep(outline, ['e', 'f'], 1), undefined);
    assert.equal(moveStep(outline, ['x'], 1), undefined);
    assert.equal(moveStep(outline, [], 1), undefined);
  });

  it('moves several together', () => {
    assert.deepEqual(moveStep(outline, ['d', 'b'], 1), { keys: ['b', 'd'], after: 'e', isChild: false });
  });
});

describe('dropAt', () => {
  const drop = (taken: string[], over: string, height: number, isTree = true) =>
    dropAt(outline, shown, taken, { index: outline.order.indexOf(over), height }, isTree);

  it('goes below a row in its middle', () => {
    assert.deepEqual(drop(['f'], 'd', 0.5), {
      line: undefined,
      depth: 2,
      onto: 'd',
      move: { keys: ['f'], after: 'd', isChild: true },
    });
    assert.equal(drop(['f'], 'x', 0.5)?.move.after, 'x');
  });

  it('goes between two rows at their edges, as deep as they are', () => {
    assert.deepEqual(drop(['f'], 'd', 0.1), {
      line: 3,
      depth: 1,
      onto: undefined,
      move: { keys: ['f'], after: 'b', isChild: false },
    });
    assert.deepEqual(drop(['f'], 'd', 0.9)?.move, { keys: ['f'], after: 'd', isChild: false });
    assert.deepEqual(drop(['f'], 'a', 0.1)?.move, { keys: ['f'], after: null, isChild: false });
  });

  it('goes before the first row below another one', () => {
    assert.deepEqual(drop(['e'], 'a', 0.9)?.move, { keys: ['b', 'd'], after: 'e', isChild: false });
    // From elsewhere it goes below the row, since nothing says at which place.
    assert.deepEqual(drop(['f'], 'b', 0.1)?.onto, 'a');
  });

  it('has only places between rows where there is no outline', () => {
    assert.equal(drop(['f'], 'd', 0.45, false)?.line, 3);
    assert.equal(drop(['f'], 'd', 0.55, false)?.line, 4);
  });

  it('does nothing onto itself, below itself, and where it is', () => {
    assert.equal(drop(['b'], 'b', 0.5), undefined);
    assert.equal(drop(['b'], 'c', 0.5), undefined);
    assert.equal(drop(['d'], 'e', 0.1), undefined);
    assert.equal(drop(['e'], 'a', 0.5), undefined);
    assert.equal(drop(['x'], 'a', 0.5), undefined);
  });

  it('does nothing on the heading of a group', () => {
    const grouped = rowsOf(`
      = todo
      a
      b`);
    const rows = grouped.order.map((key) => ({ key }));
    assert.equal(dropAt(grouped, rows, ['b'], { index: 0, height: 0.5 }, false), undefined);
  });
});
