import assert from 'node:assert/strict';
import { BoardPage } from './support/boardPage.ts';
import { MAIN, MAIN_TEXT, useBoardPlan } from './support/boardPlan.ts';
import { eventually } from './support/eventually.ts';
import { useWorkbench } from './support/useWorkbench.ts';

describe('the parts of the board', () => {
  const folder = useBoardPlan();
  const original = folder.bytes();
  const workbench = useWorkbench({ open: folder.path });
  const board = () => new BoardPage(workbench());
  const key = (name: string) => workbench().page.keyboard.press(name);
  const type = (text: string) => workbench().page.keyboard.type(text);

  before(async () => {
    await workbench().runCommand('View: Close Primary Side Bar');
    await board().open();
  });

  it('adds an item by a key to the column of the card, and by the button to another one', async () => {
    await board().press(board().card('Keep the logs'), 'n');
    await type('Shred the logs !should @bo');
    await key('Enter');
    await board().assertIn('doing', 'Shred the logs');
    const lineOf = (title: string) =>
      folder
        .read(MAIN)
        .split('\n')
        .find((line) => line.includes(title));
    await eventually(() => assert.match(lineOf('Shred the logs') ?? '', /status: doing/));
    assert.match(
      lineOf('Shred the logs') ?? '',
      /priority: should.*assignees: \[bo\]|assignees: \[bo\].*priority: should/,
    );
    await key('Escape');
    await board().frame.getByRole('button', { name: 'Add an item to review' }).click();
    await type('Read the logs !nonsense');
    await key('Enter');
    await board().frame.getByRole('alert').filter({ hasText: 'nonsense' }).waitFor();
    for (const _ of ' !nonsense') await key('Backspace');
    await key('Enter');
    await board().assertIn('review', 'Read the logs');
    await key('Escape');
    await board().press(board().card('Keep the logs'), 'Control+Z', 'Control+Z');
    await eventually(() => assert.deepEqual(folder.bytes(), original));
    await workbench().assertDirtyTabs();
  });

  it('filters while somebody types, says what it cannot understand, and leaves undo to the line', async () => {
    await board().press(board().card('Rotate the keys'), '/');
    await type('assignee:bo');
    await board().assertColumn('todo', ['Cache the pages', 'Blank page']);
    await key('Control+A');
    await type('assignee:nobody-here');
    await board().frame.getByRole('alert').filter({ hasText: 'nobody-here' }).waitFor();
    await board().assertColumn('todo', ['Cache the pages', 'Blank page']);
    await key('Control+Z');
    assert.notEqual(await board().filter.inputValue(), 'assignee:nobody-here');
    await board().filter.fill('');
    await board().card('Rotate the keys').waitFor();
    assert.deepEqual(folder.bytes(), original);
  });

  it('shows an iteration, all items, fewer words, and lanes that fold', async () => {
    await board().choose('Iteration', 'Beta');
    await board().assertColumn('todo', ['Renew the certificate', 'Cache the pages', 'Blank page']);
    await board().choose('Iteration', 'Iteration: all');
    await board().button('Show Items That Have Others Below Them').click();
    await board().card('Safe to run').waitFor();
    await board().button('Show Items That Have Others Below Them').click();
    await board().card('Safe to run').waitFor({ state: 'detached' });
    const { height = 0 } = (await board().card('Rotate the keys').boundingBox()) ?? {};
    await board().button('Compact Cards').click();
    await eventually(async () => {
      const { height: now = height } = (await board().card('Rotate the keys').boundingBox()) ?? {};
      assert.ok(now < height / 2, `${now}`);
    });
    await board().button('Compact Cards').click();
    await board().picker('Lanes').selectOption('assignee');
    await board().lane('Ana Ruiz').press('Space');
    await board().card('Rotate the keys').waitFor({ state: 'detached' });
    await board().lane('Ana Ruiz').press('Space');
    await board().card('Rotate the keys').waitFor();
    await board().picker('Lanes').selectOption('');
  });

  it('holds a stand-up, person by person', async () => {
    await board().button('Hold Stand-up').click();
    await board().column('Doing').waitFor();
    await board().card('Keep the logs').waitFor();
    await board().assertColumn('Doing', ['Keep the logs']);
    await board().press(board().card('Keep the logs'), 'Control+ArrowRight');
    await board().assertColumn('Doing', ['Alert at night', 'Load test']);
    await board().assertColumn('Next', ['Cache the pages', 'Blank page']);
    await board().button('End Stand-up').click();
    await board().column('verify').waitFor();
  });

  it('copies what is selected as Markdown and as a table', async () => {
    await board().press(board().card('Renew the certificate'), 'Control+C');
    await eventually(async () =>
      assert.equal(
        await workbench().copied('text/plain'),
        '### todo (1)\n\n- [ ] **WEB\\-cert1** Renew the certificate (Ana Ruiz · must)\n',
      ),
    );
    await board().button('Copy as Table').click();
    await eventually(async () =>
      assert.match(await workbench().copied('text/html'), /<td>Renew the certificate<\/td>/),
    );
    assert.match(
      await workbench().copied('text/plain'),
      /^Id\tTitle\t.*\nWEB-cert1\tRenew the certificate\ttodo\tmust\tAna Ruiz\t/,
    );
  });

  it('tells its keys', async () => {
    await board().press(board().card('Rotate the keys'), '?');
    await board().frame.getByRole('dialog').getByText('Move to the next column').waitFor();
    await key('Escape');
    await board().frame.getByRole('dialog').waitFor({ state: 'detached' });
    await board().assertFocusOn('Rotate the keys');
    assert.equal(folder.read(MAIN), MAIN_TEXT);
  });
});
