import assert from 'node:assert/strict';
import { git } from '../../fixtures/repository.ts';
import { MAIN, MAIN_TEXT, useBoardPlan } from '../support/boardPlan.ts';
import { EditorPage } from '../support/editorPage.ts';
import { eventually } from '../support/eventually.ts';
import { TextEditor } from '../support/textEditor.ts';
import { useWorkbench } from '../support/useWorkbench.ts';

const KEYS = 'WEB-keys1';
const OLD = 'Rotate the keys';
const LONG = 'Rotate all keys of the portal every month';
/** In milliseconds: twenty keys a second. */
const QUICK = 50;
/** Nothing but what is typed comes into the text. */
const PLAIN_TYPING = {
  'editor.autoClosingBrackets': 'never',
  // What is shown in a line and is not its text would have to be told apart.
  'editor.inlayHints.enabled': 'off',
  'editor.quickSuggestions': false,
  'editor.suggestOnTriggerCharacters': false,
};

describe('the plan editor and its text', () => {
  const folder = useBoardPlan();
  const original = folder.bytes();
  const workbench = useWorkbench({ open: folder.path, settings: PLAIN_TYPING });
  const editor = () => new EditorPage(workbench());
  const text = () => new TextEditor(workbench());
  const page = () => workbench().page;
  const key = (name: string) => page().keyboard.press(name);
  const type = (typed: string) => page().keyboard.type(typed, { delay: QUICK });
  const titleNow = (title: string) => MAIN_TEXT.replace(`title: ${OLD}`, `title: ${title}`);

  before(async () => {
    await workbench().runCommand('View: Close Primary Side Bar');
    await editor().open('plan.yaml');
  });

  /** Waits until the table has a title, and whether the document is unsaved. */
  async function assertTitle(title: string, isDirty: boolean): Promise<void> {
    await editor().assertCell(KEYS, 'title', title);
    await workbench().assertDirtyTabs(...(isDirty ? ['plan.yaml'] : []));
  }

  /** Saves by a key where the focus is, and waits for the disk. */
  async function assertSaves(expected: string): Promise<void> {
    await key('Control+S');
    await eventually(() => assert.equal(folder.read(MAIN), expected));
    await workbench().assertDirtyTabs();
  }

  /** Takes back by the keyboard in the table until all is as it was, and saves that. */
  async function undoAll(times = 1): Promise<void> {
    for (let time = 0; time < times; time++) await key('Control+Z');
    await eventually(async () => assert.equal(await editor().textOf(KEYS, 'title'), OLD));
    await key('Control+S');
    await eventually(() => assert.deepEqual(folder.bytes(), original));
    await workbench().assertDirtyTabs();
  }

  describe('where no text editor is seen', () => {
    it('makes what is typed in a title one step to undo, and the tab dirty', async () => {
      await editor().press(KEYS, 'title');
      await type(LONG);
      await assertTitle(LONG, true);
      await key('Enter');
      await editor().assertFocusOn('WEB-cert1', 'title');
      await key('Control+Z');
      await assertTitle(OLD, false);
      await key('Control+Y');
      await assertTitle(LONG, true);
      await key('Control+Z');
      await assertTitle(OLD, false);
      assert.deepEqual(folder.bytes(), original);
    });

    it('takes back what was typed where undo comes right behind it', async () => {
      await editor().press(KEYS, 'title', 'x', 'y', 'Enter', 'Control+Z');
      await assertTitle(OLD, false);
      await key('Control+Y');
      await assertTitle('xy', true);
      await key('Control+Z');
      await assertTitle(OLD, false);
    });

    it('brings the old text back by Escape, and leaves nothing to undo', async () => {
      await editor().press(KEYS, 'title');
      await type('Something else');
      await key('Escape');
      await editor().assertFocusOn(KEYS, 'title');
      await assertTitle(OLD, false);
      await key('Control+Z');
      await assertTitle(OLD, false);
      await assertSaves(MAIN_TEXT);
    });

    it('saves by Ctrl+S on a cell, and in the line of a cell', async () => {
      await editor().press(KEYS, 'title');
      await type('Rotate');
      await key('Enter');
      await assertSaves(titleNow('Rotate'));
      assert.deepEqual(folder.changes(), [`1 1 ${MAIN}`]);
      await editor().press(KEYS, 'title', 'F2', 'End');
      await type(' them');
      await assertSaves(titleNow('Rotate them'));
      await editor().assertCell(KEYS, 'title', 'Rotate them');
      await editor().press(KEYS, 'title');
      await undoAll(2);
    });

    it('goes back to what is saved by the command that reverts', async () => {
      await editor().press(KEYS, 'title');
      await type('Rotate');
      await key('Enter');
      await assertTitle('Rotate', true);
      await workbench().runCommand('File: Revert File');
      await assertTitle(OLD, false);
      assert.deepEqual(folder.bytes(), original);
    });
  });

  describe('beside its text', () => {
    before(async () => {
      await editor().cell(KEYS, 'title').click();
      await workbench().runCommand('Plandeck: Open as Text to the Side');
      await text().assertLine(`    title: ${OLD}`);
      // The tab of the section is seen though there is less room now.
      const [tab, tabs] = [editor().frame.getByRole('tab', { name: 'Items' }), editor().frame.getByRole('tablist')];
      await eventually(async () => {
        const [inner, outer] = [await tab.boundingBox(), await tabs.boundingBox()];
        assert.ok(inner && outer && inner.x + inner.width <= outer.x + outer.width + 1);
      });
    });

    /** What the title is in the text. */
    async function titleInText(): Promise<string | undefined> {
      return (await text().texts()).find((line) => line.startsWith('    title: '))?.slice('    title: '.length);
    }

    async function assertBoth(title: string, isDirty: boolean): Promise<void> {
      await text().assertLine(`    title: ${title}`);
      await editor().assertCell(KEYS, 'title', title);
      const dirty = isDirty ? ['plan.yaml', 'plan.yaml'] : [];
      await workbench().assertDirtyTabs(...dirty);
    }

    /** How many findings there are, as the status bar says it. */
    const problems = () => page().locator('#status\\.problems');

    afterEach(async function () {
      // What one leaves behind is no matter of the next.
      if (this.currentTest?.state === 'failed') await workbench().runCommand('File: Revert File');
    });

    it('has each letter in the text while somebody types quickly, and nothing else', async () => {
      const { title: _, ...others } = await editor().textsOf(KEYS);
      const findings = await problems().innerText();
      assert.match(findings, /[1-9]/);
      await editor().press(KEYS, 'title');
      let isTyping = true;
      const typing = type(LONG).finally(() => {
        isTyping = false;
      });
      const inText = new Set<string>();
      while (isTyping) {
        const { title: inCell = '', ...now } = await editor().textsOf(KEYS);
        assert.deepEqual(now, others);
        assert.ok(inCell === OLD || LONG.startsWith(inCell), inCell);
        const written = (await titleInText()) ?? '';
        assert.ok(written === OLD || LONG.startsWith(written), written);
        inText.add(written);
        const carets = await editor().input.evaluateAll((lines: { selectionStart: number; value: string }[]) =>
          lines.map(({ selectionStart, value }) => selectionStart === value.length),
        );
        assert.ok(carets.every((isAtEnd) => isAtEnd));
      }
      await typing;
      assert.ok(inText.size > 3, 'the text follows while somebody types');
      await assertBoth(LONG, true);
      await editor().input.waitFor();
      assert.equal(await problems().innerText(), findings);
      await key('Enter');
      await editor().assertFocusOn('WEB-cert1', 'title');
      await assertBoth(LONG, true);
      await assertSaves(titleNow(LONG));
      assert.deepEqual(folder.changes(), [`1 1 ${MAIN}`]);
      await undoAll();
      await assertBoth(OLD, false);
    });

    it('keeps the caret where somebody types in the midst of a title', async () => {
      await editor().press(KEYS, 'title', 'Enter', 'Home');
      for (let step = 0; step < 'Rotate '.length; step++) await key('ArrowRight');
      await type('all of ');
      await assertBoth('Rotate all of the keys', true);
      const caret = await editor().input.evaluate((line: { selectionStart: number }) => line.selectionStart);
      assert.equal(caret, 'Rotate all of '.length);
      await key('Escape');
      await assertBoth(OLD, await isDirty());
      await undoAll(0);
    });

    it('writes no quotes that only half a word needs', async () => {
      await editor().press(KEYS, 'title');
      await type('No');
      await text().assertLine('    title: "No"');
      await type(' more old keys: rotate');
      await text().assertLine('    title: "No more old keys: rotate"');
      for (let step = 0; step < ': rotate'.length; step++) await key('Backspace');
      await assertBoth('No more old keys', true);
      await type(' 😀');
      await assertBoth('No more old keys 😀', true);
      await key('Backspace');
      await type('😁');
      await assertBoth('No more old keys 😁', true);
      await key('Escape');
      await text().assertLine(`    title: ${OLD}`);
      await undoAll(0);
      assert.deepEqual(folder.changes(), []);
    });

    /** Whether VS Code holds the document for unsaved, though it may be what is saved. */
    async function isDirty(): Promise<boolean> {
      return (await page().locator('.tabs-container .tab.dirty').count()) > 0;
    }

    it('takes a whole burst back in the text, and makes it again', async () => {
      await editor().press(KEYS, 'title');
      await type(LONG);
      await key('Enter');
      await assertBoth(LONG, true);
      await text().lines.locator('.view-line').first().click();
      await workbench().assertFocusIn(page().locator('.editor-instance'));
      await key('Control+Z');
      await assertBoth(OLD, false);
      await key('Control+Y');
      await assertBoth(LONG, true);
      await key('Control+Z');
      await assertBoth(OLD, false);
    });

    it('takes a whole burst back in the table, and makes it again', async () => {
      await editor().press(KEYS, 'title');
      await type(LONG);
      await key('Enter');
      await assertBoth(LONG, true);
      await editor().press('WEB-back1', 'status', 'Control+Z');
      await assertBoth(OLD, false);
      await key('Control+Shift+Z');
      await assertBoth(LONG, true);
      await key('Control+Z');
      await assertBoth(OLD, false);
      await editor().assertFocusOn('WEB-back1', 'status');
    });

    it('keeps two bursts apart', async () => {
      await editor().press(KEYS, 'title');
      await type('One');
      await key('Enter');
      await key('ArrowUp');
      await type('Two');
      await key('Enter');
      await assertBoth('Two', true);
      await key('Control+Z');
      await assertBoth('One', true);
      await key('Control+Z');
      await assertBoth(OLD, false);
    });

    it('shows what is typed in the text, which undo in the table takes back', async () => {
      await text().lines.locator('.view-line').first().click();
      await text().goToEndOf(folder.lineOf(MAIN, `title: ${OLD}`));
      await type(' soon');
      await assertBoth(`${OLD} soon`, true);
      await editor().press(KEYS, 'status', 'Control+Z');
      await eventually(async () => assert.notEqual(await editor().textOf(KEYS, 'title'), `${OLD} soon`));
      await undoAll(0);
      await assertBoth(OLD, false);
    });

    it('keeps the table while the text cannot be read, and goes on when it is mended', async () => {
      const { frame, grid } = editor();
      const ids = await editor().ids();
      await text().lines.locator('.view-line').first().click();
      await text().goToEndOf(folder.lineOf(MAIN, 'WEB-disk1'));
      await key('Enter');
      await type('- {id: [');
      const notice = frame.getByRole('alert').filter({ hasText: 'The rows are as they were before' });
      await notice.waitFor();
      assert.equal(await frame.locator('.notice').count(), 1);
      assert.deepEqual(await editor().ids(), ids);
      assert.equal(await grid.getAttribute('aria-readonly'), 'true');
      const before = await text().texts();
      await editor().press(KEYS, 'title', 'x', 'Enter', 'F2', 'Delete', 'Alt+ArrowDown', 'Insert', 'Control+Delete');
      await editor().cell(KEYS, 'title').dblclick();
      assert.equal(await editor().input.count(), 0);
      await editor().assertCell(KEYS, 'title', OLD);
      assert.deepEqual(await text().texts(), before);
      await workbench().screenshot('editor broken text');
      // Read this late since it may have been of half of what was typed before.
      const [, place] = /plan\.yaml, line (\d+):/.exec(await notice.innerText()) ?? [];
      await notice.getByRole('button', { name: 'Open' }).click();
      await workbench().assertFocusIn(page().locator('.editor-instance'));
      await text().lineIs(Number(place));
      await text().goToEndOf(folder.lineOf(MAIN, 'WEB-disk1') + 1);
      await key('Backspace');
      await type('WEB-new1, title: Newcomer, status: todo}');
      await notice.waitFor({ state: 'detached' });
      await editor().assertCell('WEB-new1', 'title', 'Newcomer');
      assert.equal(await grid.getAttribute('aria-readonly'), 'false');
      await editor().press('WEB-new1', 'title', 'F2', 'End');
      await type(' it is');
      await text().assertLine('  - {id: WEB-new1, title: Newcomer it is, status: todo}');
      await key('Enter');
      await workbench().runCommand('File: Revert File');
      await editor().assertIds(...ids);
      await workbench().assertDirtyTabs();
    });
  });

  describe('and a merge', () => {
    const merge = () => git(folder.path, '-c', 'merge.conflictStyle=merge', 'merge', 'other');

    before(() => {
      git(folder.path, 'checkout', '--quiet', '-b', 'other');
      folder.write(MAIN, titleNow('Rotate theirs'));
      git(folder.path, 'commit', '--quiet', '-a', '-m', 'Theirs');
      git(folder.path, 'checkout', '--quiet', 'main');
      folder.write(MAIN, titleNow('Rotate ours'));
      git(folder.path, 'commit', '--quiet', '-a', '-m', 'Ours');
    });

    it('shows conflict markers, and changes nothing until they are gone', async () => {
      await editor().assertCell(KEYS, 'title', 'Rotate ours');
      assert.throws(merge);
      const conflicted = folder.read(MAIN);
      assert.match(conflicted, /^<{7} /m);
      const notice = editor().frame.getByRole('alert').filter({ hasText: 'The rows are as they were before' });
      await notice.waitFor();
      await workbench().screenshot('editor conflict');
      await editor().press(KEYS, 'title', 'x', 'Enter', 'Delete', 'Alt+ArrowDown', 'Insert', 'Control+Delete');
      await editor().press('WEB-cert1', 'status', 'd', 'Enter');
      await key('Control+S');
      await workbench().assertDirtyTabs();
      assert.equal(folder.read(MAIN), conflicted);
      await notice.getByRole('button', { name: 'Open' }).click();
      await text().lineIs(folder.lineOf(MAIN, '<<<<<<<'));
      folder.write(MAIN, titleNow('Rotate both'));
      await notice.waitFor({ state: 'detached' });
      await editor().assertCell(KEYS, 'title', 'Rotate both');
      git(folder.path, 'merge', '--abort');
      await editor().assertCell(KEYS, 'title', 'Rotate ours');
    });
  });
});
