import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../src/host/extension.ts';
import type { Panel } from '../../src/host/pages/page.ts';
import { applyBoard, type BoardState } from '../../src/messages/applyBoard.ts';
import { type BoardOptions, USUAL_BOARD } from '../../src/messages/boardOptions.ts';
import { pageStart } from '../../src/messages/envelope.ts';
import type { FromBoard } from '../../src/messages/fromBoard.ts';
import { type ToBoard, toBoard } from '../../src/messages/toBoard.ts';
import { until } from './until.ts';

/**
 * A board in a real panel whose document is never shown: the test is its page, hears what this is told and speaks for it.
 */
export class TestPage {
  /** What was told, the oldest first. */
  readonly told: ToBoard[] = [];
  /** What the page would show. */
  state: BoardState | undefined;
  readonly panel: vscode.WebviewPanel;
  html = '';
  readonly #heard = new vscode.EventEmitter<unknown>();
  #requests = 0;

  private constructor(panel: vscode.WebviewPanel) {
    this.panel = panel;
  }

  static async open(api: PlandeckApi): Promise<TestPage> {
    const page = new TestPage(vscode.window.createWebviewPanel('plandeck.board', 'Board', vscode.ViewColumn.One));
    await api.boards.adopt(page.#seam());
    return page;
  }

  get session(): string {
    const written = /data-page="([^"]*)"/.exec(this.html)?.[1] ?? '';
    const json = written.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<');
    return pageStart.parse(JSON.parse(json.replaceAll('&gt;', '>').replaceAll('&amp;', '&'))).session;
  }

  /** Says something as the page. */
  say(message: FromBoard): void {
    this.post({ session: this.session, message });
  }

  /** Sends anything at all, as somebody who has got hold of the page. */
  post(raw: unknown): void {
    this.#heard.fire(raw);
  }

  /** Starts the page, and waits for its board. */
  async start(options: Partial<BoardOptions> = {}): Promise<BoardState> {
    const before = this.told.length;
    this.say({ kind: 'ready', options: { ...USUAL_BOARD, ...options } });
    await until('a board', () => this.told.slice(before).some(({ kind }) => kind === 'board'));
    return this.board;
  }

  get board(): BoardState {
    assert.ok(this.state, 'the page has no board');
    return this.state;
  }

  /** Asks for a change, and waits for what came of it. */
  async ask(
    message:
      | Omit<Extract<FromBoard, { kind: 'move' }>, 'request' | 'version'>
      | Omit<Extract<FromBoard, { kind: 'add' }>, 'request'>
      | { readonly kind: 'undo' | 'redo' },
    version = this.board.version,
  ): Promise<{ readonly why?: string | undefined; readonly key?: string | undefined }> {
    const request = ++this.#requests;
    this.say({ ...message, request, version } as FromBoard);
    const answer = await until('an answer', () =>
      this.told.find((one) => one.kind === 'answer' && one.request === request),
    );
    assert.ok(answer.kind === 'answer');
    return answer;
  }

  /** The status in whose column a card stands. */
  columnOf(key: string): string | undefined {
    const { cells, columns } = this.board;
    const row = cells.find((one) => one.some((cell) => cell.includes(key))) ?? [];
    return columns[row.findIndex((cell) => cell.includes(key))]?.id;
  }

  #hear(raw: unknown): void {
    // What crosses the boundary is plain data.
    const { session, message } = JSON.parse(JSON.stringify(raw));
    assert.equal(session, this.session);
    const read = toBoard.parse(message);
    this.told.push(read);
    if (read.kind === 'board') this.state = applyBoard(this.state, read);
  }

  #seam(): Panel {
    const { panel } = this;
    const hear = (raw: unknown): void => this.#hear(raw);
    const setHtml = (html: string): void => {
      this.html = html;
    };
    const getHtml = (): string => this.html;
    const webview: vscode.Webview = {
      options: {},
      get html() {
        return getHtml();
      },
      set html(html) {
        setHtml(html);
      },
      cspSource: 'https://files.example',
      asWebviewUri: (uri) => uri,
      postMessage: async (raw) => {
        hear(raw);
        return true;
      },
      onDidReceiveMessage: this.#heard.event,
    };
    return {
      webview,
      get title() {
        return panel.title;
      },
      set title(title) {
        panel.title = title;
      },
      get viewColumn() {
        return panel.viewColumn;
      },
      get active() {
        return panel.active;
      },
      get visible() {
        return panel.visible;
      },
      reveal: (...args) => panel.reveal(...args),
      dispose: () => panel.dispose(),
      onDidChangeViewState: panel.onDidChangeViewState,
      onDidDispose: panel.onDidDispose,
    };
  }
}
