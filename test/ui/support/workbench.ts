import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../../../scripts/root.mjs';
import { eventually } from './eventually.ts';
import { QuickInput } from './quickInput.ts';
import { shrinkPng } from './shrinkPng.ts';

/** What a theme is called in the list of themes, by the class that VS Code's window has with it. */
export const THEMES = {
  vs: 'Light Modern',
  'vs-dark': 'Dark Modern',
  'hc-black': 'Dark High Contrast',
  'hc-light': 'Light High Contrast',
} as const;

export const THEME_KINDS = Object.keys(THEMES) as (keyof typeof THEMES)[];

/** An open VS Code, and the few things that a person does in it. Anything else is a matter for `page`. */
export class Workbench {
  #page: Page;
  #quickInput: QuickInput;

  constructor(page: Page) {
    this.#page = page;
    this.#quickInput = new QuickInput(page);
  }

  get page(): Page {
    return this.#page;
  }

  get quickInput(): QuickInput {
    return this.#quickInput;
  }

  /** Resolves when VS Code has restored its parts, and so takes keys and clicks. */
  async restored(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor({ state: 'attached' });
    await this.page.waitForFunction(() => performance.getEntriesByName('code/didStartWorkbench').length > 0);
  }

  /** Loads the page anew, as a person does who comes back to it. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.restored();
  }

  /** Closes the window as a person does, and opens the same in another one. */
  async reopen(): Promise<void> {
    const [context, url] = [this.page.context(), this.page.url()];
    // While unsaved text has no backup yet, VS Code asks whether to stay; whoever stays can try again.
    this.page.on('dialog', (dialog) => void dialog.dismiss());
    await eventually(async () => {
      const isClosed = this.page.waitForEvent('close', { timeout: 2000 });
      await this.page.close({ runBeforeUnload: true });
      await isClosed;
    });
    this.#page = await context.newPage();
    this.#quickInput = new QuickInput(this.#page);
    await this.#page.goto(url);
    await this.restored();
  }

  /** Waits until VS Code's own storage, of which it restores a window, has this text; in a browser it writes every few seconds. */
  async stored(text: string): Promise<void> {
    const all = `indexedDB.databases().then((infos) => Promise.all(infos.map(({ name }) => new Promise((resolve) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => resolve('');
      opening.onsuccess = () => {
        const { result } = opening;
        if (!result.objectStoreNames.contains('ItemTable')) { result.close(); return resolve(''); }
        const reading = result.transaction('ItemTable').objectStore('ItemTable').getAll();
        reading.onsuccess = () => { result.close(); resolve(reading.result.join('')); };
      };
    })))).then((texts) => texts.join('').replaceAll('\\\\', ''))`;
    await eventually(async () =>
      assert.ok((await this.page.evaluate<string>(all)).includes(text), `${text} is not stored`),
    );
  }

  /**
   * Runs the command that the palette shows with this whole text, such as `Plandeck: New Item…`.
   * @param typed what finds it, where another one comes first by its own text
   */
  async runCommand(title: string, typed = title): Promise<void> {
    // Some commands come a while after the start, and a palette that was open by then never shows them. It closes when an
    // editor that was on its way takes the focus.
    await eventually(async () => {
      if (await this.quickInput.widget.isVisible()) await this.quickInput.close();
      await this.page.keyboard.press('F1');
      await this.quickInput.find(title, `>${typed}`, 2000);
      await this.quickInput.accept();
    });
  }

  /** Types into the open quick pick and accepts the entry with this label. */
  async choose(label: string, typed = label): Promise<void> {
    await this.quickInput.find(label, typed);
    await this.quickInput.accept();
  }

  /** Opens the menu of a row and chooses an entry. */
  async chooseInMenu(row: Locator, entry: string): Promise<void> {
    const item = this.page.getByRole('menuitem', { name: entry, exact: true });
    // Rows that move at that moment bring another below the mouse; the menu is for the row that has the tree's focus.
    await eventually(async () => {
      if (await item.isVisible()) await this.page.keyboard.press('Escape');
      await row.click({ button: 'right' });
      await item.waitFor({ timeout: 5000 });
      await row.and(this.page.locator('.monaco-list-row.focused')).waitFor({ timeout: 1000 });
    });
    // In its first moments a menu takes no click.
    await eventually(async () => {
      if (await item.isVisible()) await item.click();
      await item.waitFor({ state: 'hidden', timeout: 500 });
    });
  }

  /** Shows a container of the activity bar. */
  async openContainer(title: string): Promise<void> {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name: title });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    await this.page.locator('.sidebar .composite.title').getByText(title).waitFor();
  }

  /** The kind of theme that is shown. */
  theme(): Promise<keyof typeof THEMES | undefined> {
    return this.page
      .locator('.monaco-workbench')
      .first()
      .evaluate((element, kinds) => kinds.find((kind) => element.classList.contains(kind)), THEME_KINDS);
  }

  /** Changes the theme, as a person does. */
  async setTheme(kind: keyof typeof THEMES): Promise<void> {
    // Not by its keys: while a page has the focus, it passes the two chords on one by one, and the second may come too early.
    await this.runCommand('Preferences: Color Theme', 'workbench.action.selectTheme');
    await this.choose(THEMES[kind]);
    await this.page.locator(`.monaco-workbench.${kind}`).waitFor();
    await this.quickInput.widget.waitFor({ state: 'hidden' });
  }

  /** Drags the edge of the side bar until it is so wide, in CSS pixels. */
  async setSideBarWidth(width: number): Promise<void> {
    const sideBar = this.page.locator('.part.sidebar');
    await eventually(async () => {
      const { x, y, width: now } = (await sideBar.boundingBox()) ?? { x: 0, y: 0, width: 0 };
      if (Math.abs(now - width) <= 2) return;
      const { mouse } = this.page;
      await mouse.move(x + now, y + 400);
      await mouse.down();
      await mouse.move(x + width, y + 400, { steps: 4 });
      await mouse.up();
      await mouse.move(x + width + 200, y + 300);
      assert.fail(`the side bar is ${now} wide`);
    });
  }

  async clearNotifications(): Promise<void> {
    await this.runCommand('Notifications: Clear All Notifications');
    await this.page.locator('.notifications-toasts .notification-list-item').first().waitFor({ state: 'hidden' });
  }

  /** Waits until exactly these tabs have the dot of unsaved text. */
  async assertDirtyTabs(...names: string[]): Promise<void> {
    const tabs = this.page.locator('.tabs-container .tab.dirty');
    await eventually(async () =>
      assert.deepEqual(
        await tabs.evaluateAll((elements) => elements.map((tab) => tab.getAttribute('data-resource-name'))),
        names,
      ),
    );
  }

  /** What has the focus lies in here. */
  async assertFocusIn(place: Locator): Promise<void> {
    await eventually(async () =>
      assert.equal(await place.and(this.page.locator(':focus, :has(:focus)')).count(), 1, 'the focus is elsewhere'),
    );
  }

  /** Takes the mouse away, and waits until nothing moves any more: two pictures in a row are alike. */
  async atRest(): Promise<void> {
    // To the end of the row of tabs, where nothing takes note of it.
    await this.page.mouse.move((this.page.viewportSize()?.width ?? 0) - 60, 20);
    let before = await this.#shoot();
    await eventually(async () => {
      const now = await this.#shoot();
      const isSame = now.equals(before);
      before = now;
      assert.ok(isSame, 'something still moves');
    });
  }

  /** Writes out/shots/NAME.png for a person to look at. */
  async screenshot(name: string): Promise<void> {
    await this.#save(path.join('out', 'shots'), name, await this.#shoot());
  }

  /** A picture of the README: writes media/shots/NAME.png if pictures are asked for, else as a screenshot. */
  async picture(name: string): Promise<void> {
    await this.#picture(name, 'shots', 'device', 250_000);
  }

  /**
   * A picture of the walkthrough, in media/walkthrough. They are in the package, so that they have to be small; they are
   * shown in half an editor's width, where a pixel per CSS pixel is enough for a screen that has two.
   */
  async walkthroughPicture(name: string): Promise<void> {
    await this.#picture(name, 'walkthrough', 'css', 80_000);
  }

  async #picture(name: string, folder: string, scale: 'css' | 'device', limit: number): Promise<void> {
    await this.atRest();
    const png = shrinkPng(await this.#shoot(scale));
    assert.ok(png.length < limit, `${name}.png has ${png.length} bytes`);
    await this.#save(path.join(process.env['PLANDECK_PICTURES'] ? 'media' : 'out', folder), name, png);
  }

  #shoot(scale: 'css' | 'device' = 'device'): Promise<Buffer> {
    return this.page.screenshot({ animations: 'disabled', caret: 'hide', scale });
  }

  async #save(folder: string, name: string, png: Buffer): Promise<void> {
    await mkdir(path.join(root, folder), { recursive: true });
    await writeFile(path.join(root, folder, `${name}.png`), png);
  }

  async dispose(): Promise<void> {
    await this.page.context().close();
  }
}
