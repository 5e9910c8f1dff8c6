import assert from 'node:assert/strict';
import { type HeldRows, RowClipboard } from '../../../../../src/host/pages/editor/rowClipboard.ts';

describe('RowClipboard', () => {
  const rows: HeldRows = {
    section: 'items',
    folder: 'file:///web',
    file: 'file:///web/plan.yaml',
    refs: [{ id: 'WEB-a', file: 'file:///web/plan.yaml' }],
    keys: ['WEB-a'],
    isCut: true,
  };
  let clipboard: RowClipboard;

  beforeEach(() => {
    clipboard = new RowClipboard();
    clipboard.hold('Id\tTitle\nWEB-a\tFirst', rows);
  });

  it('knows its rows again by their text, however a program ends its lines', () => {
    assert.equal(clipboard.rowsOf('Id\tTitle\nWEB-a\tFirst'), rows);
    assert.equal(clipboard.rowsOf('Id\tTitle\r\nWEB-a\tFirst\r\n'), rows);
  });

  it('knows nothing of what was copied elsewhere', () => {
    assert.equal(clipboard.rowsOf('WEB-a\tFirst'), undefined);
    assert.equal(new RowClipboard().rowsOf('WEB-a'), undefined);
  });

  it('has rows that were moved where they stand now, to be copied', () => {
    clipboard.moved('file:///web/other.yaml');
    const now = clipboard.rowsOf('Id\tTitle\nWEB-a\tFirst');
    assert.equal(now?.isCut, false);
    assert.deepEqual(now?.refs, [{ id: 'WEB-a', file: 'file:///web/other.yaml' }]);
  });
});
