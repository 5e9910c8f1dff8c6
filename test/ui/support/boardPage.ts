import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { eventually } from './eventually.ts';
import type { Workbench } from './workbench.ts';

/** The board in the active editor. */
export class BoardPage {
  readonly workbench: Workbench;
  readonly frame: FrameLocator;
  readonly grid: Locator;

  constructor(workbench: Workbench) {
    this.workbench = workbench;
    this.frame = workbench.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
    this.grid = this.frame.getByRole('grid');
  }

  /** Opens the board of all plans, and waits for its first card. */
  async open(): Promise<void> {
    await this.workbench.runCommand('Plandeck: Open Board');
    await this.shown();
  }

  async shown(): Promise<void> {
    await this.frame.locator('.card').first().waitFor();
  }

  card(text: string): Locator {
    return this.frame.locator('.card').filter({ hasText: text }).first();
  }

  /** The line that filters. */
  get filter(): Locator {
    return this.frame.getByRole('textbox', { name: /^Filter/ });
  }

  /** Chooses in a picker of the toolbar. */
  async choose(picker: string, label: string): Promise<void> {
    await this.frame.getByRole('combobox', { name: picker }).selectOption({ label });
  }

  column(name: string): Locator {
    return this.frame
      .getByRole('columnheader')
      .filter({ has: this.frame.locator('.name', { hasText: new RegExp(`^${name}$`) }) });
  }

  /** The titles of the cards in a column, as far as they are drawn. */
  async titlesIn(name: string): Promise<string[]> {
    const index = await this.column(name).getAttribute('aria-colindex');
    return this.frame.locator(`.cell[aria-colindex="${index}"] .card .title`).allInnerTexts();
  }

  async assertIn(name: string, title: string): Promise<void> {
    await eventually(async () => assert.ok((await this.titlesIn(name)).includes(title), `${title} is not in ${name}`));
  }

  /** Takes a card by the pointer, and lets go of it in a column: below its head by so many CSS pixels. */
  async drag(card: Locator, column: string, { below = 200, shift = false } = {}): Promise<void> {
    const { mouse, keyboard } = this.workbench.page;
    const from = await boxOf(card);
    const to = await boxOf(this.column(column));
    await mouse.move(from.x + 40, from.y + 20);
    await mouse.down();
    await mouse.move(from.x + 60, from.y + 30, { steps: 3 });
    if (shift) await keyboard.down('Shift');
    await mouse.move(to.x + to.width / 2, to.y + to.height + below, { steps: 8 });
    await mouse.up();
    if (shift) await keyboard.up('Shift');
  }

  /** Gives the focus to a card by a click, and presses keys one after the other. */
  async press(card: Locator, ...keys: string[]): Promise<void> {
    await card.click();
    for (const key of keys) await this.workbench.page.keyboard.press(key);
  }
}

async function boxOf(place: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await place.boundingBox();
  if (box === null) throw new Error('It cannot be seen.');
  return box;
}
