import assert from 'node:assert/strict';
import { BoardPage } from '../support/boardPage.ts';
import { BUGS, MAIN, MAIN_TEXT, useBoardPlan } from '../support/boardPlan.ts';
import { eventually } from '../support/eventually.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const TODO = ['Rotate the keys', 'Renew the certificate', 'Restore a backup', 'Cache the pages', 'Blank page'];

describe('moving cards by keys', () => {
  const folder = useBoardPlan();
  const original = folder.bytes();
  const workbench = useWorkbench({ open: folder.path });
  const board = () => new BoardPage(workbench());
  const key = (name: string) => workbench().page.keyboard.press(name);

  before(async () => {
    await workbench().runCommand('View: Close Primary Side Bar');
    await board().open();
  });

  async function assertChanges(...changes: string[]): Promise<void> {
    await eventually(() => assert.deepEqual(folder.changes(), changes));
    await workbench().assertDirtyTabs();
  }

  async function undo(): Promise<void> {
    await key('Control+Z');
    await eventually(() => assert.deepEqual(folder.bytes(), original));
    await workbench().assertDirtyTabs();
  }

  it('goes from card to card by the arrow keys', async () => {
    await board().card('Rotate the keys').click();
    for (const [name, title] of [
      ['ArrowDown', 'Renew the certificate'],
      ['ArrowRight', 'Keep the logs'],
      ['ArrowRight', 'Alert at night'],
      ['ArrowDown', 'Load test'],
      ['ArrowLeft', 'Keep the logs'],
      ['ArrowLeft', 'Rotate the keys'],
      ['End', 'Blank page'],
      ['Home', 'Rotate the keys'],
    ] as const) {
      await key(name);
      await board().assertFocusOn(title);
    }
  });

  it('gives another status by Alt+Right and Alt+Left: one line, undone on the board', async () => {
    await board().press(board().card('Rotate the keys'), 'Alt+ArrowRight');
    await board().assertColumn('doing', ['Rotate the keys', 'Keep the logs']);
    await assertChanges(`1 1 ${MAIN}`);
    assert.equal(folder.read(MAIN), MAIN_TEXT.replace('status: todo   # since', 'status: doing   # since'));
    await board().assertFocusOn('Rotate the keys');
    await key('Alt+ArrowLeft');
    await eventually(() => assert.deepEqual(folder.bytes(), original));
    await board().assertColumn('todo', TODO);
    await key('Control+Z');
    await board().assertColumn('doing', ['Rotate the keys', 'Keep the logs']);
    await undo();
    await board().assertColumn('todo', TODO);
    await board().assertFocusOn('Rotate the keys');
  });

  it('keeps the focus on the card that moves, however quickly the next key comes', async () => {
    await board().card('Rotate the keys').click();
    for (let time = 0; time < 3; time++) {
      for (const name of ['Alt+ArrowRight', 'Alt+ArrowRight']) await key(name);
      await board().assertColumn('review', ['Rotate the keys']);
      await assertChanges(`1 1 ${MAIN}`);
      assert.equal(await board().frame.getByRole('alert').count(), 0);
      await board().assertFocusOn('Rotate the keys');
      for (const name of ['Alt+ArrowLeft', 'Alt+ArrowLeft']) await key(name);
      await board().assertColumn('todo', TODO);
      await eventually(() => assert.deepEqual(folder.bytes(), original));
      await board().assertFocusOn('Rotate the keys');
    }
  });

  it('undoes what was done before it, however quickly it comes', async () => {
    await board().press(board().card('Rotate the keys'), 'Alt+ArrowRight', 'Alt+ArrowRight', 'Control+Z', 'Control+Z');
    await eventually(() => assert.deepEqual(folder.bytes(), original));
    await board().assertColumn('todo', TODO);
    // All of it is over when a move that came after it is.
    await key('Alt+ArrowRight');
    await assertChanges(`1 1 ${MAIN}`);
    assert.equal(folder.read(MAIN), MAIN_TEXT.replace('status: todo   # since', 'status: doing   # since'));
    await undo();
  });

  it('ranks by Alt+Up, Alt+Down and Alt+Home: nothing but ranks changes', async () => {
    const [first = '', second = '', third = '', ...others] = TODO;
    for (const [name, column] of [
      ['Alt+ArrowUp', [first, third, second, ...others]],
      ['Alt+Home', [third, first, second, ...others]],
    ] as const) {
      await board().press(board().card('Restore a backup'), name);
      await board().assertColumn('todo', column);
      await assertChanges(`1 1 ${MAIN}`);
      assert.equal(
        folder.read(MAIN).replace(/30, title|rank: [\d.]+, assignees: \[ana\], iteration: harden}/, ''),
        MAIN_TEXT.replace(/rank: 30, assignees: \[ana\], iteration: harden}/, ''),
      );
      await board().assertFocusOn('Restore a backup');
      await undo();
    }
    await board().press(board().card('Rotate the keys'), 'Alt+ArrowDown');
    await board().assertColumn('todo', [second, first, third, ...others]);
    await eventually(() => assert.match(folder.read(MAIN), / {4}rank: 25\n/));
    await assertChanges(`1 1 ${MAIN}`);
    // What a drop with Shift does, key by key.
    await key('Alt+ArrowRight');
    await board().assertColumn('doing', ['Rotate the keys', 'Keep the logs']);
    await key('Alt+ArrowDown');
    await board().assertColumn('doing', ['Keep the logs', 'Rotate the keys']);
    await assertChanges(`2 2 ${MAIN}`);
    for (let edit = 0; edit < 3; edit++) await key('Control+Z');
    await eventually(() => assert.deepEqual(folder.bytes(), original));
  });

  it('moves all selected cards over two files, as one edit', async () => {
    await board().press(board().card('Cache the pages'), 'Shift+ArrowDown');
    await board().assertSelected('Cache the pages', 'Blank page');
    await key('Alt+ArrowRight');
    await board().assertColumn('doing', ['Keep the logs', 'Cache the pages', 'Blank page']);
    await assertChanges(`1 1 ${BUGS}`, `1 1 ${MAIN}`);
    await undo();
    await board().assertSelected('Cache the pages', 'Blank page');

    await key('Escape');
    await board().assertSelected();
    await board().assertFocusOn('Blank page');
    for (const name of ['Space', 'ArrowUp', 'ArrowUp', 'Control+Space']) await key(name);
    await board().assertSelected('Restore a backup', 'Blank page');
    await key('Control+A');
    await board().assertSelected(...TODO);
    await key('Alt+ArrowRight');
    await board().assertColumn('todo', []);
    await assertChanges(`1 1 ${BUGS}`, `4 4 ${MAIN}`);
    await undo();
    await key('Escape');
  });

  it('says why a move is refused by a limit; the card is back and has the focus', async () => {
    await board().press(board().card('Keep the logs'), 'Alt+ArrowRight');
    await board().assertIn('review', 'Keep the logs');
    await assertChanges(`1 1 ${MAIN}`);
    await key('Alt+ArrowRight');
    await board().frame.getByRole('alert').filter({ hasText: 'verify' }).waitFor();
    await board().assertIn('review', 'Keep the logs');
    await board().assertFocusOn('Keep the logs');
    await undo();
    await board().press(board().card('Load test'), 'Alt+ArrowLeft');
    await board().assertColumn('review', ['Load test']);
    await assertChanges(`1 1 ${MAIN}`);
    assert.equal(await board().frame.getByRole('alert').count(), 0);
    await undo();
  });

  const lanes: readonly (readonly [lanes: string, name: string, changed: string])[] = [
    ['assignee', 'Alt+Shift+ArrowDown', 'rank: 30, assignees: [bo], iteration: harden'],
    [
      'priority',
      'Alt+Shift+ArrowDown',
      'status: todo, priority: should, rank: 30, assignees: [ana], iteration: harden',
    ],
    ['parent', 'Alt+Shift+ArrowDown', 'parent: WEB-fast1, status: todo, priority: must, rank: 30'],
    ['iteration', 'Alt+Shift+ArrowDown', 'rank: 30, assignees: [ana], iteration: beta'],
  ];
  for (const [by, name, changed] of lanes) {
    it(`moves to the next lane and back: ${by}`, async () => {
      await board().picker('Lanes').selectOption(by);
      await board()
        .lane(by === 'priority' ? 'must' : '')
        .first()
        .waitFor();
      await board().press(board().card('Restore a backup'), name);
      await assertChanges(`1 1 ${MAIN}`);
      assert.ok(folder.read(MAIN).includes(changed), folder.read(MAIN));
      await board().assertFocusOn('Restore a backup');
      await key('Alt+Shift+ArrowUp');
      await eventually(() => assert.deepEqual(folder.bytes(), original));
      await board().assertFocusOn('Restore a backup');
    });
  }
});
