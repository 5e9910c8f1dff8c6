import assert from 'node:assert/strict';
import { violationsIn } from '../support/axe.ts';
import { BoardPage } from '../support/boardPage.ts';
import { BOARD_STATES, PLANS_OF_STATES } from '../support/boardStates.ts';
import { eventually } from '../support/eventually.ts';
import { useExample } from '../support/folder.ts';
import { useWorkbench } from '../support/useWorkbench.ts';
import { THEME_KINDS, THEMES } from '../support/workbench.ts';

describe('the look of the board', () => {
  const folder = useExample(PLANS_OF_STATES);
  const workbench = useWorkbench({ open: folder.path, viewport: { width: 1400, height: 900 } });
  const board = () => new BoardPage(workbench());

  before(() => board().open());

  for (const kind of THEME_KINDS) {
    for (const [state, { enter, leave }] of Object.entries(BOARD_STATES)) {
      it(`has nothing that axe-core finds wrong in ${THEMES[kind]}: ${state}`, async () => {
        // In the first state: a change of themes closes nothing, and no state comes before another.
        if (state === 'full') await workbench().setTheme(kind);
        await enter(board(), folder);
        try {
          await eventually(async () => assert.deepEqual(await violationsIn(board().frame), []), 5000);
          await workbench().screenshot(`board ${kind} ${state}`);
        } finally {
          await leave(board(), folder);
        }
      });
    }
  }

  it('tells all rows and columns their places while it is scrolled', async () => {
    await board().choose('Plans', 'Customer portal');
    await board().card('Log in with a passkey').waitFor();
    const { grid, frame } = board();
    // The row of the focus is drawn wherever it is; here the first one.
    await board().card('PDF download fails').click();
    await grid.evaluate((element) => element.scrollTo(0, 1500));
    await eventually(async () => {
      assert.equal(
        await frame.getByRole('row').nth(1).getAttribute('aria-rowindex'),
        '2',
        'the row of the focus is kept',
      );
      const places = await frame
        .getByRole('row')
        .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))));
      assert.deepEqual(places.slice(0, 2), [1, 2]);
      assert.ok((places[2] ?? 0) > 5, `${places}`);
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
      );
      const count = Number(await grid.getAttribute('aria-rowcount'));
      assert.ok(count > places.length && (places.at(-1) ?? 0) <= count, `${places.at(-1)} of ${count}`);
    });
    const heads = frame.getByRole('columnheader');
    assert.equal(await grid.getAttribute('aria-colcount'), String(await heads.count()));
    assert.match(`${await heads.nth(2).getAttribute('aria-label')}`, /^review, 3 items, of 3 at most$/);
    const cells = frame.getByRole('row').last().getByRole('gridcell');
    assert.deepEqual(await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-colindex'))), [
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    assert.equal(await frame.getByRole('gridcell', { name: /PDF download fails/ }).count(), 1);
    assert.equal(await frame.getByRole('rowgroup').count(), 2);
  });
});
