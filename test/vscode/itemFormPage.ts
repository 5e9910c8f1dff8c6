import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../src/host/extension.ts';
import type { Form, FormField } from '../../src/messages/form.ts';
import type { FromItemForm } from '../../src/messages/fromPlanEditor.ts';
import { type ToItemForm, toItemForm } from '../../src/messages/toItemForm.ts';
import { TestPanel } from './testPanel.ts';
import { until } from './until.ts';

type Answer = Extract<ToItemForm, { readonly kind: 'answer' }>;
type Request = Extract<FromItemForm, { readonly request: number }>;
type Asked<R> = R extends Request ? Omit<R, 'request' | 'version'> : never;

/** The form of an item in a real panel: the test is its page. */
export class TestForm {
  /** What was told, the oldest first. */
  readonly told: ToItemForm[] = [];
  readonly panel: TestPanel;
  #requests = 0;

  private constructor(panel: TestPanel) {
    this.panel = panel;
  }

  static async open(api: PlandeckApi, file: vscode.Uri, id: string): Promise<TestForm> {
    const page = new TestForm(
      new TestPanel(vscode.window.createWebviewPanel('plandeck.test', 'Form', vscode.ViewColumn.One)),
    );
    await api.itemForms.adopt(
      page.panel.seam((raw) => page.#hear(raw)),
      { file: file.toString(), id },
    );
    return page;
  }

  say(message: FromItemForm): void {
    this.panel.post({ session: this.panel.start.session, message });
  }

  /** Starts the page, and waits for its form. */
  async start(): Promise<Form> {
    const before = this.told.length;
    this.say({ kind: 'ready' });
    await until('a form', () => this.told.slice(before).some(({ kind }) => kind === 'form'));
    return this.form;
  }

  /** The newest form that the page was told. */
  get form(): Form {
    const form = this.told.findLast((one) => one.kind === 'form');
    return form?.kind === 'form' ? form : assert.fail('the page has no form');
  }

  field(name: string): FormField {
    const found = this.form.groups.flatMap(({ fields }) => fields).find((field) => field.name === name);
    return found ?? assert.fail(`there is no field ${name}`);
  }

  /** Asks for something, and waits for what came of it. */
  async ask(message: Asked<Request>, version = this.form.version): Promise<Answer> {
    const request = ++this.#requests;
    this.say({ ...message, request, version } as FromItemForm);
    const answer = await until('an answer', () =>
      this.told.find((one) => one.kind === 'answer' && one.request === request),
    );
    return answer.kind === 'answer' ? answer : assert.fail();
  }

  set(column: string, text: string, version = this.form.version): Promise<Answer> {
    const key = this.form.key ?? '';
    return this.ask({ kind: 'set', cells: [{ key, column, text }] }, version);
  }

  #hear(raw: unknown): void {
    const { session, message } = raw as { readonly session: string; readonly message: unknown };
    assert.equal(session, this.panel.start.session);
    this.told.push(toItemForm.parse(message));
  }
}
