import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../../../scripts/root.mjs';

/** A row of a tree as it is on the screen. */
export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** What a screen reader says. */
  readonly aria: string;
  /** 1 at the root. */
  readonly level: number;
  readonly expanded: boolean;
}

/** An open VS Code, and the few things that a person does in it. Anything else is a matter for `page`. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Resolves when VS Code has restored its parts, and so takes keys and clicks. */
  async restored(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
    await this.page.waitForFunction(() => performance.getEntriesByName('code/didStartWorkbench').length > 0);
  }

  /** Runs the command that the palette shows with this whole text, such as `Plandeck: New Item`. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.choose(title, `>${title}`);
  }

  /** Types into the open quick pick and accepts the entry with this label. */
  async choose(label: string, typed = label): Promise<void> {
    const quickInput = this.page.locator('.quick-input-widget');
    await quickInput.locator('input[type=text]').fill(typed);
    await quickInput.getByRole('option', { name: label }).first().click();
  }

  /** Shows a container of the activity bar. */
  async openContainer(title: string): Promise<void> {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name: title });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    await this.page.locator('.sidebar .composite.title').getByText(title).waitFor();
  }

  tree(title: string): Locator {
    return this.page.getByRole('tree', { name: title });
  }

  /** The row of a tree that shows this text; wait for it, click it, drag it. */
  row(tree: string, text: string): Locator {
    return this.tree(tree).getByRole('treeitem').filter({ hasText: text }).first();
  }

  /** The rows of a tree that are in view, from the top. */
  async rows(tree: string): Promise<TreeRow[]> {
    const rows = await this.tree(tree)
      .getByRole('treeitem')
      .evaluateAll((elements) =>
        elements.map((element) => ({
          label: element.querySelector('.label-name')?.textContent ?? element.textContent ?? '',
          description: element.querySelector('.label-description')?.textContent ?? '',
          aria: element.getAttribute('aria-label') ?? '',
          level: Number(element.getAttribute('aria-level')),
          expanded: element.getAttribute('aria-expanded') === 'true',
          top: element.getBoundingClientRect().top,
        })),
      );
    return rows.sort((a, b) => a.top - b.top).map(({ top, ...row }) => row);
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
    // Leaving the page ends its extension host; a page that just vanishes might come back, so its host would stay.
    await this.page.goto('about:blank');
    await this.page.context().close();
  }
}
