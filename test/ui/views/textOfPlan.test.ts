import assert from 'node:assert/strict';
import { commitAll } from '../../fixtures/repository.ts';
import { eventually } from '../support/eventually.ts';
import { useFolder } from '../support/folder.ts';
import { PlanText } from '../support/planText.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const PLAN = 'plan/plan.yaml';
const MORE = 'plan/more.yaml';
const REST = 'plan/rest.yaml';
const FILES = {
  [PLAN]: 'project: {key: WEB, name: Portal}\npeople: [ana]\nitems:\n  - id: WEB-keys1\n    title: Rotate the keys\n',
  [MORE]: 'items:\n  - {id: WEB-cert1, title: Renew it, depends: [WEB-keys1]}   # yearly\n',
  [REST]: 'items:\r\n  - {id: WEB-back1, title: Restore it, parent: WEB-keys1}\r\n',
  'docs/keys.md': '# Keys\n',
};

describe('the text of a plan, by hand', () => {
  const folder = useFolder(FILES);
  commitAll(folder.path, 'Plan the portal');
  const workbench = useWorkbench({
    open: folder.path,
    // What VS Code saves by itself after a rename, and what stands in a line beside its text, would have to be told apart.
    settings: { 'editor.inlayHints.enabled': 'off', 'files.refactoring.autoSave': false },
  });
  const text = () => new PlanText(workbench(), folder);
  const page = () => workbench().page;
  const key = (name: string) => page().keyboard.press(name);

  /** Waits until the active editor shows this text, whatever stands on the disk. */
  const shows = (line: string) => text().assertLine(line);

  it('is renamed in over three files, which is one undo', async () => {
    await text().open(PLAN);
    await text().cursorBehind(PLAN, 'id: WEB-key');
    const box = page().locator('.rename-box input');
    // In a window that has just been opened nobody knows the names yet.
    await eventually(async () => {
      await key('F2');
      await box.waitFor({ timeout: 3000 });
    });
    await box.fill('WEB-keys9');
    await box.press('Enter');
    await shows('  - id: WEB-keys9');
    await workbench().assertDirtyTabs('plan.yaml', 'more.yaml', 'rest.yaml');
    await key('Control+Z');
    await shows('  - id: WEB-keys1');
    await workbench().assertDirtyTabs();
    await text().open(MORE);
    await shows('  - {id: WEB-cert1, title: Renew it, depends: [WEB-keys1]}   # yearly');
    for (const [name, content] of Object.entries(FILES)) assert.equal(folder.read(name), content);
  });

  it('takes a file that is dropped on an item as a link of it', async () => {
    await text().open(PLAN);
    await workbench().runCommand('View: Show Explorer');
    const row = (name: string) => page().locator('.explorer-folders-view').getByRole('treeitem', { name, exact: true });
    await row('docs').click();
    await row('keys.md').waitFor();
    const from = (await row('keys.md').boundingBox()) ?? assert.fail();
    const line = page().locator('.editor-instance .view-line').getByText('Rotate the keys');
    const to = (await line.boundingBox()) ?? assert.fail();
    const { mouse, keyboard } = page();
    await mouse.move(from.x + 40, from.y + 11);
    await mouse.down();
    await mouse.move(from.x + 80, from.y + 30, { steps: 5 });
    // With Shift, what is dropped goes into the text and is not opened.
    await keyboard.down('Shift');
    await mouse.move(to.x + 20, to.y + 8, { steps: 12 });
    await mouse.move(to.x + 24, to.y + 8);
    await mouse.up();
    await keyboard.up('Shift');
    await shows('    description: "[keys.md](../docs/keys.md)"');
    await workbench().assertDirtyTabs('plan.yaml');
    await key('Control+1');
    await key('Control+Z');
    await workbench().assertDirtyTabs();
  });

  it('takes a task list that is pasted as items, or as the text that it is', async () => {
    await text().open(PLAN);
    await text().cursorBehind(PLAN, FILES[PLAN]);
    await page().evaluate("navigator.clipboard.writeText('- [ ] Print the codes\\n')");
    await key('Control+V');
    await shows('    title: Print the codes');
    await key('Control+Z');
    await workbench().assertDirtyTabs();
    await workbench().runCommand('Paste as Text');
    await shows('- [ ] Print the codes');
    await key('Control+Z');
    await workbench().assertDirtyTabs();
  });

  it('offers what may be done with an item, and does it', async () => {
    await text().open(MORE);
    await text().cursorBehind(MORE, 'Renew');
    await key('Control+.');
    const menu = page().locator('.action-widget');
    await menu.getByText('Split off an item').waitFor();
    await menu.getByText('Extract to a new file…').waitFor();
    await menu.getByText('Split off an item').click();
    await eventually(async () => assert.ok((await text().texts()).some((one) => one.includes('splitFrom: WEB-cert1'))));
    await page().locator('#status\\.editor\\.selection').getByText('8 selected').waitFor();
    await page().keyboard.type('Check it');
    await eventually(async () => assert.ok((await text().texts()).some((one) => one.includes('title: Check it'))));
    await workbench().assertDirtyTabs('more.yaml');
    assert.equal(folder.read(MORE), FILES[MORE]);
    await workbench().runCommand('File: Revert File');
    await workbench().assertDirtyTabs();
  });
});
