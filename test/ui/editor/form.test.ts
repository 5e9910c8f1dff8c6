import assert from 'node:assert/strict';
import type { EditorPage } from '../support/editorPage.ts';
import { changed, useEditorPlan } from '../support/editorPlan.ts';
import { eventually } from '../support/eventually.ts';
import { FormPage } from '../support/formPage.ts';
import { useWorkbench } from '../support/useWorkbench.ts';
import { WrittenPlan } from '../support/writtenPlan.ts';

/** An item that has all that a form shows, and one with a value that a finding can mend. */
const TEXT = changed(
  '    labels: [ops]\n',
  `    labels: [ops]
    ticket: OPS-12   # theirs
    checklist:
      - {text: Ask the auditors, done: true}
      - Find the old keys   # in the safe
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

  it('closes by Escape, and goes on in the table', async () => {
    await form.line('title').click();
    await plan.press('Escape');
    await form.form.waitFor({ state: 'detached' });
    await editor.assertAt('WEB-keys1', 'title');
    await plan.assertUntouched();
  });
});
