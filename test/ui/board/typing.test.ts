import assert from 'node:assert/strict';
import { BoardPage } from '../support/boardPage.ts';
import { MAIN, useBoardPlan } from '../support/boardPlan.ts';
import { eventually } from '../support/eventually.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const TODO = ['Rotate the keys', 'Renew the certificate', 'Restore a backup', 'Cache the pages', 'Blank page'];

describe('typing on the board: new items and filters', () => {
  const folder = useBoardPlan();
  const original = folder.bytes();
  const workbench = useWorkbench({ open: folder.path });
  const board = () => new BoardPage(workbench());
  const key = (name: string) => workbench().page.keyboard.press(name);
  const type = (text: string) => workbench().page.keyboard.type(text);
  const filter = () => board().frame.locator('input.grow');
  const line = () => board().frame.locator('.add input');

  before(async () => {
    await workbench().runCommand('View: Close Primary Side Bar');
    await board().open();
  });

  async function undo(): Promise<void> {
    await key('Control+Z');
    await eventually(() => assert.deepEqual(folder.bytes(), original));
    await workbench().assertDirtyTabs();
  }

  it('adds an item to a column by its button; a line that it cannot read is kept, with the reason', async () => {
    await board().card('Keep the logs').click();
    await board().column('doing').getByRole('button', { name: 'Add an item' }).click();
    await line().and(board().frame.locator(':focus')).waitFor();
    await type('Check the alarms !should @bo ~2d');
    await key('Enter');
    await board().assertColumn('doing', ['Keep the logs', 'Check the alarms']);
    await eventually(() =>
      assert.match(
        [...folder.bytes().values()].join(''),
        /title: Check the alarms(,|\n).*status: doing.*priority: should.*assignees: \[bo\].*estimate: 2d/s,
      ),
    );
    await eventually(async () => assert.equal(await line().inputValue(), '', 'ready for the next one'));
    await type('Fix @nobody');
    await key('Enter');
    await board().frame.getByRole('alert').getByText('There is no person "nobody" in this plan.').waitFor();
    assert.equal(await line().inputValue(), 'Fix @nobody');
    await key('Escape');
    await line().waitFor({ state: 'detached' });
    await board().assertFocusOn('Check the alarms');
    await undo();
    await board().assertColumn('doing', ['Keep the logs']);
  });

  it('adds an item to the column and the lane of the keyboard by N', async () => {
    await board().picker('Lanes').selectOption('assignee');
    await board().lane('Bo Lind').waitFor();
    await board().press(board().card('Cache the pages'), 'n');
    await line().waitFor();
    await type('Answer faster');
    await key('Enter');
    await board().assertIn('todo', 'Answer faster');
    // What stands for the column, the first one, need not be written.
    await eventually(() =>
      assert.match([...folder.bytes().values()].join(''), /title: Answer faster(,|\n)[^{]*?assignees: \[bo\]/),
    );
    await eventually(async () => assert.equal(await line().inputValue(), '', 'ready for the next one'));
    await key('Escape');
    await line().waitFor({ state: 'detached' });
    await board().assertFocusOn('Answer faster');
    await board().picker('Lanes').selectOption('');
    await board().card('Answer faster').click();
    await undo();
  });

  it('filters while somebody types; says what it cannot understand, and keeps the cards', async () => {
    await board().press(board().card('Keep the logs'), '/');
    await filter().and(board().frame.locator(':focus')).waitFor();
    await type('assignee:bo');
    await board().assertColumn('todo', ['Cache the pages', 'Blank page']);
    await board().assertColumn('doing', []);
    await type(' stauts:doing');
    await board().frame.getByRole('alert').filter({ hasText: 'stauts' }).waitFor();
    await board().assertColumn('todo', ['Cache the pages', 'Blank page']);
    await key('Escape');
    await board().assertColumn('todo', TODO);
    assert.equal(await filter().inputValue(), '');
    await board().frame.getByRole('alert').waitFor({ state: 'detached' });
    await key('Escape');
    await board().frame.locator('.card:focus').waitFor();
  });

  it('leaves undo to the filter while it has the focus', async () => {
    await board().press(board().card('Keep the logs'), 'Alt+ArrowRight');
    await eventually(() => assert.deepEqual(folder.changes(), [`1 1 ${MAIN}`]));
    const changed = folder.bytes();
    await key('/');
    await type('logs');
    await board().assertColumn('todo', []);
    await key('Control+Z');
    await eventually(async () => assert.notEqual(await filter().inputValue(), 'logs'));
    await key('Escape');
    await board().assertColumn('todo', TODO);
    assert.deepEqual(folder.bytes(), changed);
    await key('Escape');
    await undo();
  });
});
