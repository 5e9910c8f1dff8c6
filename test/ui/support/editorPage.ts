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

  /** @param index which of several plan editors that are seen, in the order in which they were opened */
  constructor(workbench: Workbench, index = 0) {
    this.workbench = workbench;
    const pages = workbench.page.locator('iframe.webview.ready:visible');
    this.frame = pages.nth(index).contentFrame().frameLocator('#active-frame');
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

  /** Waits until a cell shows a text, or has it in its line while it is typed in. */
  async assertCell(id: string, column: string, text: string): Promise<void> {
    await eventually(async () => assert.equal(await this.textOf(id, column), text));
  }

  /** What a cell shows, or has in its line while it is typed in. */
  textOf(id: string, column: string): Promise<string> {
    return this.cell(id, column).evaluate((cell) => {
      return cell.querySelector('input')?.value ?? cell.querySelector('.text')?.textContent ?? '';
    });
  }

  /** The texts of all cells of a row, by their columns. */
  textsOf(id: string): Promise<Record<string, string>> {
    return this.row(id)
      .locator('[role=gridcell]')
      .evaluateAll((cells) =>
        Object.fromEntries(
          cells.map((cell) => [
            cell.getAttribute('data-cell') ?? '',
            cell.querySelector('input')?.value ?? cell.querySelector('.text')?.textContent ?? '',
          ]),
        ),
      );
  }

  /** What a row is selected and dragged by. */
  head(id: string): Locator {
    return this.cell(id, '');
  }

  /** Goes to a cell by a click. */
  async go(id: string, column: string): Promise<void> {
    await this.cell(id, column).click();
    await this.assertAt(id, column);
  }

  /** Waits until the keyboard is at a cell. */
  async assertAt(id: string, column: string): Promise<void> {
    const at = this.cell(id, column).and(this.frame.locator(':focus'));
    await at.waitFor({ timeout: 10_000 });
  }

  /** Types over a cell, as a person does. */
  async typeOver(id: string, column: string, text: string): Promise<void> {
    await this.go(id, column);
    await this.workbench.page.keyboard.type(text, { delay: 20 });
    await this.assertTyped(text);
  }

  /** Waits until the line of the cell that is edited has this in it. */
  async assertTyped(text: string): Promise<void> {
    await eventually(async () => assert.equal(await this.input.inputValue({ timeout: 1000 }), text));
  }

  /** What is said of the text that is typed in a cell. */
  get hint(): Locator {
    return this.frame.locator('#cell-hint');
  }

  /** Waits until a cell refuses what is typed in it, with the reason where screen readers look for it. */
  async assertRefused(reason: RegExp): Promise<void> {
    const line = this.frame.locator('input.line-of-cell[aria-invalid="true"][aria-describedby="cell-hint"]');
    await line.waitFor();
    await this.hint.filter({ hasText: reason }).waitFor();
  }

  /** A choice of the list below a cell. */
  choice(name: string): Locator {
    return this.frame.locator('.popup .choice').filter({ hasText: name }).first();
  }

  /** Saves by its key, and waits until nothing is unsaved. */
  async save(): Promise<void> {
    await this.workbench.page.keyboard.press('Control+S');
    await this.workbench.assertDirtyTabs();
  }

  /** Shows a section. */
  async tab(name: string): Promise<void> {
    await this.frame.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
    await this.frame.locator('[role=tab][aria-selected=true]').filter({ hasText: name }).waitFor();
  }

  /** What an action was refused with. */
  notice(text: string | RegExp): Locator {
    return this.frame.locator('.notice').filter({ hasText: text });
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

  /** Waits until a cell has the focus. */
  async assertFocusOn(id: string, column: string): Promise<void> {
    await this.cell(id, column).and(this.frame.locator(':focus')).waitFor();
  }

  /** Gives the focus to a cell by a click, and presses keys one after the other. */
  async press(id: string, column: string, ...keys: string[]): Promise<void> {
    await this.cell(id, column).click();
    await this.assertFocusOn(id, column);
    for (const key of keys) await this.workbench.page.keyboard.press(key);
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

  /** The tab of a section. */
  tabOf(name: string): Locator {
    return this.frame.getByRole('tab', { name: new RegExp(`^${name}`) });
  }

  /** Chooses in a picker of the toolbar or beside the tabs. */
  async choose(picker: string, label: string): Promise<void> {
    await this.frame.getByRole('combobox', { name: picker, exact: true }).selectOption({ label });
  }

  /** Gives the focus to a cell by a click, and presses keys one after the other. */
  async pressOn(cell: Locator, ...keys: string[]): Promise<void> {
    await cell.click();
    for (const key of keys) await this.workbench.page.keyboard.press(key);
  }
}
