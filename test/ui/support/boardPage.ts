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

  /** The heading of a lane. */
  lane(name: string): Locator {
    return this.frame.getByRole('rowheader').filter({ hasText: name }).getByRole('button');
  }

  button(label: string): Locator {
    return this.frame.locator(`button.tool[title="${label}"]`);
  }

  picker(label: string): Locator {
    return this.frame.getByRole('combobox', { name: label, exact: true });
  }

  /** The titles of the cards that are selected, in the order of the board. */
  async selected(): Promise<string[]> {
    return (await this.frame.locator('.card.selected .title').allInnerTexts()).sort();
  }

  async assertSelected(...titles: string[]): Promise<void> {
    await eventually(async () => assert.deepEqual(await this.selected(), titles.toSorted()));
  }

  /** Waits until the cards of a column are these, from the top. */
  async assertColumn(name: string, titles: readonly string[]): Promise<void> {
    await eventually(async () => assert.deepEqual(await this.titlesIn(name), titles, name));
  }

  /** Waits until a card has the focus. */
  async assertFocusOn(title: string): Promise<void> {
    const focused = this.frame.locator('.card:focus .title');
    await eventually(async () => assert.deepEqual(await focused.allInnerTexts(), [title]));
  }

  /** Takes a card by the pointer, and lets go of it in a column: at the height of `onto`, or so far below its head. */
  async drag(
    card: Locator,
    column: string,
    { below = 200, onto, shift = false }: { below?: number; onto?: Locator; shift?: boolean } = {},
  ): Promise<void> {
    const { mouse, keyboard } = this.workbench.page;
    await this.take(card);
    if (shift) await keyboard.down('Shift');
    const { x, y, width, height } = await boxOf(this.column(column));
    const aim = onto && (await boxOf(onto));
    // In the upper half of a card, so that what is dropped goes above it.
    await mouse.move(x + width / 2, aim ? aim.y + aim.height / 4 : y + height + below, { steps: 8 });
    await mouse.up();
    if (shift) await keyboard.up('Shift');
  }

  /** Takes a card by the pointer, and holds it. */
  async take(card: Locator): Promise<void> {
    const { mouse } = this.workbench.page;
    const { x, y } = await boxOf(card);
    await mouse.move(x + 40, y + 20);
    await mouse.down();
    await mouse.move(x + 60, y + 30, { steps: 3 });
    await this.frame.locator('.ghost').waitFor();
  }

  /** Opens the menu of a card by the pointer, or of the card that has the focus by a key, and chooses an entry. */
  async chooseInMenu(by: Locator | 'Shift+F10' | 'ContextMenu', entry: string): Promise<void> {
    const { page } = this.workbench;
    const item = page.getByRole('menuitem', { name: entry, exact: true });
    if (typeof by === 'string') await page.keyboard.press(by);
    else await by.click({ button: 'right' });
    await item.waitFor();
    // In its first moments a menu takes no click.
    await eventually(async () => {
      if (await item.isVisible()) await item.click();
      await item.waitFor({ state: 'hidden', timeout: 500 });
    });
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
