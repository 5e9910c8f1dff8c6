import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { BoardPage } from '../support/boardPage.ts';
import { longPlan } from '../support/boardPlan.ts';
import { eventually } from '../support/eventually.ts';
import { useFolder } from '../support/folder.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

describe('a board that is larger than its window', () => {
  const folder = useFolder({ 'plan/plan.yaml': longPlan(300) });
  const workbench = useWorkbench({ open: folder.path });
  const board = () => new BoardPage(workbench());
  const key = (name: string) => workbench().page.keyboard.press(name);
  const type = (text: string) => workbench().page.keyboard.type(text);
  const offset = () => board().grid.evaluate(({ scrollLeft, scrollTop }) => ({ x: scrollLeft, y: scrollTop }));

  before(() => board().open());

  /** Waits until the whole of a card lies within the part of the board that is seen. */
  async function assertInSight(card: Locator): Promise<void> {
    await eventually(async () => {
      const [box, grid, head] = await Promise.all(
        [card, board().grid, board().frame.locator('.top')].map((place) => place.boundingBox({ timeout: 2000 })),
      );
      assert.ok(box && grid && head);
      assert.ok(box.y >= head.y + head.height - 1 && box.y + box.height <= grid.y + grid.height + 1, 'out of sight');
    });
  }

  it('finds over cards that are not drawn', async () => {
    const count = board().frame.locator('.find .count');
    await board().card('Item 0001').click();
    assert.equal(await board().card('Item 0299').count(), 0);
    await key('Control+F');
    await board().frame.locator('.find input:focus').waitFor();
    await type('item 029');
    await eventually(async () => assert.equal(await count.innerText(), '1 of 10'));
    await assertInSight(board().card('Item 0290'));
    for (const _ of Array.from({ length: 9 })) await key('Enter');
    await eventually(async () => assert.equal(await count.innerText(), '10 of 10'));
    await assertInSight(board().card('Item 0299'));
    await board().card('Item 0299').and(board().frame.locator('.found')).waitFor();
    await board().frame.locator('.find input:focus').waitFor();
    await key('Enter');
    await assertInSight(board().card('Item 0290'));
    await key('Shift+Enter');
    await assertInSight(board().card('Item 0299'));
    await key('Escape');
    await board().frame.locator('.find').waitFor({ state: 'detached' });
    await board().assertFocusOn('Item 0299');
    await key('Home');
    await board().assertFocusOn('Item 0001');
    await assertInSight(board().card('Item 0001'));
  });

  it('scrolls while a card is held at its edge', async () => {
    const { mouse } = workbench().page;
    const before = folder.bytes();
    await board().take(board().card('Item 0001'));
    const grid = await board().grid.boundingBox();
    assert.ok(grid);
    await mouse.move(grid.x + 100, grid.y + grid.height - 5, { steps: 5 });
    await eventually(async () => assert.ok((await offset()).y > 1000));
    await mouse.move(grid.x + grid.width - 5, grid.y + grid.height / 2, { steps: 5 });
    await eventually(async () => assert.ok((await offset()).x > 100));
    await key('Escape');
    await mouse.up();
    await board().frame.locator('.ghost').waitFor({ state: 'detached' });
    assert.deepEqual(folder.bytes(), before);
  });

  it('is as it was after a reload of the window, and after its tab was covered', async () => {
    const filter = board().frame.locator('input.grow');
    await board().grid.hover();
    await workbench().page.mouse.wheel(-5000, -50_000);
    await eventually(async () => assert.deepEqual(await offset(), { x: 0, y: 0 }));
    await filter.fill('-"Item 0002"');
    await board().picker('Lanes').selectOption('assignee');
    await board().lane('Bo Lind').click();
    await board().column('review').getByRole('button', { name: 'Fold review' }).click();
    await board().button('Compact Cards').click();
    // Until all of that is there, what is below the pointer moves.
    await board().frame.locator('.board.compact').waitFor();
    await eventually(async () => assert.equal((await board().titlesIn('todo'))[1], 'Item 0003'));
    await board().card('Item 0003').click();
    await board().assertSelected('Item 0003');
    const grid = await board().grid.boundingBox();
    assert.ok(grid);
    await workbench().page.mouse.move(grid.x + grid.width / 2, grid.y + grid.height / 2);
    await workbench().page.mouse.wheel(0, 2000);
    await eventually(async () => assert.ok((await offset()).y > 1500));
    await workbench().page.mouse.wheel(150, 0);
    await eventually(async () => assert.ok((await offset()).x > 100));
    const titles = board().frame.locator('.card .title');
    const title = await titles.nth(Math.floor((await titles.count()) / 2)).innerText();
    await assertInSight(board().card(title));
    const before = await offset();
    assert.ok(before.x > 100 && before.y > 1500);

    const assertSame = async (): Promise<void> => {
      await board().shown();
      await eventually(async () => assert.deepEqual(await offset(), before));
      await assertInSight(board().card(title));
      await board().assertSelected('Item 0003');
      assert.equal(await filter.inputValue(), '-"Item 0002"');
      assert.equal(await board().picker('Lanes').inputValue(), 'assignee');
      assert.equal(await board().column('review').getByRole('button', { name: 'Unfold review' }).count(), 1);
      await board().frame.locator('.board.compact').waitFor();
      assert.equal(await board().frame.locator('.card', { hasText: 'Another one' }).count(), 0, 'its lane is folded');
    };
    const tab = workbench().page.locator('.tabs-container .tab').filter({ hasText: 'Board: Big' });
    await workbench().stored(`"scroll":${JSON.stringify(before)}`);
    await workbench().reload();
    await tab.waitFor();
    await assertSame();
    await key('Control+P');
    await workbench().choose('plan.yaml');
    await board().grid.waitFor({ state: 'detached' });
    await tab.click();
    await assertSame();
  });
});
