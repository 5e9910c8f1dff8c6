import assert from 'node:assert/strict';
import { BoardPage } from './support/boardPage.ts';
import { longPlan, MAIN, MAIN_TEXT, useBoardPlan } from './support/boardPlan.ts';
import { eventually } from './support/eventually.ts';
import { useFolder } from './support/folder.ts';
import { PlanView } from './support/planView.ts';
import { TextEditor } from './support/textEditor.ts';
import { useWorkbench } from './support/useWorkbench.ts';

describe('the board, the views and the text', () => {
  const folder = useBoardPlan();
  const workbench = useWorkbench({ open: folder.path });
  const board = () => new BoardPage(workbench());
  const view = () => new PlanView(workbench());
  const text = () => new TextEditor(workbench());
  const key = (name: string) => workbench().page.keyboard.press(name);

  /** Waits until the cursor of the text beside the board is at a line, which only the editor that has the focus tells. */
  async function assertTextAt(line: string): Promise<void> {
    await eventually(async () => {
      await workbench().runCommand('View: Focus Second Editor Group');
      await text().lineIs(folder.lineOf(MAIN, line), 1000);
    });
    await workbench().runCommand('View: Focus First Editor Group');
  }

  before(async () => {
    await view().open();
    await view().row('Rotate the keys').waitFor();
    await board().open();
  });

  it('opens an item beside the board by Enter, and goes on by the keyboard there', async () => {
    await board().press(board().card('Rotate the keys'), 'Enter');
    await assertTextAt('id: WEB-keys1');
    await board().assertFocusOn('Rotate the keys');
    await key('ArrowDown');
    await board().assertFocusOn('Renew the certificate');
  });

  it('has the text and the Plan view go to the card that is selected', async () => {
    await board().card('Keep the logs').click();
    await assertTextAt('id: WEB-logs1');
    await eventually(async () => assert.equal(await view().row('Keep the logs').getAttribute('aria-selected'), 'true'));
    await board().assertSelected('Keep the logs');
  });

  it('selects the card of the row that is selected', async () => {
    await view().row('Load test').click();
    await board().assertSelected('Load test');
  });

  it('shows what is typed in the text editor, and goes back with it', async () => {
    await board().press(board().card('Rotate the keys'), 'Control+Enter');
    await eventually(() => workbench().assertFocusIn(workbench().page.locator('.editor-instance')));
    await text().goToEndOf(folder.lineOf(MAIN, 'status: todo   # since'));
    await key('Home');
    await workbench().page.keyboard.type('estimated: 1');
    await key('Control+Z');
    await text().goToEndOf(folder.lineOf(MAIN, 'title: Rotate the keys'));
    for (const _ of '   # asked for by security') await key('Backspace');
    await workbench().page.keyboard.type(' tonight');
    await board().card('Rotate the keys tonight').waitFor();
    assert.equal(folder.read(MAIN), MAIN_TEXT, 'nothing is saved');
    await workbench().assertDirtyTabs('plan.yaml');
    await workbench().runCommand('File: Revert File');
    await eventually(async () => assert.ok((await board().titlesIn('todo')).includes('Rotate the keys')));
  });

  it('keeps the last good cards while the text is broken, and leads to what is wrong', async () => {
    folder.write(MAIN, MAIN_TEXT.replace('title: Load test', 'title: [Load test'));
    const alert = board().frame.getByRole('alert').filter({ hasText: 'plan.yaml' });
    await alert.waitFor();
    await board().card('Load test').waitFor();
    await alert.getByRole('button', { name: 'Open' }).click();
    await text().lineIs(folder.lineOf(MAIN, '[Load test'));
    folder.write(MAIN, MAIN_TEXT);
    await alert.waitFor({ state: 'detached' });
    await board().card('Load test').waitFor();
  });

  it('leads from an item to its card, and from a card to its row', async () => {
    await workbench().chooseInMenu(view().row('Cache the pages'), 'Show on Board');
    await board().assertSelected('Cache the pages');
    await board().assertFocusOn('Cache the pages');
    await board().chooseInMenu(board().card('Alert at night'), 'Show in Plan View');
    await eventually(async () =>
      assert.equal(await view().row('Alert at night').getAttribute('aria-selected'), 'true'),
    );
    await workbench().assertFocusIn(view().tree);
  });
});

describe('a board that comes back', () => {
  const folder = useFolder({ 'plan/plan.yaml': longPlan(300) });
  const workbench = useWorkbench({ open: folder.path, viewport: { width: 1000, height: 700 } });
  const board = () => new BoardPage(workbench());

  it('finds a card that nobody has seen yet, and goes on from one to the next', async () => {
    await board().open();
    await workbench().page.mouse.move(600, 400);
    await board().press(board().card('Item 0001'), 'Control+F');
    await workbench().page.keyboard.type('Item 029');
    await board().frame.getByText('1 of 10').waitFor();
    await board().card('Item 0290').waitFor();
    await workbench().page.keyboard.press('Enter');
    await board().frame.getByText('2 of 10').waitFor();
    await workbench().page.keyboard.press('Escape');
    await board().assertFocusOn('Item 0291');
  });

  it('has its scroll, filter, lanes, folded columns and selection again', async () => {
    await board().picker('Lanes').selectOption('assignee');
    await board().frame.locator('.lane-now').getByText('Ana Ruiz').waitFor();
    await board().filter.fill('item');
    await board().frame.getByRole('button', { name: 'Fold review' }).click();
    await board().card('Item 0291').click();
    await board().assertSelected('Item 0291');
    await board().grid.evaluate((grid) => grid.scrollBy(120, -500));
    const before = await stateOf();
    assert.ok(before.y > 1000 && before.x > 0, JSON.stringify(before));
    // What is kept is kept a moment after the last change.
    await eventually(async () => assert.deepEqual(await stateOf(), before));
    await workbench().runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench().runCommand('View: Toggle Primary Side Bar Visibility');

    await workbench().reload();
    await board().shown();
    await eventually(async () => assert.deepEqual(await stateOf(), before));

    await workbench().runCommand('File: New Untitled Text File');
    await workbench().runCommand('View: Close Editor');
    await board().shown();
    await eventually(async () => assert.deepEqual(await stateOf(), before));
  });

  async function stateOf() {
    const { x, y } = await board().grid.evaluate(({ scrollLeft, scrollTop }) => ({ x: scrollLeft, y: scrollTop }));
    return {
      x: Math.round(x),
      y: Math.round(y),
      filter: await board().filter.inputValue(),
      lanes: await board().picker('Lanes').inputValue(),
      folded: await board().frame.locator('.column-head.folded').count(),
      selected: await board().selected(),
    };
  }
});
