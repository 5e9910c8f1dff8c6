import assert from 'node:assert/strict';
import type { EditorPage } from '../support/editorPage.ts';
import { changed, ITEMS, MAIN_TEXT, useEditorPlan } from '../support/editorPlan.ts';
import { useWorkbench } from '../support/useWorkbench.ts';
import { WrittenPlan } from '../support/writtenPlan.ts';

const CERT =
  '  - {id: WEB-cert1, title: Renew the certificate, parent: WEB-safe1, status: todo, priority: must, rank: 20, assignees: [ana], iteration: S1}\n';
const BACK =
  '\n  # Nobody has tried it yet.\n  - {id: WEB-back1, title: Restore a backup, parent: WEB-safe1, status: todo, priority: must, rank: 30, assignees: [bo]}   # twice\n';
const LOAD = '  - {id: WEB-load1, title: Load test, parent: WEB-fast1, status: todo, priority: could, rank: 50}\n';
const FAST = '  - {id: WEB-fast1, title: Fast to use, type: epic}\n';

describe('rows of the plan editor', () => {
  const folder = useEditorPlan();
  const workbench = useWorkbench({ open: folder.path });
  let plan: WrittenPlan;
  let editor: EditorPage;

  before(async () => {
    await workbench().runCommand('View: Close Primary Side Bar');
    plan = new WrittenPlan(workbench(), folder);
    editor = plan.editor;
    await editor.open('plan.yaml');
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await plan.restore();
  });

  async function choose(picker: string, label: string | RegExp): Promise<void> {
    const select = editor.frame.getByRole('combobox', { name: picker, exact: true });
    const option = select.locator('option').filter({ hasText: label });
    await select.selectOption({ label: await option.innerText() });
  }

  it('adds a row behind another one, and its title is typed at once', async () => {
    await editor.go('WEB-cert1', 'title');
    await plan.press('Control+Enter');
    await plan.type('Check the alarms');
    await plan.press('Enter');
    await plan.assertNamed(changed(CERT, `${CERT}  - {id: NEW, title: Check the alarms, parent: WEB-safe1}\n`), 2);
    await editor.assertIds(...ITEMS);
  });

  it('adds a row below another one, and by the button', async () => {
    await editor.go('WEB-fast1', 'title');
    await plan.press('Control+Shift+Enter');
    await plan.type('Measure it');
    await plan.press('Enter');
    await plan.assertNamed(changed(LOAD, `${LOAD}  - {id: NEW, title: Measure it, parent: WEB-fast1}\n`), 2);
    await editor.assertIds(...ITEMS);
    await editor.go('WEB-fast1', 'title');
    await editor.frame.getByRole('button', { name: 'Add a Row' }).click();
    await plan.type('Easy to use');
    await plan.press('Escape', 'Escape');
    await workbench().screenshot('editor new row');
    await plan.assertNamed(changed(LOAD, `${LOAD}  - {id: NEW}\n`), 1);
    await editor.assertIds(...ITEMS);
  });

  it('deletes a row, and asks where others refer to it', async () => {
    await editor.go('WEB-load1', 'title');
    await plan.press('Control+Delete');
    await editor.row('WEB-load1').waitFor({ state: 'detached' });
    await plan.assertText(changed(LOAD, ''));
    await editor.head('WEB-cert1').click();
    await plan.press('Delete');
    const dialog = workbench().page.locator('.monaco-dialog-box');
    await dialog.getByText('WEB-page1 (depends)').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await editor.assertAt('WEB-cert1', '');
    await plan.assertUntouched();
    await plan.press('Delete');
    await dialog.waitFor();
    await plan.press('Escape');
    await editor.assertAt('WEB-cert1', '');
    await plan.press('Delete');
    await dialog.getByRole('button', { name: 'Delete, and Mend References' }).click();
    await editor.row('WEB-cert1').waitFor({ state: 'detached' });
    await editor.assertAt('WEB-back1', '');
    await plan.assertText(changed(', depends: [WEB-cert1]', '', changed(CERT, '')));
    await editor.assertIds(...ITEMS);
  });

  it('puts a row below the one before it, and takes it out', async () => {
    await editor.go('WEB-cert1', 'title');
    await plan.press('Alt+ArrowRight');
    await plan.assertWritten('certificate, parent: WEB-safe1', 'certificate, parent: WEB-keys1');
    await editor.go('WEB-cert1', 'title');
    await plan.press('Alt+ArrowLeft');
    await plan.assertWritten('certificate, parent: WEB-safe1', 'certificate');
    await editor.go('WEB-safe1', 'title');
    await plan.press('Alt+ArrowRight');
    await editor.notice('No row stands before WEB-safe1').waitFor();
    await plan.press('Escape');
    await editor.notice('No row').waitFor({ state: 'detached' });
    await plan.assertUntouched();
  });

  it('moves the text of a row with its comments', async () => {
    await editor.go('WEB-back1', 'title');
    await plan.press('Alt+ArrowUp');
    await editor.assertIds('WEB-safe1', 'WEB-keys1', 'WEB-back1', 'WEB-cert1', 'WEB-fast1', 'WEB-page1', 'WEB-load1');
    await editor.assertAt('WEB-back1', 'title');
    // The blank line stays between those that it sets apart.
    await plan.assertText(changed(CERT + BACK, `${BACK.slice(1)}${CERT}\n`));
    await editor.go('WEB-safe1', 'title');
    await plan.press('Alt+ArrowDown');
    await editor.assertIds('WEB-fast1', 'WEB-page1', 'WEB-load1', 'WEB-safe1', 'WEB-keys1', 'WEB-cert1', 'WEB-back1');
    const start = MAIN_TEXT.indexOf('  - {id: WEB-safe1');
    const middle = MAIN_TEXT.indexOf(FAST);
    await plan.assertText(MAIN_TEXT.slice(0, start) + MAIN_TEXT.slice(middle) + MAIN_TEXT.slice(start, middle));
    await editor.assertIds(...ITEMS);
  });

  it("ranks rows in the plan's own order, and refuses to move them in another one", async () => {
    await choose('Sort', /own order/);
    await editor.go('WEB-back1', 'title');
    await plan.press('Alt+ArrowUp');
    await plan.assertWritten('priority: must, rank: 30', 'priority: must, rank: 15');
    await choose('Sort', 'Title');
    await editor.go('WEB-back1', 'title');
    await plan.press('Alt+ArrowUp');
    await editor.notice(/order/).waitFor();
    await workbench().screenshot('editor refused move');
    await choose('Sort', 'as in the file');
    await plan.assertUntouched();
    await editor.notice(/order/).getByRole('button', { name: 'Close' }).click();
    await editor.assertIds(...ITEMS);
  });

  it('drags a row behind another one, and onto one', async () => {
    await drag('WEB-cert1', 'WEB-back1', 0.9);
    await editor.assertIds('WEB-safe1', 'WEB-keys1', 'WEB-back1', 'WEB-cert1', 'WEB-fast1', 'WEB-page1', 'WEB-load1');
    await plan.assertText(changed(CERT + BACK, BACK + CERT));
    await editor.assertIds(...ITEMS);
    await drag('WEB-load1', 'WEB-cert1', 0.5);
    await editor.row('WEB-load1').and(editor.frame.locator('[aria-level="3"]')).waitFor();
    const moved = LOAD.replace('WEB-fast1', 'WEB-cert1');
    await plan.assertText(changed(CERT, CERT + moved, changed(LOAD, '')));
    await editor.assertIds(...ITEMS);
  });

  /** Drags a row by its handle to so much of the height of another one. */
  async function drag(id: string, onto: string, height: number): Promise<void> {
    const { mouse } = workbench().page;
    const from = await editor.head(id).boundingBox();
    const to = await editor.row(onto).boundingBox();
    assert.ok(from && to);
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(from.x + 30, from.y + 10, { steps: 4 });
    await mouse.move(to.x + 60, to.y + to.height * height, { steps: 8 });
    await workbench().screenshot(`editor drag ${height}`);
    await mouse.up();
  }
});
