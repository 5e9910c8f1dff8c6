import path from 'node:path';
import type { Folder } from './folder.ts';
import { TextEditor } from './textEditor.ts';
import type { Workbench } from './workbench.ts';

/** A plan's file in the text editor, whose places are named by what stands there. */
export class PlanText extends TextEditor {
  readonly folder: Folder;

  constructor(workbench: Workbench, folder: Folder) {
    super(workbench);
    this.folder = folder;
  }

  /** Opens a file by its path. */
  async open(file: string): Promise<void> {
    const { page, quickInput } = this.workbench;
    const name = path.posix.basename(file);
    await page.keyboard.press('Control+P');
    await quickInput.find(name, file);
    await quickInput.accept();
    await page.locator('.tab.active').getByText(name, { exact: true }).waitFor();
    await this.lines.locator('.view-line').first().waitFor();
  }

  /** Puts the cursor behind a text, of which the first in the file on the disk is meant. */
  async cursorBehind(file: string, text: string): Promise<void> {
    const all = this.folder.read(file);
    const at = all.indexOf(text);
    if (at < 0) throw new Error(`${file} has no ${text}`);
    const before = all.slice(0, at + text.length).split('\n');
    await this.goTo(before.length, (before.at(-1)?.length ?? 0) + 1);
  }

  /** Gives the editor the focus, with the cursor at a place, both counted from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.workbench.page.keyboard.press('Control+G');
    await this.workbench.quickInput.answer(`:${line}:${column}`);
    await this.workbench.quickInput.widget.waitFor({ state: 'hidden' });
    await this.workbench.assertFocusIn(this.workbench.page.locator('.editor-instance'));
  }
}
