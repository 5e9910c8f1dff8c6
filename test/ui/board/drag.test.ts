import assert from 'node:assert/strict';
import { BoardPage } from '../support/boardPage.ts';
import { BUGS, MAIN, MAIN_TEXT, useBoardPlan } from '../support/boardPlan.ts';
import { eventually } from '../support/eventually.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const TODO = ['Rotate the keys', 'Renew the certificate', 'Restore a backup', 'Cache the pages', 'Blank page'];

describe('dragging on the board', () => {
  const folder = useBoardPlan();
  const original = folder.bytes();
  const workbench = useWorkbench({ open: folder.path });
  const board = () => new BoardPage(workbench());
  const key = (name: string) => workbench().page.keyboard.press(name);

  before(async () => {
    await workbench().runCommand('View: Close Primary Side Bar');
    await board().open();
  });

  /** Waits until these lines of these files have changed, as `git diff --numstat` has it, and all of it is saved. */
  async function assertChanges(...changes: string[]): Promise<void> {
    await eventually(() => assert.deepEqual(folder.changes(), changes));
    await workbench().assertDirtyTabs();
  }

  /** Undoes one edit, and waits until all is as it was in the beginning. */
  async function undo(press: () => Promise<void> = () => key('Control+Z')): Promise<void> {
    await press();
    await eventually(() => assert.deepEqual(folder.bytes(), original));
    await board().assertColumn('todo', TODO);
    await workbench().assertDirtyTabs();
  }

  it('changes one line of the file by a drag to another column, which is undone and redone', async () => {
    await board().drag(board().card('Rotate the keys'), 'doing');
    await board().assertColumn('doing', ['Rotate the keys', 'Keep the logs']);
    await assertChanges(`1 1 ${MAIN}`);
    const changed = MAIN_TEXT.replace('status: todo   # since', 'status: doing   # since');
    assert.equal(folder.read(MAIN), changed);
    await undo();
    await key('Control+Y');
    await eventually(() => assert.equal(folder.read(MAIN), changed));
    await board().assertColumn('doing', ['Rotate the keys', 'Keep the logs']);
    await undo(() => workbench().runCommand('Plandeck: Undo Plan Edit'));
    await workbench().runCommand('Plandeck: Redo Plan Edit');
    await eventually(() => assert.equal(folder.read(MAIN), changed));
    await undo();
  });

  it('ranks by a drag within a column, and with Shift in another one', async () => {
    await board().drag(board().card('Restore a backup'), 'todo', { onto: board().card('Renew the certificate') });
    await board().assertColumn('todo', [TODO[0], TODO[2], TODO[1], ...TODO.slice(3)] as string[]);
    await assertChanges(`1 1 ${MAIN}`);
    assert.equal(folder.read(MAIN), MAIN_TEXT.replace('rank: 30', 'rank: 15'));
    await undo();

    await board().drag(board().card('Keep the logs'), 'todo', { onto: board().card('Rotate the keys'), shift: true });
    await board().assertColumn('todo', ['Keep the logs', ...TODO]);
    await assertChanges(`1 1 ${MAIN}`);
    assert.match(folder.read(MAIN), /Keep the logs, .* status: todo, priority: must, rank: \d,/);
    await undo();
  });

  it('takes the priority of the cards among which it is ranked', async () => {
    await board().drag(board().card('Blank page'), 'todo', { onto: board().card('Rotate the keys') });
    await board().assertColumn('todo', ['Blank page', ...TODO.slice(0, 4)]);
    await assertChanges(`1 1 ${BUGS}`);
    assert.match(folder.read(BUGS), /status: todo, priority: must, rank: \d,/);
    await undo();
  });

  it('moves all selected cards over two files, as one edit', async () => {
    await board().card('Renew the certificate').click();
    await board()
      .card('Blank page')
      .click({ modifiers: ['Control'] });
    await board().assertSelected('Renew the certificate', 'Blank page');
    await board().drag(board().card('Blank page'), 'review');
    await board().assertColumn('review', ['Renew the certificate', 'Blank page']);
    await assertChanges(`1 1 ${BUGS}`, `1 1 ${MAIN}`);
    await undo();

    await board().card('Renew the certificate').click();
    await board()
      .card('Blank page')
      .click({ modifiers: ['Shift'] });
    await board().assertSelected(...TODO.slice(1));
    await board().drag(board().card('Cache the pages'), 'doing');
    await assertChanges(`1 1 ${BUGS}`, `3 3 ${MAIN}`);
    await board().assertColumn('todo', ['Rotate the keys']);
    await undo();
    await key('Escape');
  });

  it('changes nothing by a drag that Escape ends', async () => {
    const { mouse } = workbench().page;
    await board().take(board().card('Rotate the keys'));
    const box = await board().column('doing').boundingBox();
    assert.ok(box);
    await mouse.move(box.x + 50, box.y + 200, { steps: 5 });
    await board().frame.locator('.column-head.target').waitFor();
    await key('Escape');
    await board().frame.locator('.ghost').waitFor({ state: 'detached' });
    await mouse.up();
    // What came of the drag would stand before what comes of the next one.
    await board().drag(board().card('Renew the certificate'), 'doing');
    await assertChanges(`1 1 ${MAIN}`);
    assert.equal(
      folder.read(MAIN),
      MAIN_TEXT.replace(
        'safe1, status: todo, priority: must, rank: 20',
        'safe1, status: doing, priority: must, rank: 20',
      ),
    );
    await undo();
  });

  it('says why a move is refused by a limit, and moves out of the column that is too full', async () => {
    await board().drag(board().card('Keep the logs'), 'verify');
    const notice = board().frame.getByRole('alert').filter({ hasText: 'verify' });
    await notice.waitFor();
    await board().assertColumn('verify', ['Alert at night', 'Load test']);
    await board().assertColumn('doing', ['Keep the logs']);
    assert.deepEqual(folder.bytes(), original);
    await workbench().assertDirtyTabs();

    await board().drag(board().card('Load test'), 'done');
    await board().assertColumn('verify', ['Alert at night']);
    await notice.waitFor({ state: 'detached' });
    await assertChanges(`1 1 ${MAIN}`);
    await undo();
  });

  const lanes: readonly (readonly [lanes: string, lane: string, changed: string])[] = [
    ['assignee', 'Bo Lind', 'rank: 30, assignees: [bo], iteration: harden'],
    ['priority', 'should', 'status: todo, priority: should, rank: 30, assignees: [ana], iteration: harden'],
    ['parent', 'Fast to use', 'parent: WEB-fast1, status: todo, priority: must, rank: 30'],
    ['iteration', 'Beta', 'rank: 30, assignees: [ana], iteration: beta'],
  ];
  for (const [name, lane, changed] of lanes) {
    it(`gives a card what its new lane stands for: ${name}`, async () => {
      await board().picker('Lanes').selectOption(name);
      await board().lane(lane).waitFor();
      await board().drag(board().card('Restore a backup'), 'todo', { onto: board().lane(lane) });
      await assertChanges(`1 1 ${MAIN}`);
      assert.ok(folder.read(MAIN).includes(changed), folder.read(MAIN));
      await key('Control+Z');
      await eventually(() => assert.deepEqual(folder.bytes(), original));
    });
  }

  it('moves to another column and another lane at once', async () => {
    await board().picker('Lanes').selectOption('assignee');
    await board().drag(board().card('Restore a backup'), 'doing', { onto: board().lane('Bo Lind') });
    await assertChanges(`1 1 ${MAIN}`);
    assert.ok(folder.read(MAIN).includes('status: doing, priority: must, rank: 30, assignees: [bo]'));
    await board().picker('Lanes').selectOption('');
    await undo();
  });
});
