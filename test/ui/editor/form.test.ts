import assert from 'node:assert/strict';
import { BoardPage } from '../support/boardPage.ts';
import type { EditorPage } from '../support/editorPage.ts';
import { assertText, changed, MAIN, useEditorPlan } from '../support/editorPlan.ts';
import { eventually } from '../support/eventually.ts';
import { FormPage } from '../support/formPage.ts';
import { PlanView } from '../support/planView.ts';
import { useWorkbench } from '../support/useWorkbench.ts';
import { WrittenPlan } from '../support/writtenPlan.ts';

/** An item that has all that a form shows, and one with a value that a finding can mend. */
const TEXT = changed(
  '    labels: [ops]\n',
  `    labels: [ops]
    ticket: OPS-12   # theirs
    checklist:
      - {text: Ask the auditors, done: true}   # by mail
      - Find the old keys
      - Write it down
    description: |
      All **keys** at once. <img src=x onerror="document.title='pwned'"> <b>Bold?</b>

      [a trap](javascript:alert(1)), [the rules](https://example.org/rules)
`,
  changed(
    'page1, title: Cache the pages, parent: WEB-fast1, status: doing',
    'page1, title: Cache the pages, parent: WEB-fast1, status: doin',
  ),
);

describe('the form beside the table of the plan editor', () => {
  const folder = useEditorPlan(TEXT);
  const workbench = useWorkbench({ open: folder.path, viewport: { width: 1600, height: 1600 } });
  let plan: WrittenPlan;
  let editor: EditorPage;
  let form: FormPage;

  before(async () => {
    await workbench().runCommand('View: Close Primary Side Bar');
    plan = new WrittenPlan(workbench(), folder, TEXT);
    editor = plan.editor;
    form = new FormPage(workbench());
    await editor.open('plan.yaml');
  });

  beforeEach(async () => {
    await editor.go('WEB-keys1', 'title');
    if (!(await form.form.isVisible())) await plan.press('Control+Shift+I');
    await form.shows('WEB-keys1');
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await plan.restore();
  });

  it('gives the focus to the field of the cell, and its title follows the keys', async () => {
    await plan.press('Control+Shift+I');
    await form.line('title').and(form.frame.locator(':focus')).waitFor();
    await plan.press('End');
    await plan.type(' soon');
    await plan.assertDirty();
    await editor.assertCell('WEB-keys1', 'title', 'Rotate the keys soon');
    await workbench().screenshot('editor form');
    await plan.assertWritten('title: Rotate the keys ', 'title: Rotate the keys soon ');
    await form.assertLine('title', 'Rotate the keys');
  });

  it('takes back what was typed by Escape', async () => {
    await form.typeOver('title', 'Nothing');
    await plan.press('Escape');
    await form.assertLine('title', 'Rotate the keys');
    await form.shows('WEB-keys1');
    await form.typeOver('estimate', '9d');
    await plan.press('Escape');
    await form.assertLine('estimate', '2d');
    await editor.assertCell('WEB-keys1', 'title', 'Rotate the keys');
    // All that was typed before is written by the next change.
    await form.typeOver('rank', '11');
    await plan.press('Enter');
    await plan.assertWritten('    rank: 10\n', '    rank: 11\n');
  });

  it('chooses names by keys and by the pointer', async () => {
    await form.typeOver('status', 'rev');
    await form.choice('review').waitFor();
    await plan.press('ArrowDown', 'Enter');
    await plan.assertWritten('status: todo   # since', 'status: review   # since');
    await form.line('iteration').click();
    await form.choice('Sprint two').click();
    await plan.assertWritten('    iteration: S1\n', '    iteration: S2\n');
  });

  it('says what efforts and days mean, and refuses what cannot be', async () => {
    await form.typeOver('estimate', '3 days');
    await form.said('estimate').filter({ hasText: '3d' }).waitFor();
    await plan.press('Enter');
    await plan.assertWritten('estimate: 2d   # as Chen says', 'estimate: 3d   # as Chen says');
    await form.typeOver('due', 'next fri');
    await form
      .said('due')
      .filter({ hasText: /\d{4}-\d\d-\d\d/ })
      .waitFor();
    const day = await form.said('due').innerText();
    await plan.press('Enter');
    await plan.assertWritten('due: 2026-12-11', `due: ${day}`);
    await form.typeOver('due', '32.13.');
    await plan.press('Enter');
    await form.line('due').and(form.frame.locator('[aria-invalid="true"]')).waitFor();
    await form.said('due').filter({ hasText: '32.13.' }).waitFor();
    await plan.assertUntouched();
    await plan.press('Escape');
    await form.assertLine('due', '2026-12-11');
    await form.typeOver('rank', '12.5');
    await plan.press('Enter');
    await plan.assertWritten('    rank: 10\n', '    rank: 12.5\n');
  });

  it('adds to lists and takes from them', async () => {
    await form.line('labels').click();
    await plan.type('night');
    await plan.press('Enter');
    await eventually(async () => assert.deepEqual(await form.chips('labels'), ['ops', 'night']));
    await plan.assertWritten('labels: [ops]', 'labels: [ops, night]');
    await form.field('assignees').getByRole('button', { name: 'Remove Ana Ruiz' }).click();
    await plan.assertWritten('    rank: 10\n    assignees: [ana]\n', '    rank: 10\n');
    await form.line('assignees').click();
    await plan.type('bo');
    await form.choice('Bo Lind').click();
    await plan.assertWritten('rank: 10\n    assignees: [ana]', 'rank: 10\n    assignees: [ana, bo]');
  });

  it('adds what comes first by a word of its title, and leads to what waits', async () => {
    await form.line('depends').click();
    await plan.type('backup');
    await form.choice('Restore a backup').click();
    await eventually(async () => assert.equal((await form.chips('depends')).length, 1));
    await plan.assertWritten('    iteration: S1\n', '    depends: [WEB-back1]\n    iteration: S1\n');
    await editor.go('WEB-cert1', 'title');
    await form.shows('WEB-cert1');
    await form.form
      .getByRole('region', { name: 'Waits for it' })
      .getByRole('button', { name: /WEB-page1/ })
      .click();
    await form.shows('WEB-page1');
    await editor.row('WEB-page1').and(editor.frame.locator('.selected')).waitFor();
  });

  it('says what is wrong, and mends it', async () => {
    await editor.go('WEB-page1', 'title');
    await form.shows('WEB-page1');
    await workbench().screenshot('editor form findings');
    const findings = form.form.getByRole('list', { name: 'Findings' });
    await findings.getByRole('button', { name: /^Change to .*doing/ }).click();
    await plan.assertWritten('status: doin,', 'status: doing,');
  });

  it("has the plan's own fields, and shows what nobody has said anything of", async () => {
    await editor.go('WEB-keys1', 'title');
    await form.shows('WEB-keys1');
    await form.typeOver('value', '8');
    await plan.press('Enter');
    await plan.assertDirty();
    assert.match(await plan.save(), /^ {4}value: 8$/m);
    await plan.undo();
    await form.line('area').selectOption('back');
    await plan.assertDirty();
    assert.match(await plan.save(), /^ {4}area: back$/m);
    await plan.undo();
    await form.form.getByRole('region', { name: 'Your own fields' }).getByText('OPS-12').waitFor();
  });

  it('ticks, adds, changes and moves the points of a checklist', async () => {
    const list = form.field('checklist');
    await list.getByRole('checkbox', { name: 'Done: Find the old keys' }).click();
    await plan.assertWritten('- Find the old keys', '- {done: Find the old keys}');
    await list.getByRole('textbox').nth(2).click();
    await plan.press('End', 'Enter');
    await list.getByRole('textbox').nth(3).waitFor();
    await plan.type('Tell them');
    await plan.press('Control+S');
    await workbench().assertDirtyTabs();
    await assertText(folder, changed('      - Write it down\n', '      - Write it down\n      - Tell them\n', TEXT));
    await plan.undo();
    // The points are drawn anew, and one that is clicked before has the focus no more.
    await list.getByRole('textbox').nth(3).waitFor({ state: 'detached' });
    await list.getByRole('textbox').nth(2).click();
    await plan.press('Alt+ArrowUp');
    await plan.assertWritten(
      '      - Find the old keys\n      - Write it down\n',
      '      - Write it down\n      - Find the old keys\n',
    );
    // A comment goes with its point.
    await list.getByRole('textbox').first().click();
    await plan.press('Alt+ArrowDown');
    await plan.assertWritten(
      '      - {text: Ask the auditors, done: true}   # by mail\n      - Find the old keys\n',
      '      - Find the old keys\n      - {text: Ask the auditors, done: true}   # by mail\n',
    );
    await list.getByRole('button', { name: 'Remove Ask the auditors' }).click();
    await plan.assertWritten('      - {text: Ask the auditors, done: true}   # by mail\n', '');
  });

  it('types a description, and shows its Markdown without its HTML', async () => {
    await form.field('description').getByRole('button', { name: 'Preview' }).click();
    const preview = form.field('description').locator('.markdown');
    await preview.locator('strong', { hasText: 'keys' }).waitFor();
    assert.equal(await preview.locator('img, b, script').count(), 0);
    assert.deepEqual(
      await preview.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      ['https://example.org/rules'],
    );
    await workbench().screenshot('editor form preview');
    await form.field('description').getByRole('button', { name: 'Preview' }).click();
    await form.line('description').click();
    await plan.press('Control+End', 'Enter');
    await plan.type('And then rest.');
    await plan.press('Enter');
    await plan.type('- Really');
    await plan.assertDirty();
    assert.match(await plan.save(), /rules\)\n {6}And then rest\.\n {6}- Really\n {2}- \{id: WEB-cert1/);
    await plan.undo();
  });

  it('closes by Escape, and goes on in the table', async () => {
    await form.line('title').click();
    await plan.press('Escape');
    await form.form.waitFor({ state: 'detached' });
    await editor.assertAt('WEB-keys1', 'title');
    await plan.assertUntouched();
  });
});

describe('a panel with a form of the plan editor', () => {
  const folder = useEditorPlan(TEXT);
  const workbench = useWorkbench({ open: folder.path, viewport: { width: 1280, height: 1400 } });
  const key = (name: string) => workbench().page.keyboard.press(name);
  const type = (text: string) => workbench().page.keyboard.type(text, { delay: 20 });
  let form: FormPage;

  before(() => {
    form = new FormPage(workbench());
  });

  afterEach(function () {
    if (this.currentTest?.state === 'failed') folder.write(MAIN, TEXT);
  });

  /** Compares the bytes: nothing is unsaved. Then it is taken back from the form. */
  async function assertSaved(before: string, after: string): Promise<void> {
    await assertText(folder, changed(before, after, TEXT));
    await workbench().assertDirtyTabs();
    await key('Control+Z');
    await assertText(folder, TEXT);
    await workbench().assertDirtyTabs();
  }

  it('opens by its command, for an item of any file', async () => {
    // Nothing is selected anywhere yet: it asks for the item.
    await workbench().runCommand('Plandeck: Open Item Form');
    await workbench().choose('Blank page');
    await form.shows('WEB-blan1');
    await form.typeOver('title', 'White page');
    await key('Enter');
    await eventually(() => assert.deepEqual(folder.changes(), ['1 1 plan/bugs.yaml']));
    await key('Control+Z');
    await eventually(() => assert.deepEqual(folder.changes(), []));
    await workbench().assertDirtyTabs();
    assert.equal(folder.read(MAIN), TEXT);
    await workbench().runCommand('View: Close All Editors');
  });

  it("opens from a row's menu in the Plan view, saves each change at once, and takes it back", async () => {
    const view = new PlanView(workbench());
    await view.open();
    await workbench().chooseInMenu(view.row('Rotate the keys'), 'Open Item Form');
    await form.shows('WEB-keys1');
    await workbench().screenshot('form panel');
    await form.typeOver('title', 'Rotate all keys');
    await key('Enter');
    await assertSaved('title: Rotate the keys ', 'title: Rotate all keys ');
    await form.assertLine('title', 'Rotate the keys');
    await form.typeOver('status', 'doing');
    await key('Enter');
    await assertSaved('status: todo   # since', 'status: doing   # since');
    await form.line('labels').click();
    await type('night');
    await key('Enter');
    await assertSaved('labels: [ops]', 'labels: [ops, night]');
    await form.field('checklist').getByRole('checkbox', { name: 'Done: Find the old keys' }).click();
    await assertSaved('- Find the old keys', '- {done: Find the old keys}');
  });

  it('writes a text when nobody types any more', async () => {
    await form.line('title').click();
    await key('End');
    await type(' soon');
    await assertText(folder, changed('title: Rotate the keys ', 'title: Rotate the keys soon ', TEXT));
    await key('Control+Z');
    await assertText(folder, TEXT);
  });

  it('leads to the board, whose card gets the focus, and to the Plan view', async () => {
    const heading = form.form.locator('header');
    await heading.getByRole('button', { name: 'Board' }).click();
    await new BoardPage(workbench()).assertFocusOn('Rotate the keys');
    await workbench().page.locator('.tab.active').getByText(/Board/).waitFor();
    await workbench().page.locator('.tab').filter({ hasText: 'WEB-keys1' }).click();
    await form.shows('WEB-keys1');
    await heading.getByRole('button', { name: 'Plan view' }).click();
    await workbench().assertFocusIn(new PlanView(workbench()).tree);
  });

  it('leads to the history and to the text', async () => {
    const heading = form.form.locator('header');
    await heading.getByRole('button', { name: 'History' }).click();
    const history = workbench().page.getByRole('tree', { name: 'Item History' });
    await history.getByRole('treeitem').filter({ hasText: 'Added' }).waitFor();
    await workbench().screenshot('form history');
    await heading.getByRole('button', { name: /plan\.yaml:/ }).click();
    await workbench().page.locator('.tab.active').getByText('plan.yaml').waitFor();
    await workbench().runCommand('View: Close All Editors');
  });

  it('opens from a card of the board', async () => {
    const board = new BoardPage(workbench());
    await board.open();
    await board.chooseInMenu(board.card('Load test'), 'Open Item Form');
    await form.shows('WEB-load1');
    await form.typeOver('due', '24.12.2026');
    await key('Enter');
    await assertSaved('priority: could, rank: 50}', 'priority: could, rank: 50, due: 2026-12-24}');
  });
});
