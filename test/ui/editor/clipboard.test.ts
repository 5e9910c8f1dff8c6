import assert from 'node:assert/strict';
import type { EditorPage } from '../support/editorPage.ts';
import { BUGS, BUGS_TEXT, changed, ITEMS, MAIN, MAIN_TEXT, useEditorPlan } from '../support/editorPlan.ts';
import { eventually } from '../support/eventually.ts';
import { useWorkbench } from '../support/useWorkbench.ts';
import { WrittenPlan } from '../support/writtenPlan.ts';

const BACK =
  '\n  # Nobody has tried it yet.\n  - {id: WEB-back1, title: Restore a backup, parent: WEB-safe1, status: todo, priority: must, rank: 30, assignees: [bo]}   # twice\n';

describe('rows of the plan editor and the clipboard', () => {
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
    await editor.assertRefused(/never/);
    await editor.assertTyped('never');
    await workbench().screenshot('editor refused paste');
    assert.equal(await editor.notice(/never/).count(), 0);
    await plan.press('Escape');
    await editor.assertAt('WEB-back1', 'estimate');
    await editor.assertCell('WEB-back1', 'estimate', '');
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
    await eventually(async () => assert.equal((await editor.ids()).length, ITEMS.length + 2));
    // A copy is not begun.
    const copies =
      '  - {id: NEW, title: Cache the pages, parent: WEB-fast1, priority: should, rank: 40, assignees: [bo], depends: [WEB-cert1]}\n' +
      '  - {id: NEW, title: Load test, parent: WEB-fast1, priority: could, rank: 50}\n';
    await plan.assertNamed(MAIN_TEXT + copies, 1);
    await editor.assertIds(...ITEMS);
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
    await plan.assertNamed(MAIN_TEXT + items.join(''), 1);
    await editor.assertIds(...ITEMS);
  });

  it('says what it cannot understand of pasted rows', async () => {
    await setClipboard('Title\tDue\tPriority\nOne\tsome day\tmust\nTwo\t24.12.2026\tshould');
    await editor.go('WEB-load1', 'title');
    await plan.press('Control+V');
    await editor.notice(/Left out: .*some day/).waitFor();
    await workbench().screenshot('editor left out');
    await plan.assertNamed(
      `${MAIN_TEXT}  - {id: NEW, title: One, priority: must, parent: WEB-fast1}\n  - {id: NEW, title: Two, priority: should, parent: WEB-fast1, due: 2026-12-24}\n`,
      1,
    );
    await editor.assertIds(...ITEMS);
    await plan.press('Escape');
    await editor.notice('Left out').waitFor({ state: 'detached' });
  });

  it('takes rows without headings for the columns from the one of the cursor on', async () => {
    await setClipboard('Write it\ttask\tdoing\nRead it\t\ttodo');
    await editor.go('WEB-load1', 'title');
    await plan.press('Control+V');
    await eventually(async () => assert.equal((await editor.ids()).length, ITEMS.length + 2));
    await plan.assertNamed(
      `${MAIN_TEXT}  - {id: NEW, title: Write it, type: task, status: doing, parent: WEB-fast1}\n  - {id: NEW, title: Read it, status: todo, parent: WEB-fast1}\n`,
      1,
    );
    await editor.assertIds(...ITEMS);
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
    await editor.assertIds(...ITEMS);
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
