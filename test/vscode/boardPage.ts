import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../src/host/extension.ts';
import { applyBoard, type BoardState } from '../../src/messages/applyBoard.ts';
import { type BoardOptions, USUAL_BOARD } from '../../src/messages/boardOptions.ts';
import type { FromBoard } from '../../src/messages/fromBoard.ts';
import { type ToBoard, toBoard } from '../../src/messages/toBoard.ts';
import { TestPanel } from './testPanel.ts';
import { until } from './until.ts';

/**
 * A board in a real panel whose document is never shown: the test is its page, hears what this is told and speaks for it.
 */
export class TestPage {
  /** What was told, the oldest first. */
  readonly told: ToBoard[] = [];
  /** What the page would show. */
  state: BoardState | undefined;
  readonly #seat: TestPanel;
  #requests = 0;

  private constructor(panel: vscode.WebviewPanel) {
    this.#seat = new TestPanel(panel);
  }

  static async open(api: PlandeckApi): Promise<TestPage> {
    const page = new TestPage(vscode.window.createWebviewPanel('plandeck.board', 'Board', vscode.ViewColumn.One));
    await api.boards.adopt(page.#seat.seam((raw) => page.#hear(raw)));
    return page;
  }

  get panel(): vscode.WebviewPanel {
    return this.#seat.panel;
  }

  get html(): string {
    return this.#seat.html;
  }

  get session(): string {
    return this.#seat.start.session;
  }

  /** Says something as the page. */
  say(message: FromBoard): void {
    this.post({ session: this.session, message });
  }

  /** Sends anything at all, as somebody who has got hold of the page. */
  post(raw: unknown): void {
    this.#seat.post(raw);
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
    const { session, message } = raw as { readonly session: unknown; readonly message: unknown };
    assert.equal(session, this.session);
    const read = toBoard.parse(message);
    this.told.push(read);
    if (read.kind === 'board') this.state = applyBoard(this.state, read);
  }
}
