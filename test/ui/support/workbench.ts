import assert from 'node:assert/strict';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../../../scripts/root.mjs';
import { eventually } from './eventually.ts';
import { QuickInput } from './quickInput.ts';

/** An open VS Code, and the few things that a person does in it. Anything else is a matter for `page`. */
export class Workbench {
  readonly page: Page;
  readonly quickInput: QuickInput;

  constructor(page: Page) {
    this.page = page;
    this.quickInput = new QuickInput(page);
  }

  /** Resolves when VS Code has restored its parts, and so takes keys and clicks. */
  async restored(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
    await this.page.waitForFunction(() => performance.getEntriesByName('code/didStartWorkbench').length > 0);
  }

  /** Loads the page anew, as a person does who comes back to it. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.restored();
  }

  /** Runs the command that the palette shows with this whole text, such as `Plandeck: New Item…`. */
  async runCommand(title: string): Promise<void> {
    // Some commands come a while after the start, and a palette that was open by then never shows them.
    await eventually(async () => {
      if (await this.quickInput.widget.isVisible()) await this.quickInput.close();
      await this.page.keyboard.press('F1');
      await this.quickInput.find(title, `>${title}`, 2000);
    });
    await this.quickInput.accept();
  }

  /** Types into the open quick pick and accepts the entry with this label. */
  async choose(label: string, typed = label): Promise<void> {
    await this.quickInput.find(label, typed);
    await this.quickInput.accept();
  }

  /** Opens the menu of a row and chooses an entry. */
  async chooseInMenu(row: Locator, entry: string): Promise<void> {
    await row.click({ button: 'right' });
    const item = this.page.getByRole('menuitem', { name: entry, exact: true });
    await item.waitFor();
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

  /** Writes out/shots/NAME.png for a person to look at. */
  async screenshot(name: string): Promise<void> {
    await this.shoot(path.join('out', 'shots', `${name}.png`));
  }

  /** A picture of the README: writes media/shots/NAME.png if pictures are asked for, else as a screenshot. */
  async picture(name: string): Promise<void> {
    const folder = process.env['PLANDECK_PICTURES'] ? path.join('media', 'shots') : path.join('out', 'shots');
    await this.shoot(path.join(folder, `${name}.png`));
  }

  private async shoot(file: string): Promise<void> {
    await this.page.screenshot({ path: path.join(root, file), animations: 'disabled', caret: 'hide' });
  }

  async dispose(): Promise<void> {
    await this.page.context().close();
  }
}
