import assert from 'node:assert/strict';
import type { EditorPage } from '../support/editorPage.ts';
import { ITEMS, MAIN, MAIN_TEXT, useEditorPlan } from '../support/editorPlan.ts';
import { eventually } from '../support/eventually.ts';
import { TextEditor } from '../support/textEditor.ts';
import { useWorkbench } from '../support/useWorkbench.ts';
import { WrittenPlan } from '../support/writtenPlan.ts';

describe('sections of the plan editor', () => {
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

  /** Types a value into a cell, and compares the bytes. */
  async function change(id: string, column: string, text: string, before: string, after: string): Promise<void> {
    await editor.typeOver(id, column, text);
    await plan.press('Enter');
    await plan.assertWritten(before, after);
  }

  const picker = (name: string) => editor.frame.getByRole('combobox', { name, exact: true });
  const tool = (name: string) => editor.frame.locator(`button.tool[title="${name}"]`);

  it('changes people: leave as a period, skills, and hours', async () => {
    await editor.tab('People');
    await editor.assertIds('ana', 'bo', 'chen');
    const leave = '{id: ana, name: Ana Ruiz, leave: [2026-12-21..2027-01-01]}   # leads';
    await change('ana', 'leave', '21.12.2026 - 1.1.2027', '{id: ana, name: Ana Ruiz}   # leads', leave);
    await change('bo', 'skills', 'sql 2, react 3', '{sql: 2}', '{sql: 2, react: 3}');
    await change('chen', 'capacity', '32h/w', 'name: Chen Wei}', 'name: Chen Wei, capacity: 32h/w}');
    await workbench().screenshot('editor people');
  });

  it('calls a new person by the name that is typed, in one undo with it', async () => {
    await editor.go('chen', 'name');
    await plan.press('Control+Enter');
    await plan.type('Dana Levy');
    // What is done at once is done to the same row, whatever it is called by then.
    await plan.press('Tab', 'ArrowRight');
    await plan.type('ops 2');
    await plan.press('Enter');
    await editor.assertCell('dana', 'name', 'Dana Levy');
    await editor.assertAt('dana', 'skills');
    await workbench().screenshot('editor new person');
    const written = /\{id: chen, name: Chen Wei\}\n {2}- \{id: dana, name: Dana Levy, skills: \[?\{?.*ops.*2.*\}\n/;
    assert.match(await plan.save(), written);
    await plan.undo(3);
    await editor.assertIds('ana', 'bo', 'chen');
  });

  it('gives a person another id by its cell, with all that refers to it', async () => {
    await editor.typeOver('ana', 'id', 'bo');
    await plan.press('Enter');
    await editor.assertRefused(/bo is taken/);
    await plan.assertUntouched();
    await plan.press('Control+A');
    await plan.type('ann');
    await plan.press('Tab');
    await editor.assertAt('ann', 'name');
    await plan.assertText(MAIN_TEXT.replaceAll('{id: ana,', '{id: ann,').replaceAll(/(owner: |\[)ana\b/g, '$1ann'));
    await editor.assertIds('ana', 'bo', 'chen');
    await editor.assertAt('ana', 'name');
  });

  it('changes iterations, milestones and requests', async () => {
    await editor.tab('Iterations');
    await change('S2', 'goal', 'Try it', '2026-11-30..2026-12-13}', '2026-11-30..2026-12-13, goal: Try it}');
    await change('S2', 'dates', '2026-11-30..2026-12-20', '2026-11-30..2026-12-13', '2026-11-30..2026-12-20');
    await editor.tab('Milestones');
    await change('WEB-beta', 'committed', '22.1.2027', 'committed: 2027-01-15', 'committed: 2027-01-22');
    await editor.tab('Requests');
    await change('WEB-q7mkc', 'kind', 'question', 'kind: change', 'kind: question');
    await change('WEB-q7mkc', 'owner', 'Bo Lind', 'raised: 2026-11-18}', 'raised: 2026-11-18, owner: bo}');
  });

  it('changes the RAID log and decisions', async () => {
    await editor.tab('RAID');
    await change('WEB-r4tqa', 'probability', '5', 'probability: 3', 'probability: 5');
    await change('WEB-r4tqa', 'title', 'SSO is late', 'risk: SSO arrives late', 'risk: SSO is late');
    await change('WEB-r4tqa', 'kind', 'issue', 'risk: SSO arrives late', 'issue: SSO arrives late');
    await workbench().screenshot('editor raid');
    await editor.tab('Decisions');
    await change('WEB-d5rte', 'by', 'Chen Wei', 'stored, owner: ana}', 'stored, owner: ana, by: chen}');
  });

  it('shows settings as they are written, with a way to the text', async () => {
    await editor.tab('Project');
    const source = editor.frame.getByRole('textbox', { name: 'Project' });
    assert.match(await source.innerText(), /project: \{key: WEB, name: Portal\}/);
    await workbench().screenshot('editor project');
    await editor.frame.getByRole('button', { name: 'Change It in the Text Editor' }).click();
    await new TextEditor(workbench()).lineIs(folder.lineOf(MAIN, 'project:'));
    await workbench().page.locator('.tab[aria-label*="Editor Group 2"]').click({ button: 'middle' });
    await source.waitFor();
  });

  it('sorts by a heading, and the other way round', async () => {
    await editor.tab('Items');
    await editor.assertIds(...ITEMS);
    const head = editor.grid.getByRole('columnheader', { name: 'Title' });
    await head.click();
    await editor.assertIds('WEB-fast1', 'WEB-page1', 'WEB-load1', 'WEB-safe1', 'WEB-cert1', 'WEB-back1', 'WEB-keys1');
    await head.click();
    await editor.assertIds('WEB-safe1', 'WEB-keys1', 'WEB-back1', 'WEB-cert1', 'WEB-fast1', 'WEB-load1', 'WEB-page1');
    await head.and(editor.frame.locator('[aria-sort="descending"]')).waitFor();
    await picker('Sort').selectOption({ label: 'Sort: as in the file' });
    await editor.assertIds(...ITEMS);
  });

  it('filters, says what it cannot understand, and keeps what stands above', async () => {
    const filter = editor.frame.getByRole('textbox', { name: /^Filter/ });
    await filter.fill('status:doing');
    await editor.assertIds('WEB-fast1', 'WEB-page1');
    await filter.fill('stauts:doing');
    await editor.notice('stauts').waitFor();
    await editor.assertIds('WEB-fast1', 'WEB-page1');
    await workbench().screenshot('editor wrong filter');
    await filter.fill('nothing at all');
    await editor.frame.getByText('Nothing matches the filter.').waitFor();
    await editor.frame.getByRole('button', { name: 'Clear the Filter' }).click();
    await editor.assertIds(...ITEMS);
    assert.equal(await filter.inputValue(), '');
  });

  it('groups, and shows rows one after the other', async () => {
    await picker('Group').selectOption({ label: 'Group: Status' });
    const groups = editor.frame.locator('.row.group .name');
    await eventually(async () => assert.deepEqual(await groups.allInnerTexts(), ['todo', 'doing']));
    await workbench().screenshot('editor groups');
    await groups.filter({ hasText: 'todo' }).click();
    await editor.assertIds('WEB-page1');
    await groups.filter({ hasText: 'todo' }).click();
    await picker('Group').selectOption({ label: 'Group: none' });
    await editor.assertIds(...ITEMS);
    await tool('As an Outline').click();
    await editor.frame.locator('.row[aria-level="2"]').first().waitFor({ state: 'detached' });
    await tool('As an Outline').click();
    await editor.frame.locator('.row[aria-level="2"]').first().waitFor();
  });

  it('folds by keys and by the pointer, and has its state when one comes back to a section', async () => {
    await editor.go('WEB-fast1', 'title');
    await plan.press('ArrowLeft');
    await editor.assertIds('WEB-safe1', 'WEB-keys1', 'WEB-cert1', 'WEB-back1', 'WEB-fast1');
    await editor.cell('WEB-safe1', 'title').locator('.twist').click();
    await editor.assertIds('WEB-safe1', 'WEB-fast1');
    await picker('Sort').selectOption({ label: 'Sort: Title' });
    await editor.assertIds('WEB-fast1', 'WEB-safe1');
    await editor.tab('People');
    await editor.assertIds('ana', 'bo', 'chen');
    assert.equal(await picker('Sort').inputValue(), '', 'people are sorted by themselves');
    await editor.tab('Items');
    await editor.assertIds('WEB-fast1', 'WEB-safe1');
    await workbench().page.keyboard.press('Control+P');
    await workbench().quickInput.find('bugs.yaml');
    await workbench().quickInput.accept();
    await workbench().page.locator('.tab.active').getByText('bugs.yaml').waitFor();
    await workbench().page.locator('.tab').filter({ hasText: 'plan.yaml' }).click();
    await editor.assertIds('WEB-fast1', 'WEB-safe1');
    await tool('Unfold All Rows').click();
    await picker('Sort').selectOption({ label: 'Sort: as in the file' });
    await editor.assertIds(...ITEMS);
    await plan.assertUntouched();
  });
});
