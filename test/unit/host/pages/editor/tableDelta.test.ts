import assert from 'node:assert/strict';
import { type Picture, tableDelta } from '../../../../../src/host/pages/editor/tableDelta.ts';
import { applyTable, type TableState } from '../../../../../src/messages/applyTable.ts';
import { USUAL_TABLE } from '../../../../../src/messages/tableOptions.ts';
import type { TableFrame, TableRow } from '../../../../../src/messages/toPlanEditor.ts';

const frame: TableFrame = { title: 'plan.yaml', sections: [], columns: [], sorts: [], groups: [], choices: {} };

function row(key: string, title = key): TableRow {
  return { key, kind: 'entry', id: key, depth: 0, below: 0, cells: [title], marks: [], isOver: false };
}

function picture(version: number, rows: readonly TableRow[], others: Partial<Picture> = {}): Picture {
  return { version, options: USUAL_TABLE, frame, columns: ['title'], rows, findings: [], ...others };
}

/** What a page shows of a picture that was told after others. */
function shown(...pictures: readonly Picture[]): TableState | undefined {
  let state: TableState | undefined;
  let before: Picture | undefined;
  for (const after of pictures) {
    const message = tableDelta(before, after);
    if (!message) continue;
    state = applyTable(state, message);
    before = after;
  }
  return state;
}

describe('tableDelta', () => {
  const [a, b, c] = [row('a'), row('b'), row('c')];

  it('says all of it to a page that shows nothing', () => {
    const message = tableDelta(undefined, picture(1, [a, b]));
    assert.equal(message?.base, undefined);
    assert.deepEqual(message?.rows, [a, b]);
    assert.deepEqual(message?.order, ['a', 'b']);
  });

  it('says nothing where nothing but the version differs', () => {
    assert.equal(tableDelta(picture(1, [a, b]), picture(2, [a, b])), undefined);
  });

  it('says one row where one is another, without the order', () => {
    const other = row('b', 'Other');
    const message = tableDelta(picture(1, [a, b, c]), picture(2, [a, other, c]));
    assert.deepEqual(message?.rows, [other]);
    assert.equal(message?.order, undefined);
    assert.equal(message?.base, 1);
  });

  it('says the order alone where rows have moved or gone', () => {
    for (const rows of [[c, a, b], [c]]) {
      const message = tableDelta(picture(1, [a, b, c]), picture(2, rows));
      assert.deepEqual(message?.rows, []);
      assert.deepEqual(
        message?.order,
        rows.map(({ key }) => key),
      );
    }
  });

  it('says what stands around the rows where that differs', () => {
    const broken = { ...frame, broken: 'Line 2' };
    assert.equal(tableDelta(picture(1, [a]), picture(2, [a], { frame: broken }))?.frame.broken, 'Line 2');
    const findings = [{ severity: 'error', text: 'No key', line: 0 }] as const;
    assert.deepEqual(tableDelta(picture(1, [a]), picture(2, [a], { findings }))?.findings, findings);
  });

  it('makes of what a page shows the same as all of it', () => {
    const last = picture(4, [c, row('a', 'Other'), row('d')], { frame: { ...frame, title: 'team.yaml' } });
    const told = shown(picture(1, [a, b]), picture(2, [a, b]), picture(3, [b, a, c]), last);
    assert.deepEqual(told, shown(last));
  });
});
