import assert from 'node:assert/strict';
import { BoardPage } from '../support/boardPage.ts';
import { BUGS, MAIN, MAIN_TEXT, useBoardPlan } from '../support/boardPlan.ts';
import { eventually } from '../support/eventually.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const TODO = ['Rotate the keys', 'Renew the certificate', 'Restore a backup', 'Cache the pages', 'Blank page'];

describe('what the board shows and copies', () => {
  // Done today: a stand-up tells of it on any day.
  const finished = `rank: 80, finished: ${new Date().toISOString().slice(0, 10)}`;
  const folder = useBoardPlan({ [MAIN]: MAIN_TEXT.replace('rank: 80', finished) });
  const original = folder.bytes();
  const workbench = useWorkbench({ open: folder.path });
  const board = () => new BoardPage(workbench());
  const key = (name: string) => workbench().page.keyboard.press(name);

  before(async () => {
    await workbench().runCommand('View: Close Primary Side Bar');
    await board().open();
  });

  async function undo(): Promise<void> {
    await key('Control+Z');
    await eventually(() => assert.deepEqual(folder.bytes(), original));
    await workbench().assertDirtyTabs();
  }

  it('shows one iteration', async () => {
    await board().picker('Iteration').selectOption('beta');
    await board().assertColumn('todo', ['Renew the certificate', 'Cache the pages', 'Blank page']);
    await board().picker('Iteration').selectOption('');
    await board().assertColumn('todo', TODO);
  });

  it('shows items that have others below them, and compact cards', async () => {
    await board().button('Show Items That Have Others Below Them').click();
    await board().assertColumn('todo', [...TODO, 'Fast to use', 'Safe to run']);
    await board().button('Show Items That Have Others Below Them').click();
    await board().assertColumn('todo', TODO);

    const height = async () => (await board().card('Keep the logs').boundingBox())?.height ?? 0;
    const whole = await height();
    await board().button('Compact Cards').click();
    await eventually(async () => assert.ok((await height()) < whole / 2));
    await board().assertColumn('todo', TODO);
    await board().button('Compact Cards').click();
    await eventually(async () => assert.equal(await height(), whole));
  });

  it('folds columns and lanes, by the pointer and by keys', async () => {
    const fold = board().column('doing').getByRole('button', { name: 'Fold doing' });
    await fold.click();
    await board().assertColumn('doing', []);
    const unfold = board().column('doing').getByRole('button', { name: 'Unfold doing' });
    await unfold.focus();
    await key('Enter');
    await board().assertColumn('doing', ['Keep the logs']);

    await board().picker('Lanes').selectOption('assignee');
    await board().lane('Bo Lind').click();
    await board().assertColumn('todo', TODO.slice(0, 3));
    await board().lane('Bo Lind').press('Enter');
    await board().assertColumn('todo', TODO);
    await board().picker('Lanes').selectOption('');
    await board().lane('Bo Lind').waitFor({ state: 'detached' });
  });

  it('tells all keys', async () => {
    await board().press(board().card('Keep the logs'), '?');
    const help = board().frame.getByRole('dialog', { name: 'Keys of the board' });
    await help.getByText('Move to the next lane').waitFor();
    await key('Escape');
    await help.waitFor({ state: 'detached' });
    await board().assertFocusOn('Keep the logs');
  });

  it('walks through a stand-up, person by person', async () => {
    const shows = async (lists: Readonly<Record<string, readonly string[]>>): Promise<void> => {
      for (const [name, titles] of Object.entries(lists)) await board().assertColumn(name, titles);
    };
    await board().button('Hold Stand-up').click();
    await board().frame.getByText('1 of 2').waitFor();
    await shows({
      'Done since yesterday': ['Encrypt the disks'],
      Doing: ['Keep the logs'],
      Next: TODO.slice(0, 3),
      Blocked: [],
    });
    await board().card('Keep the logs').click();
    await key('Control+ArrowRight');
    await board().frame.getByText('2 of 2').waitFor();
    await shows({ 'Done since yesterday': [], Doing: ['Alert at night', 'Load test'], Next: TODO.slice(3) });
    await key('Control+ArrowRight');
    await key('Control+ArrowLeft');
    await board().frame.getByText('1 of 2').waitFor();
    await shows({ Doing: ['Keep the logs'] });
    await board().button('End Stand-up').click();
    await board().assertColumn('todo', TODO);
  });

  it('copies what is selected, or all that is shown', async () => {
    const { page } = workbench();
    const copied = (kind: string): Promise<string> =>
      page.evaluate(`navigator.clipboard.read().then(async ([item]) =>
        item?.types.includes('${kind}') ? (await item.getType('${kind}')).text() : '')`);
    const assertCopied = (kind: string, pattern: RegExp) =>
      eventually(async () => assert.match(await copied(kind), pattern));

    await board().press(board().card('Renew the certificate'), 'Shift+ArrowDown', 'Control+C');
    await assertCopied(
      'text/plain',
      /^### todo \(2\)\n\n- \[ \] \*\*WEB\\-cert1\*\* Renew the certificate \(Ana Ruiz · must\)\n- \[ \] \*\*WEB\\-back1\*\* Restore a backup \(.*\)\n$/,
    );
    await board().button('Copy as Table').click();
    await assertCopied(
      'text/plain',
      /^Id\tTitle\tStatus\t.*\nWEB-cert1\tRenew the certificate\ttodo\tmust\tAna Ruiz\t[^\n]*\nWEB-back1[^\n]*$/,
    );
    await assertCopied('text/html', /<th>Title<\/th>.*<td>WEB-cert1<\/td><td>Renew the certificate<\/td>/);
    await board().press(board().card('Keep the logs'), 'Escape');
    await board().button('Copy as Markdown (Ctrl+C)').click();
    await assertCopied(
      'text/plain',
      /^### todo \(5\)\n.*### done \(1\)\n\n- \[x\] \*\*WEB\\-disk1\*\* Encrypt the disks/s,
    );
  });

  it('works on all selected cards by the menu of a card, by the pointer and by the key', async () => {
    await board().press(board().card('Cache the pages'), 'Shift+ArrowDown');
    await board().chooseInMenu(board().card('Blank page'), 'Set Status…');
    await workbench().quickInput.widget.getByText('Set status: 2 items').waitFor();
    await workbench().choose('doing');
    await board().assertColumn('doing', ['Keep the logs', 'Cache the pages', 'Blank page']);
    await eventually(() => assert.deepEqual(folder.changes(), [`1 1 ${BUGS}`, `1 1 ${MAIN}`]));
    await board().assertFocusOn('Blank page');
    for (const menuKey of ['Shift+F10', 'ContextMenu'] as const) {
      await board().chooseInMenu(menuKey, 'Set Status…');
      await workbench().quickInput.widget.getByText('Set status: 2 items').waitFor();
      await workbench().choose('review');
      await board().assertColumn('review', ['Cache the pages', 'Blank page']);
      await key('Control+Z');
      await board().assertColumn('review', []);
    }
    await undo();
  });
});
