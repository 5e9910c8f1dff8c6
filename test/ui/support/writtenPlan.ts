import assert from 'node:assert/strict';
import { EditorPage } from './editorPage.ts';
import { assertText, changed, MAIN, MAIN_TEXT } from './editorPlan.ts';
import { eventually } from './eventually.ts';
import type { Folder } from './folder.ts';
import type { Workbench } from './workbench.ts';

/** The plan editor with the keyboard on it, and what its changes come to in the file. */
export class WrittenPlan {
  readonly editor: EditorPage;
  readonly workbench: Workbench;
  readonly folder: Folder;
  /** The text of the file before each change. */
  readonly original: string;

  constructor(workbench: Workbench, folder: Folder, original = MAIN_TEXT) {
    this.workbench = workbench;
    this.editor = new EditorPage(workbench);
    this.folder = folder;
    this.original = original;
  }

  /** Presses keys one after the other. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.workbench.page.keyboard.press(key);
  }

  /** Types at the speed of a person. */
  type(text: string): Promise<void> {
    return this.workbench.page.keyboard.type(text, { delay: 20 });
  }

  /** Saves, and compares the bytes: one place of the file is another one. One undo takes it back. */
  async assertWritten(before: string, after: string): Promise<void> {
    await this.assertText(changed(before, after, this.original));
  }

  /** Saves, and compares the bytes of the file. @param undos so many undos take it back */
  async assertText(text: string, undos = 1): Promise<void> {
    await this.save();
    await assertText(this.folder, text);
    await this.undo(undos);
  }

  /** Like {@link assertText}, where the file has items by then whose ids were made: in the text these are `NEW`. */
  async assertNamed(text: string, undos = 1): Promise<void> {
    assert.equal(this.#named(await this.save()), text);
    await this.undo(undos);
  }

  #named(text: string): string {
    const ids = new Set([...text.matchAll(/WEB-[0-9a-z]{5}\b/g)].map(([id]) => id));
    for (const [id] of this.original.matchAll(/WEB-\w+/g)) ids.delete(id);
    return [...ids].reduce((named, id) => named.replaceAll(id, 'NEW'), text);
  }

  /** Saves what has been changed, and gives the text. */
  async save(): Promise<string> {
    await this.assertDirty();
    await this.editor.save();
    return this.folder.read(MAIN);
  }

  /** Takes back what has been saved, and saves that. */
  async undo(undos = 1): Promise<void> {
    for (let undo = 0; undo < undos; undo++) {
      await this.press('Control+Z');
      await this.assertDirty();
    }
    await this.editor.save();
    await assertText(this.folder, this.original);
  }

  async assertUntouched(): Promise<void> {
    await this.workbench.assertDirtyTabs();
    await assertText(this.folder, this.original);
  }

  /** After a failure: has the next test find what it wants. */
  async restore(): Promise<void> {
    await this.press('Escape', 'Escape');
    await this.workbench.runCommand('File: Revert File');
    this.folder.write(MAIN, this.original);
    await this.workbench.assertDirtyTabs();
  }

  async assertDirty(): Promise<void> {
    const dirty = this.workbench.page.locator('.tab.dirty');
    await eventually(async () => assert.equal(await dirty.count(), 1, 'nothing is unsaved'), 10_000);
  }
}
