import * as vscode from 'vscode';
import type { Board } from '../../../core/board/board.ts';
import type { BoardOptions } from '../../../messages/boardOptions.ts';
import { type FromBoard, fromBoard } from '../../../messages/fromBoard.ts';
import type { ToBoard } from '../../../messages/toBoard.ts';
import type { Log } from '../../log.ts';
import type { ItemRow } from '../../views/planNode.ts';
import { Page, type Panel } from '../page.ts';
import { PageTurn } from '../pageTurn.ts';
import { areSameItems, areSameKeys } from '../sameSelection.ts';
import { ToldVersions } from '../toldVersions.ts';
import { boardDelta, type Picture } from './boardDelta.ts';
import { type BoardParts, keyOfRow, type Projection, projectBoard, rowOfCard } from './boardProjection.ts';

export const BOARD = { name: 'board', schema: fromBoard };

/** A board that the page was told of, and the folders of its plans. */
export interface Told {
  readonly version: number;
  readonly options: BoardOptions;
  readonly board: Board;
  readonly folders: readonly string[];
}

/**
 * One open board. It tells its page what to show, while somebody sees it: all of it when the page asks, then what differs.
 * Its options live in the page, which keeps them over a reload.
 */
export class BoardPage implements vscode.Disposable {
  readonly page: Page<ToBoard, FromBoard>;
  readonly #parts: BoardParts;
  readonly #turn: PageTurn;
  readonly #didProject = new vscode.EventEmitter<void>();
  readonly #didSelect = new vscode.EventEmitter<void>();
  #options: BoardOptions;
  #shown: (Projection & Pick<Picture, 'version'>) | undefined;
  readonly #told = new ToldVersions<Told>();
  #version = 0;
  #selected: readonly string[] = [];

  /** Fires when the page has been told of another board. */
  readonly onDidProject = this.#didProject.event;
  /** Fires when the user has selected other cards. */
  readonly onDidSelect = this.#didSelect.event;

  constructor(panel: Panel, options: BoardOptions, parts: BoardParts, extension: vscode.Uri, log: Log) {
    this.#options = options;
    this.#parts = parts;
    this.page = new Page(panel, BOARD, options, extension, log);
    this.#turn = new PageTurn(panel, 'board', log, () => this.update());
  }

  get options(): BoardOptions {
    return this.#options;
  }

  /** What the page shows; undefined before it has asked. */
  get shown(): Projection | undefined {
    return this.#shown;
  }

  /** The cards that are selected, as rows. */
  get selection(): readonly ItemRow[] {
    return this.rowsOf(this.#selected);
  }

  rowsOf(keys: readonly string[]): readonly ItemRow[] {
    const shown = this.#shown;
    return shown ? keys.flatMap((key) => rowOfCard(shown, key) ?? []) : [];
  }

  /** What the page was told as of a version; undefined where that is too long ago. */
  toldAs(version: number): Told | undefined {
    return this.#told.as(version);
  }

  /** Tells a page that has nothing yet all of it. */
  start(options: BoardOptions): void {
    this.#options = options;
    this.#turn.hear();
    this.#tell(undefined);
    const { shown, beside } = this.#parts;
    if (!shown.past) for (const { loaded } of this.#shown?.plans ?? []) beside.askGit(loaded);
    this.#turn.release();
  }

  /** Takes the options that the page says it has by now. */
  takeOptions(options: BoardOptions): void {
    this.#options = options;
    this.request();
  }

  /** Notes what the user selected in the page. */
  takeSelection(keys: readonly string[]): void {
    if (areSameKeys(keys, this.#selected)) return;
    this.#selected = keys;
    this.#didSelect.fire();
  }

  /** Selects the cards of items that are selected elsewhere, unless they are the ones that are selected here. */
  follow(rows: readonly ItemRow[]): void {
    if (!areSameItems(rows, this.selection)) this.select(rows);
  }

  /** Has the page select the cards of items, and show the first; whether it has any of them. @param takesFocus whether the first gets the focus */
  select(rows: readonly ItemRow[], takesFocus = false): boolean {
    const shown = this.#shown;
    const keys = shown ? rows.flatMap((row) => keyOfRow(shown, row) ?? []) : [];
    if (keys.length === 0) return false;
    this.#selected = keys;
    if (this.#turn.isHeard) this.page.send({ kind: 'select', keys, ...(takesFocus && { takesFocus }) });
    return true;
  }

  /** Waits until the page can be told something. */
  heard(): Promise<void> {
    return this.#turn.heard();
  }

  /** Has the page do what a command is for. */
  async run(what: Extract<ToBoard, { readonly kind: 'run' }>['what']): Promise<void> {
    await this.heard();
    this.page.send({ kind: 'run', what });
  }

  /** Has the page take other options. */
  async change(options: Partial<BoardOptions>): Promise<void> {
    await this.heard();
    this.#options = { ...this.#options, ...options };
    this.page.send({ kind: 'options', options: this.#options });
    this.update();
  }

  /** Says soon what has changed: once for all that changes in one turn of the event loop. */
  request(): void {
    this.#turn.request();
  }

  /** Says now what has changed. */
  update(): void {
    if (this.#turn.isHeard) this.#tell(this.#shown);
  }

  #tell(before: Picture | undefined): void {
    this.#turn.taken();
    const projected = projectBoard(this.#parts, this.#options, this.#shown);
    const message = boardDelta(before, { ...projected, version: this.#version + 1 });
    if (message) this.#version++;
    this.#shown = { ...projected, version: this.#version };
    if (message) {
      const folders = projected.plans.map(({ loaded }) => loaded.plan.folder);
      const { options, board } = projected;
      this.#told.add({ version: this.#version, options, board, folders });
      this.page.send(message);
    }
    this.#didProject.fire();
  }

  dispose(): void {
    this.#turn.dispose();
    this.#didProject.dispose();
    this.#didSelect.dispose();
    this.page.dispose();
  }
}
