import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** The active text editor. */
export class TextEditor {
  readonly workbench: Workbench;
  readonly lines: Locator;

  constructor(workbench: Workbench) {
    this.workbench = workbench;
    this.lines = workbench.page.locator('.editor-instance .view-lines');
  }

  /** The 1-based line of the cursor, as the status bar says it. */
  async line(): Promise<number> {
    const text = await this.workbench.page.locator('#status\\.editor\\.selection').innerText();
    return Number(/Ln (\d+)/.exec(text)?.[1]);
  }

  /** Waits until the cursor is on this 1-based line. */
  async lineIs(line: number, timeout = 30_000): Promise<void> {
    const status = this.workbench.page.locator('#status\\.editor\\.selection');
    await status.getByText(`Ln ${line},`).waitFor({ timeout });
  }

  /** Gives the editor the focus, with the cursor at the end of a line. */
  async goToEndOf(line: number): Promise<void> {
    await this.workbench.page.keyboard.press('Control+G');
    await this.workbench.quickInput.answer(`:${line}`);
    await this.workbench.quickInput.widget.waitFor({ state: 'hidden' });
    await this.workbench.assertFocusIn(this.workbench.page.locator('.editor-instance'));
    await this.workbench.page.keyboard.press('End');
  }
}
