import assert from 'node:assert/strict';
import type { EditorPage } from './support/editorPage.ts';
import { BUGS, BUGS_TEXT, changed, MAIN, MAIN_TEXT, useEditorPlan } from './support/editorPlan.ts';
import { eventually } from './support/eventually.ts';
import { useWorkbench } from './support/useWorkbench.ts';
import { WrittenPlan } from './support/writtenPlan.ts';

const CERT =
  '  - {id: WEB-cert1, title: Renew the certificate, parent: WEB-safe1, status: todo, priority: must, rank: 20, assignees: [ana], iteration: S1}\n';
const BACK =
  '\n  # Nobody has tried it yet.\n  - {id: WEB-back1, title: Restore a backup, parent: WEB-safe1, status: todo, priority: must, rank: 30, assignees: [bo]}   # twice\n';
const LOAD = '  - {id: WEB-load1, title: Load test, parent: WEB-fast1, status: todo, priority: could, rank: 50}\n';
const FAST = '  - {id: WEB-fast1, title: Fast to use, type: epic}\n';

const ALL = ['WEB-safe1', 'WEB-keys1', 'WEB-cert1', 'WEB-back1', 'WEB-fast1', 'WEB-page1', 'WEB-load1'];

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

  /** The text with the id that was made for its new item as `NEW`. */
  function named(text: string): string {
    const ids = new Set([...text.matchAll(/WEB-[0-9a-z]{5}\b/g)].map(([id]) => id));
    for (const [id] of MAIN_TEXT.matchAll(/WEB-\w+/g)) ids.delete(id);
    for (const id of ids) text = text.replaceAll(id, 'NEW');
    return text;
  }

  async function assertNamed(text: string, undos: number): Promise<void> {
    assert.equal(named(await plan.save()), text);
    await plan.undo(undos);
    await editor.assertIds(...ALL);
  }

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
    await assertNamed(changed(CERT, `${CERT}  - {id: NEW, title: Check the alarms, parent: WEB-safe1}\n`), 2);
  });

  it('adds a row below another one, and by the button', async () => {
    await editor.go('WEB-fast1', 'title');
    await plan.press('Control+Shift+Enter');
    await plan.type('Measure it');
    await plan.press('Enter');
    await assertNamed(changed(LOAD, `${LOAD}  - {id: NEW, title: Measure it, parent: WEB-fast1}\n`), 2);
    await editor.go('WEB-fast1', 'title');
    await editor.frame.getByRole('button', { name: 'Add a Row' }).click();
    await plan.type('Easy to use');
    await plan.press('Escape', 'Escape');
    await workbench().screenshot('editor new row');
    await assertNamed(changed(LOAD, `${LOAD}  - {id: NEW}\n`), 1);
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
    await plan.assertUntouched();
    await editor.head('WEB-cert1').click();
    await plan.press('Delete');
    await dialog.getByRole('button', { name: 'Delete, and Mend References' }).click();
    await editor.row('WEB-cert1').waitFor({ state: 'detached' });
    await editor.assertAt('WEB-back1', '');
    await plan.assertText(changed(', depends: [WEB-cert1]', '', changed(CERT, '')));
    await editor.assertIds(...ALL);
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
    const moved = MAIN_TEXT.slice(start, middle).replace('\n\n', '\n');
    await plan.assertText(MAIN_TEXT.slice(0, start) + MAIN_TEXT.slice(middle) + moved);
    await editor.assertIds(...ALL);
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
    await editor.assertIds(...ALL);
  });

  it('drags a row behind another one, and onto one', async () => {
    await drag('WEB-cert1', 'WEB-back1', 0.9);
    await editor.assertIds('WEB-safe1', 'WEB-keys1', 'WEB-back1', 'WEB-cert1', 'WEB-fast1', 'WEB-page1', 'WEB-load1');
    await plan.assertText(changed(CERT + BACK, BACK + CERT));
    await editor.assertIds(...ALL);
    await drag('WEB-load1', 'WEB-cert1', 0.5);
    await editor.row('WEB-load1').and(editor.frame.locator('[aria-level="3"]')).waitFor();
    const moved = LOAD.replace('WEB-fast1', 'WEB-cert1');
    await plan.assertText(changed(CERT, CERT + moved, changed(LOAD, '')));
    await editor.assertIds(...ALL);
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

  const clipboard = () => workbench().page.evaluate<string>('navigator.clipboard.readText()');
  const setClipboard = (text: string) =>
    workbench().page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);

  it('copies and pastes a cell', async () => {
    await editor.go('WEB-keys1', 'estimate');
    await plan.press('Control+C');
    await eventually(async () => assert.equal(await clipboard(), '2d'));
    await editor.go('WEB-back1', 'estimate');
    await plan.press('Control+V');
    await plan.assertWritten('rank: 30, assignees: [bo]}', 'rank: 30, assignees: [bo], estimate: 2d}');
    await setClipboard('never');
    await plan.press('Control+V');
    await editor.notice(/never/).waitFor();
    await plan.press('Escape');
    await editor.notice(/never/).waitFor({ state: 'detached' });
    await plan.assertUntouched();
  });

  it('copies rows as a table with headings, and duplicates them', async () => {
    await setClipboard('');
    await editor.head('WEB-page1').click();
    await editor.head('WEB-load1').click({ modifiers: ['Shift'] });
    await plan.press('Control+C');
    const rows = [
      'Id\tTitle\tType\tStatus\tPriority\tAssignees\tEstimate\tIteration\tDue',
      'WEB-page1\tCache the pages\t\tdoing\tshould\tbo\t\t\t',
      'WEB-load1\tLoad test\t\ttodo\tcould\t\t\t\t',
    ];
    await eventually(async () => assert.equal(await clipboard(), rows.join('\n')));
    const html = await workbench().page.evaluate<string>(
      'navigator.clipboard.read().then(([item]) => item.getType("text/html")).then((blob) => blob.text())',
    );
    assert.match(html, /<t[hd][^>]*>Assignees<\/t[hd]>.*<td[^>]*>Bo Lind<\/td>/s);
    await editor.go('WEB-load1', 'title');
    await plan.press('Control+V');
    await eventually(async () => assert.equal((await editor.ids()).length, ALL.length + 2));
    // A copy is not begun.
    const copies =
      '  - {id: NEW, title: Cache the pages, parent: WEB-fast1, priority: should, rank: 40, assignees: [bo], depends: [WEB-cert1]}\n' +
      '  - {id: NEW, title: Load test, parent: WEB-fast1, priority: could, rank: 50}\n';
    await assertNamed(MAIN_TEXT + copies, 1);
  });

  it('makes fifty items of the rows of a spreadsheet, in one undo', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => `Bo Lind\tTask ${at + 1}\tDone\t${at + 1} days`);
    await setClipboard(`Owner\tSummary\tState\tEffort\r\n${rows.join('\r\n')}\r\n`);
    await editor.go('WEB-load1', 'title');
    await plan.press('Control+V');
    await eventually(async () => assert.ok((await editor.ids()).length > 20));
    await workbench().screenshot('editor pasted');
    const items = Array.from(
      { length: 50 },
      (_, at) =>
        `  - {id: NEW, title: Task ${at + 1}, status: done, parent: WEB-fast1, assignees: [bo], estimate: ${at + 1}d}\n`,
    );
    await assertNamed(MAIN_TEXT + items.join(''), 1);
  });

  it('says what it cannot understand of pasted rows', async () => {
    await setClipboard('Title\tDue\tPriority\nOne\tsome day\tmust\nTwo\t24.12.2026\tshould');
    await editor.go('WEB-load1', 'title');
    await plan.press('Control+V');
    await editor.notice(/Left out: .*some day/).waitFor();
    await workbench().screenshot('editor left out');
    await assertNamed(
      `${MAIN_TEXT}  - {id: NEW, title: One, priority: must, parent: WEB-fast1}\n  - {id: NEW, title: Two, priority: should, parent: WEB-fast1, due: 2026-12-24}\n`,
      1,
    );
    await plan.press('Escape');
    await editor.notice('Left out').waitFor({ state: 'detached' });
  });

  it('takes rows without headings for the columns from the one of the cursor on', async () => {
    await setClipboard('Write it\ttask\tdoing\nRead it\t\ttodo');
    await editor.go('WEB-load1', 'title');
    await plan.press('Control+V');
    await eventually(async () => assert.equal((await editor.ids()).length, ALL.length + 2));
    await assertNamed(
      `${MAIN_TEXT}  - {id: NEW, title: Write it, type: task, status: doing, parent: WEB-fast1}\n  - {id: NEW, title: Read it, status: todo, parent: WEB-fast1}\n`,
      1,
    );
  });

  it('moves rows that were cut when they are pasted', async () => {
    await editor.head('WEB-back1').click();
    await plan.press('Control+X');
    await editor.row('WEB-back1').and(editor.frame.locator('.cut')).waitFor();
    await plan.assertUntouched();
    await plan.press('Escape');
    await editor.frame.locator('.row.cut').waitFor({ state: 'detached' });
    await editor.head('WEB-back1').click();
    await plan.press('Control+X');
    await editor.row('WEB-back1').and(editor.frame.locator('.cut')).waitFor();
    await editor.go('WEB-load1', 'title');
    await plan.press('Control+V');
    await editor.assertIds('WEB-safe1', 'WEB-keys1', 'WEB-cert1', 'WEB-fast1', 'WEB-page1', 'WEB-load1', 'WEB-back1');
    await plan.assertText(changed(BACK, '\n') + BACK.slice(1).replace('WEB-safe1', 'WEB-fast1'));
    await editor.assertIds(...ALL);
  });

  it("moves rows that were cut into another file's editor", async () => {
    await editor.head('WEB-back1').click();
    await plan.press('Control+X');
    await editor.row('WEB-back1').and(editor.frame.locator('.cut')).waitFor();
    await editor.open('bugs.yaml');
    await editor.assertIds('WEB-blan1');
    await editor.go('WEB-blan1', 'title');
    await plan.press('Control+V');
    await editor.row('WEB-back1').waitFor();
    await workbench().screenshot('editor other file');
    await editor.save();
    await eventually(() => assert.equal(folder.read(MAIN), changed(BACK, '\n')));
    assert.match(
      folder.read(BUGS),
      new RegExp(
        `^${BUGS_TEXT.replaceAll(/[{}[\]]/g, String.raw`\$&`)}\\n? {2}# Nobody has tried it yet\\.\\n {2}- \\{id: WEB-back1, .*\\} {3}# twice\\n$`,
      ),
    );
  });
});
