import assert from 'node:assert/strict';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { eventually } from './eventually.ts';
import type { Workbench } from './workbench.ts';

/** The plan editor in the active editor. */
export class EditorPage {
  readonly workbench: Workbench;
  readonly frame: FrameLocator;
  readonly grid: Locator;

  constructor(workbench: Workbench) {
    this.workbench = workbench;
    this.frame = workbench.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
    this.grid = this.frame.locator('[role=grid], [role=treegrid]');
  }

  /** Opens a file by its name, or by so much of its path, and changes to the plan editor. */
  async open(file: string): Promise<void> {
    const { page, quickInput } = this.workbench;
    await page.keyboard.press('Control+P');
    await quickInput.find(path.posix.basename(file), file);
    await quickInput.accept();
    await page.locator('.editor-instance .view-line').first().waitFor();
    await this.workbench.runCommand('Plandeck: Open in Plan Editor');
    await this.shown();
  }

  /** Waits for the first row. */
  async shown(): Promise<void> {
    await this.frame.locator('.row.entry').first().waitFor();
  }

  /** The row of an entry, by its id. */
  row(id: string): Locator {
    return this.frame.locator(`.row[data-key="${id}"]`);
  }

  /** A cell, by the id of its entry and its column. */
  cell(id: string, column: string): Locator {
    return this.row(id).locator(`[data-cell="${column}"]`);
  }

  /** The input of the cell that is edited. */
  get input(): Locator {
    return this.frame.locator('.row [role=gridcell] input:focus, .row [role=gridcell] textarea:focus');
  }

  /** The ids of the rows that are drawn, from the top. */
  ids(): Promise<string[]> {
    return this.frame.locator('.row.entry').evaluateAll((rows) =>
      rows
        .map((row) => ({ key: row.getAttribute('data-key') ?? '', top: row.getBoundingClientRect().top }))
        .sort((a, b) => a.top - b.top)
        .map(({ key }) => key),
    );
  }

  async assertIds(...ids: string[]): Promise<void> {
    await eventually(async () => assert.deepEqual(await this.ids(), ids));
  }

  /** The line that filters. */
  get filter(): Locator {
    return this.frame.getByRole('textbox', { name: /^Filter/ });
  }

  /** All of the selected entry, beside the table. */
  get form(): Locator {
    return this.frame.getByRole('complementary');
  }

  button(label: string): Locator {
    return this.frame.locator(`button.tool[title="${label}"]`);
  }

  tab(name: string): Locator {
    return this.frame.getByRole('tab', { name: new RegExp(`^${name}`) });
  }

  /** Chooses in a picker of the toolbar or beside the tabs. */
  async choose(picker: string, label: string): Promise<void> {
    await this.frame.getByRole('combobox', { name: picker, exact: true }).selectOption({ label });
  }

  /** Gives the focus to a cell by a click, and presses keys one after the other. */
  async press(cell: Locator, ...keys: string[]): Promise<void> {
    await cell.click();
    for (const key of keys) await this.workbench.page.keyboard.press(key);
  }
}
