import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from './eventually.ts';
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

  /** The lines that are seen, from the top. */
  async texts(): Promise<string[]> {
    const lines = await this.lines
      .locator('.view-line')
      .evaluateAll((all) =>
        all.map((line) => ({ text: line.textContent ?? '', top: line.getBoundingClientRect().top })),
      );
    // Spaces are drawn as those that do not break.
    return lines.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '));
  }

  /** Waits until a line that is seen is this one. */
  async assertLine(line: string): Promise<void> {
    await eventually(async () => assert.ok((await this.texts()).includes(line), `no line is "${line}"`));
  }
}
