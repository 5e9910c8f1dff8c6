import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../src/host/extension.ts';
import { applyTable, type TableState } from '../../src/messages/applyTable.ts';
import type { FromPlanEditor } from '../../src/messages/fromPlanEditor.ts';
import { type TableOptions, USUAL_TABLE } from '../../src/messages/tableOptions.ts';
import { type ToPlanEditor, toPlanEditor } from '../../src/messages/toPlanEditor.ts';
import { TestPanel } from './testPanel.ts';
import { until } from './until.ts';

type Answer = Extract<ToPlanEditor, { readonly kind: 'answer' }>;
type Request = Extract<FromPlanEditor, { readonly request: number }>;
type Asked<R> = R extends Request ? Omit<R, 'request' | 'version'> : never;

/**
 * A plan editor in a real panel whose document is never shown: the test is its page, hears what this is told and speaks for
 * it.
 */
export class TestEditor {
  /** What was told, the oldest first. */
  readonly told: ToPlanEditor[] = [];
  /** What the page would show. */
  state: TableState | undefined;
  readonly #seat: TestPanel;
  #requests = 0;

  private constructor(panel: vscode.WebviewPanel) {
    this.#seat = new TestPanel(panel);
  }

  static async open(api: PlandeckApi, uri: vscode.Uri, column = vscode.ViewColumn.One): Promise<TestEditor> {
    const panel = vscode.window.createWebviewPanel('plandeck.test', 'Plan Editor', { viewColumn: column });
    const page = new TestEditor(panel);
    await api.editorPages.adopt(
      await vscode.workspace.openTextDocument(uri),
      page.#seat.seam((raw) => page.#hear(raw)),
    );
    return page;
  }

  get panel(): vscode.WebviewPanel {
    return this.#seat.panel;
  }

  get html(): string {
    return this.#seat.html;
  }

  /** Says something as the page. */
  say(message: FromPlanEditor): void {
    this.post({ session: this.#seat.start.session, message });
  }

  /** Sends anything at all, as somebody who has got hold of the page. */
  post(raw: unknown): void {
    this.#seat.post(raw);
  }

  /** Starts the page, and waits for its table. */
  async start(options: Partial<TableOptions> = {}): Promise<TableState> {
    const before = this.told.length;
    this.say({ kind: 'ready', options: { ...USUAL_TABLE, ...options } });
    await until('a table', () => this.told.slice(before).some(({ kind }) => kind === 'table'));
    return this.table;
  }

  /** What the page shows first, where it remembers nothing. */
  get initial(): unknown {
    return this.#seat.start.initial;
  }

  get table(): TableState {
    assert.ok(this.state, 'the page has no table');
    return this.state;
  }

  /** Asks for something, and waits for what came of it. */
  async ask(message: Asked<Request>, version = this.table.version): Promise<Answer> {
    const request = ++this.#requests;
    this.say({ ...message, request, version } as FromPlanEditor);
    const answer = await until('an answer', () =>
      this.told.find((one) => one.kind === 'answer' && one.request === request),
    );
    assert.ok(answer.kind === 'answer');
    return answer;
  }

  /** Types a text into a cell, key by key. */
  async type(key: string, column: string, text: string): Promise<void> {
    for (let length = 1; length <= text.length; length++) {
      const answer = await this.ask({ kind: 'type', key, column, text: text.slice(0, length), isFirst: length === 1 });
      assert.equal(answer.why, undefined);
    }
  }

  /** What a cell holds. */
  cell(key: string, column: string): unknown {
    return this.table.rows.get(key)?.cells[this.table.columns.indexOf(column)];
  }

  #hear(raw: unknown): void {
    const { session, message } = raw as { readonly session: unknown; readonly message: unknown };
    assert.equal(session, this.#seat.start.session);
    const read = toPlanEditor.parse(message);
    this.told.push(read);
    if (read.kind === 'table') this.state = applyTable(this.state, read);
  }
}
