import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** VS Code's one input at the top: the command palette, picks, questions. */
export class QuickInput {
  readonly widget: Locator;
  readonly input: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.widget = page.locator('.quick-input-widget');
    this.input = this.widget.locator('.quick-input-box input');
    this.rows = this.widget.locator('.quick-input-list .monaco-list-row');
  }

  /** Types, and waits until the entry with this whole label is the one that Enter takes. */
  async find(label: string, typed = label, timeout?: number): Promise<void> {
    const options = timeout === undefined ? {} : { timeout };
    await this.input.fill(typed, options);
    await this.rows
      .and(this.widget.locator('.focused'))
      .filter({ has: this.widget.page().locator('.label-name', { hasText: wholeText(label) }) })
      .waitFor(options);
  }

  /** Presses Enter, and fails if the input was closed just before it, as it is when something else takes the focus. */
  async accept(): Promise<void> {
    await this.input.evaluate((input) => {
      delete input.dataset.accepted;
      const note = ({ target }: Event) => {
        input.dataset.accepted = String(target === input && input.checkVisibility());
      };
      input.ownerDocument.addEventListener('keydown', note, { once: true, capture: true });
    });
    await this.input.press('Enter');
    const accepted = await this.input.evaluate((input) => input.dataset.accepted);
    assert.equal(accepted, 'true', 'The input was closed before Enter.');
  }

  /** Answers a question. */
  async answer(text: string): Promise<void> {
    await this.input.fill(text);
    await this.accept();
  }

  /** Ticks an entry among many, and takes what is ticked. */
  async tick(label: string): Promise<void> {
    await this.rows.filter({ hasText: label }).getByRole('checkbox').click();
    await this.accept();
  }

  async close(): Promise<void> {
    await this.input.press('Escape');
    await this.widget.waitFor({ state: 'hidden' });
  }
}

function wholeText(text: string): RegExp {
  return new RegExp(`^\\s*${text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}\\s*$`);
}
