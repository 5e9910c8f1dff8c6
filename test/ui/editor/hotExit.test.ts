import assert from 'node:assert/strict';
import { longPlan, MAIN, MAIN_TEXT, useBoardPlan } from '../support/boardPlan.ts';
import { EditorPage } from '../support/editorPage.ts';
import { eventually } from '../support/eventually.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const KEYS = 'WEB-keys1';
const OLD = 'Rotate the keys';
const LONG_PLAN = 'long/plan.yaml';

describe('the tab of the plan editor', () => {
  const folder = useBoardPlan({ [LONG_PLAN]: longPlan(200) });
  const original = folder.bytes();
  const workbench = useWorkbench({ open: folder.path });
  const editor = (index = 0) => new EditorPage(workbench(), index);
  const page = () => workbench().page;
  const key = (name: string) => page().keyboard.press(name);
  const titleNow = (title: string) => MAIN_TEXT.replace(`title: ${OLD}`, `title: ${title}`);

  before(async () => {
    await workbench().runCommand('View: Close Primary Side Bar');
    await open(MAIN);
  });

  /** Opens a file, of which there are several with one name. */
  async function open(file: string): Promise<void> {
    await key('Control+P');
    await workbench().quickInput.input.fill(file);
    const chosen = workbench().quickInput.rows.and(page().locator('.focused'));
    await chosen
      .locator('.label-description')
      .getByText(file.split('/')[0] ?? '', { exact: true })
      .waitFor();
    await workbench().quickInput.accept();
    await page().locator('.editor-instance .view-line').first().waitFor();
    await workbench().runCommand('Plandeck: Open in Plan Editor');
    await editor().shown();
  }

  async function assertUntouched(): Promise<void> {
    await editor().assertCell(KEYS, 'title', OLD);
    await workbench().assertDirtyTabs();
    assert.deepEqual(folder.bytes(), original);
  }

  describe('and the window', () => {
    it('is there again with what was unsaved when the window was closed', async () => {
      await editor().press(KEYS, 'title');
      await page().keyboard.type('Rotate soon');
      await key('Enter');
      await workbench().assertDirtyTabs('plan.yaml');
      await workbench().reopen();
      await editor().shown();
      await editor().assertCell(KEYS, 'title', 'Rotate soon');
      await workbench().assertDirtyTabs('plan.yaml');
      assert.deepEqual(folder.bytes(), original);
      await workbench().screenshot('editor after hot exit');
      await editor().press(KEYS, 'title', 'Control+S');
      await eventually(() => assert.equal(folder.read(MAIN), titleNow('Rotate soon')));
      await workbench().assertDirtyTabs();
      folder.write(MAIN, MAIN_TEXT);
      await assertUntouched();
    });
  });

  describe('and the disk', () => {
    it('follows what others write while nothing is unsaved', async () => {
      await assertUntouched();
      folder.write(MAIN, titleNow('Theirs'));
      await editor().assertCell(KEYS, 'title', 'Theirs');
      await workbench().assertDirtyTabs();
      folder.write(MAIN, MAIN_TEXT);
      await assertUntouched();
    });

    it('keeps what is unsaved, and has VS Code ask when that is saved over what others wrote', async () => {
      await editor().press(KEYS, 'title');
      await page().keyboard.type('Ours');
      await key('Enter');
      await workbench().assertDirtyTabs('plan.yaml');
      // Of another length: VS Code takes a file of the same size for the one that it knows.
      const theirs = MAIN_TEXT.replace('Keep the logs', 'Keep all of the logs');
      folder.write(MAIN, theirs);
      await key('Control+S');
      const messages = page().locator('.notifications-toasts .notification-list-item-message');
      const question = messages.filter({ hasText: 'Failed to save' });
      await question.waitFor();
      assert.match(await question.innerText(), /newer/);
      await workbench().screenshot('editor save conflict');
      await editor().assertCell(KEYS, 'title', 'Ours');
      await editor().assertCell('WEB-logs1', 'title', 'Keep the logs');
      await workbench().assertDirtyTabs('plan.yaml');
      assert.equal(folder.read(MAIN), theirs);
      await workbench().runCommand('File: Revert File');
      await editor().assertCell('WEB-logs1', 'title', 'Keep all of the logs');
      await editor().assertCell(KEYS, 'title', OLD);
      await workbench().clearNotifications();
      folder.write(MAIN, MAIN_TEXT);
      await editor().assertCell('WEB-logs1', 'title', 'Keep the logs');
      await assertUntouched();
    });
  });

  describe('and its reload', () => {
    it('looks after a reload as it did: section, rows, scroll and form', async () => {
      await open(LONG_PLAN);
      await editor().frame.getByRole('tab', { name: 'People' }).click();
      await editor().cell('bo', 'name').waitFor();
      await editor().frame.getByRole('tab', { name: 'Items' }).click();
      await editor().press('BIG-i0003', 'title', 'Space', 'Shift+ArrowDown', 'Alt+Enter');
      const form = editor().frame.getByRole('complementary', { name: 'All of the entry' });
      await form.waitFor();
      const selected = ['BIG-i0003', 'BIG-i0004'];
      await eventually(async () => assert.deepEqual(await selectedIds(), selected));
      await editor().grid.hover();
      await page().mouse.wheel(0, 2000);
      await eventually(async () => assert.ok((await scrolled()) > 1000));
      const before = await atRest();
      const ids = await editor().ids();
      await workbench().stored(`"scroll":{"x":0,"y":${before}}`);
      await workbench().reload();
      await editor().shown();
      await eventually(async () => assert.equal(await scrolled(), before));
      await eventually(async () => assert.deepEqual(await editor().ids(), ids));
      await form.waitFor();
      await workbench().screenshot('editor after reload');
      await page().mouse.wheel(0, -4000);
      await eventually(async () => assert.deepEqual(await selectedIds(), selected));

      await editor().frame.getByRole('tab', { name: 'People' }).click();
      await editor().cell('bo', 'name').waitFor();
      await workbench().stored('"section":"people","sections"');
      await workbench().reload();
      await editor().cell('bo', 'name').waitFor();
      const tab = editor().frame.getByRole('tab', { name: 'People' });
      assert.equal(await tab.getAttribute('aria-selected'), 'true');
    });

    const scrolled = () => editor().grid.evaluate(({ scrollTop }) => Math.round(scrollTop));

    /** Where the table stands once it scrolls no more. */
    async function atRest(): Promise<number> {
      let before = -1;
      return eventually(async () => {
        const now = await scrolled();
        const isSame = now === before;
        before = now;
        assert.ok(isSame);
        return now;
      });
    }

    const selectedIds = () =>
      editor()
        .frame.locator('.row.selected')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key')).sort());
  });
});
