import assert from 'node:assert/strict';
import { useBoardPlan } from '../support/boardPlan.ts';
import { EditorPage } from '../support/editorPage.ts';
import { TextEditor } from '../support/textEditor.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const KEYS = 'WEB-keys1';
const OLD = 'Rotate the keys';

describe('the plan editor and other editors of its file', () => {
  const folder = useBoardPlan();
  const original = folder.bytes();
  const workbench = useWorkbench({ open: folder.path });
  const editor = (index = 0) => new EditorPage(workbench(), index);
  const text = () => new TextEditor(workbench());
  const action = (name: string) => page().locator('.editor-group-container.active .editor-actions').getByLabel(name);
  const page = () => workbench().page;
  const key = (name: string) => page().keyboard.press(name);

  before(async () => {
    await workbench().runCommand('View: Close Primary Side Bar');
    await editor().open('plan.yaml');
  });

  async function assertUntouched(): Promise<void> {
    await editor().assertCell(KEYS, 'title', OLD);
    await workbench().assertDirtyTabs();
    assert.deepEqual(folder.bytes(), original);
  }

  it('gives its place to the text and takes it back, by VS Code and by the buttons of the title bar', async () => {
    await workbench().runCommand('View: Reopen Editor With...');
    await workbench().choose('Text Editor');
    await text().assertLine(`    title: ${OLD}`);
    await workbench().runCommand('View: Reopen Editor With...');
    await workbench().choose('Plan Editor');
    await editor().assertCell(KEYS, 'title', OLD);
    await action('Open as Text').click();
    await text().assertLine(`    title: ${OLD}`);
    await action('Open in Plan Editor').click();
    await editor().assertCell(KEYS, 'title', OLD);
    assert.equal(await page().locator('.tabs-container .tab').count(), 1);
  });

  it('keeps what is unsaved where it gives its place to the text', async () => {
    await editor().press(KEYS, 'title');
    await page().keyboard.type('Rotate soon');
    await action('Open as Text').click();
    await text().assertLine('    title: Rotate soon');
    await workbench().assertDirtyTabs('plan.yaml');
    await action('Open in Plan Editor').click();
    await editor().assertCell(KEYS, 'title', 'Rotate soon');
    await editor().press(KEYS, 'title', 'Control+Z');
    await assertUntouched();
  });

  it('stands twice on one document, and both follow', async () => {
    await editor().press(KEYS, 'title', 'Control+\\');
    await editor(1).shown();
    await editor(1).press(KEYS, 'title');
    await page().keyboard.type('Rotate soon');
    await key('Enter');
    await editor(0).assertCell(KEYS, 'title', 'Rotate soon');
    await editor(1).assertCell(KEYS, 'title', 'Rotate soon');
    // Enter went on to the next row, and the other follows.
    await editor(0).frame.locator('.row[data-key="WEB-cert1"][aria-selected="true"]').waitFor();
    await editor(0).press('WEB-logs1', 'title');
    await page().keyboard.type('Keep all');
    await key('Enter');
    await editor(1).assertCell('WEB-logs1', 'title', 'Keep all');
    await workbench().screenshot('editor twice');
    await key('Control+Z');
    await editor(1).assertCell('WEB-logs1', 'title', 'Keep the logs');
    await editor(1).press('WEB-back1', 'title', 'Control+Z');
    await editor(0).assertCell(KEYS, 'title', OLD);
    await workbench().runCommand('View: Close Editor', 'workbench.action.closeActiveEditor');
    await editor(1).frame.locator('body').waitFor({ state: 'detached' });
    await assertUntouched();
  });
});
