import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { eventually } from './eventually.ts';
import type { Workbench } from './workbench.ts';

/** The form of an entry: in a panel of its own, or beside the table of the plan editor. */
export class FormPage {
  readonly workbench: Workbench;
  readonly frame: FrameLocator;
  readonly form: Locator;

  constructor(workbench: Workbench) {
    this.workbench = workbench;
    this.frame = workbench.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
    this.form = this.frame.locator('article.form');
  }

  /** Waits until it shows an entry. */
  async shows(id: string): Promise<void> {
    await this.form.locator('#form-title').filter({ hasText: id }).waitFor();
  }

  /** A field with all that belongs to it, by its key. */
  field(name: string): Locator {
    return this.form.locator(`[data-field="${name}"]`);
  }

  /** Its line. */
  line(name: string): Locator {
    return this.form.locator(`[id="field-${name}"]`);
  }

  /** Types over what a line holds, as a person does. */
  async typeOver(name: string, text: string): Promise<void> {
    const { keyboard } = this.workbench.page;
    await this.line(name).click();
    await keyboard.press('Control+A');
    await keyboard.type(text, { delay: 20 });
    await this.assertLine(name, text);
  }

  async assertLine(name: string, text: string): Promise<void> {
    await eventually(async () => assert.equal(await this.line(name).inputValue({ timeout: 1000 }), text));
  }

  /** What is said of what is typed in a field. */
  said(name: string): Locator {
    return this.form.locator(`[id="field-${name}-said"]`);
  }

  /** The chips of a list. */
  async chips(name: string): Promise<string[]> {
    return (await this.field(name).locator('.chip').allInnerTexts()).map((text) => text.trim());
  }

  choice(text: string): Locator {
    return this.frame.locator('.popup .choice').filter({ hasText: text }).first();
  }
}
