import type { Locator } from 'playwright-core';
import { eventually } from './eventually.ts';
import type { Workbench } from './workbench.ts';

/** A row as it is on the screen. */
export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** The name of its icon. */
  readonly icon: string;
  /** What a screen reader says. */
  readonly aria: string;
  /** 1 at the root. */
  readonly level: number;
  readonly expanded: boolean;
  readonly selected: boolean;
}

/** A view in the side bar: the Plan view where none is named. */
export class PlanView {
  readonly workbench: Workbench;
  readonly name: string;
  readonly tree: Locator;
  readonly pane: Locator;

  constructor(workbench: Workbench, name = 'Plan') {
    this.workbench = workbench;
    this.name = name;
    this.pane = workbench.page
      .locator('.sidebar .pane')
      .filter({ has: workbench.page.locator('.pane-header h3.title').getByText(name, { exact: true }) });
    this.tree = workbench.page.getByRole('tree', { name, exact: true });
  }

  /** Shows the view, and waits until its rows are there and stay: while a window starts they may move below the mouse. */
  async open(): Promise<void> {
    await this.workbench.openContainer('Plandeck');
    await this.tree.getByRole('treeitem').first().waitFor();
    let rows = '';
    await eventually(async () => {
      const before = rows;
      rows = JSON.stringify(await this.rows());
      if (rows === before) return;
      await this.workbench.page.waitForTimeout(500);
      throw new Error(`The rows of ${this.name} do not come to rest.`);
    });
  }

  /** Presses a button in the title of the view, which stands in that of the side bar where there is no other view. */
  async press(title: string): Promise<void> {
    const titles = '.sidebar .composite.title .title-actions, .sidebar .pane-header .actions';
    await this.tree.hover();
    await this.workbench.page.locator(titles).getByRole('button', { name: title }).first().click();
  }

  /** Opens the view where it is folded, waits for its rows, and gives it the focus: again, if it was empty and took none. */
  async show(): Promise<void> {
    const focused = this.tree.and(this.workbench.page.locator(':focus, :has(:focus)'));
    await eventually(async () => {
      await this.workbench.runCommand(`Plandeck: Focus on ${this.name} View`);
      await this.tree.getByRole('treeitem').first().waitFor();
      await focused.waitFor({ timeout: 1000 });
    });
  }

  /** Gives the view the focus, on the row that had it. */
  async focus(): Promise<void> {
    await this.workbench.runCommand(`Plandeck: Focus on ${this.name} View`);
    await this.workbench.assertFocusIn(this.tree);
  }

  /** Folds the view, which leaves its room to the others. */
  async fold(): Promise<void> {
    await this.pane.locator('.pane-header h3.title').click();
    await this.tree.waitFor({ state: 'hidden' });
  }

  /** The row that shows this text; wait for it, hover over it. */
  row(text: string): Locator {
    return this.tree.getByRole('treeitem').filter({ hasText: text }).first();
  }

  /** Clicks the row that shows this text: again, if rows that moved at that moment brought another below the mouse. */
  async select(text: string): Promise<void> {
    const selected = this.row(text).and(this.tree.locator('.selected'));
    await eventually(async () => {
      await this.row(text).click();
      await selected.waitFor({ timeout: 2000 });
    });
  }

  /** Opens the row that shows this text, and waits for what is below it. */
  async expand(text: string): Promise<void> {
    await eventually(async () => {
      const row = this.row(text);
      if ((await row.getAttribute('aria-expanded')) !== 'true') await row.locator('.monaco-tl-twistie').click();
      await row.and(this.tree.locator('[aria-expanded="true"]')).waitFor({ timeout: 2000 });
    });
  }

  /** What the rows say that are in view where it is at its top: a click on a row that something hides scrolls it. */
  async labels(): Promise<string[]> {
    await this.tree.hover();
    await this.workbench.page.mouse.wheel(0, -100_000);
    return (await this.rows()).map(({ icon, label, description }) => [icon, label, description].join(' | '));
  }

  /** Points at a row until its tooltip says this, and gives the tooltip. */
  async hover(row: Locator, text: string): Promise<Locator> {
    const tooltip = this.workbench.page.locator('.workbench-hover .rendered-markdown');
    // A view that is just being refreshed shows none.
    await eventually(async () => {
      await this.workbench.page.mouse.move(900, 500);
      await row.hover();
      await tooltip.getByText(text).waitFor({ timeout: 5000 });
    });
    return tooltip;
  }

  /** Takes the mouse away from the rows, of which a tooltip hides some. */
  async leave(tooltip: Locator): Promise<void> {
    await this.workbench.page.mouse.move(900, 500);
    await tooltip.waitFor({ state: 'hidden' });
  }

  /** The rows that are in view, from the top. */
  async rows(): Promise<TreeRow[]> {
    const rows = await this.tree.getByRole('treeitem').evaluateAll((elements) =>
      elements.map((element) => ({
        label: element.querySelector('.label-name')?.textContent ?? '',
        description: element.querySelector('.label-description')?.textContent ?? '',
        icon:
          /codicon-([a-z-]+)/.exec(element.querySelector('.custom-view-tree-node-item-icon')?.className ?? '')?.[1] ??
          '',
        aria: element.getAttribute('aria-label') ?? '',
        level: Number(element.getAttribute('aria-level')),
        expanded: element.getAttribute('aria-expanded') === 'true',
        selected: element.getAttribute('aria-selected') === 'true',
        top: element.getBoundingClientRect().top,
      })),
    );
    return rows.sort((a, b) => a.top - b.top).map(({ top, ...row }) => row);
  }
}
