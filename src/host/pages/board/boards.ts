import * as vscode from 'vscode';
import type { BoardOptions } from '../../../messages/boardOptions.ts';
import type { Watched } from '../../compare/plansBefore.ts';
import type { Context } from '../../context.ts';
import { atTheEdge } from '../../log.ts';
import { BOARD_PAGE } from '../../manifest/pageTable.ts';
import { type ItemRow, isItemRow } from '../../views/planNode.ts';
import type { Panel } from '../page.ts';
import type { BoardPage } from './boardPage.ts';
import type { BoardParts } from './boardProjection.ts';
import { rowsOfMenu } from './cardMenu.ts';
import { showInViews } from './showInViews.ts';

type Loaded = Awaited<ReturnType<typeof load>>;

/** What makes boards is loaded with the first one: most starts have none. */
async function load() {
  const [panels, { followMessage }] = await Promise.all([import('./boardPanel.ts'), import('./boardMessages.ts')]);
  return { ...panels, followMessage };
}

/** The open boards. To commands they are what a view is: something that items are selected in. */
export class Boards implements vscode.Disposable {
  readonly #context: () => Context;
  readonly #parts: BoardParts;
  readonly #extension: vscode.Uri;
  readonly #didChangeSelection = new vscode.EventEmitter<{ readonly selection: readonly ItemRow[] }>();
  readonly #serializer: vscode.Disposable;
  readonly #boards = new Map<BoardPage, vscode.Disposable>();
  readonly #didLook = new vscode.EventEmitter<void>();
  /** The board that the user touched last. */
  #last: BoardPage | undefined;

  /** Fires when the user selects other cards. */
  readonly onDidChangeSelection = this.#didChangeSelection.event;

  /** Whether somebody looks at a stand-up. */
  readonly standUps: Watched;

  constructor(context: () => Context, parts: BoardParts, extension: vscode.Uri) {
    this.#context = context;
    this.#parts = parts;
    this.#extension = extension;
    const isHeld = ({ options, page }: BoardPage): boolean => options.standUp !== undefined && page.panel.visible;
    const boards = this.#boards;
    this.standUps = {
      get visible() {
        return [...boards.keys()].some(isHeld);
      },
      onDidChangeVisibility: this.#didLook.event,
    };
    this.#serializer = vscode.window.registerWebviewPanelSerializer(BOARD_PAGE, {
      deserializeWebviewPanel: async (panel) => void (await this.adopt(panel)),
    });
  }

  /** Those that are open, the one that was touched last first. */
  get open(): readonly BoardPage[] {
    const all = [...this.#boards.keys()];
    return this.#last ? [this.#last, ...all.filter((one) => one !== this.#last)] : all;
  }

  get active(): BoardPage | undefined {
    return this.open.find(({ page }) => page.panel.active);
  }

  /** The cards that are selected on the board that was touched last. */
  get selection(): readonly ItemRow[] {
    return this.#last?.selection ?? [];
  }

  /** Shows a board of some plans, or of all: the one that is open, else a new one. */
  async show({ plans, ...options }: Partial<BoardOptions> = {}): Promise<BoardPage> {
    // Before anything is looked at: of two commands at once, the second finds the board of the first.
    const loaded = await load();
    const scope = plans && this.#scope(plans);
    const open = this.open.find((one) => sameScope(this.#scope(one.options.plans), this.#scope(plans)));
    if (!open) {
      const first = { ...options, ...(scope && { plans: [...scope] }) };
      return this.#put(loaded.createPanel(this.#extension), first, loaded);
    }
    this.#last = open;
    open.page.panel.reveal();
    if (Object.keys(options).length > 0) await open.change(options);
    return open;
  }

  /** Makes a panel that VS Code has a board, such as one of before a reload. */
  async adopt(panel: Panel): Promise<BoardPage> {
    return this.#put(panel, {}, await load());
  }

  #put(panel: Panel, options: Partial<BoardOptions>, { boardIn, followMessage }: Loaded): BoardPage {
    const { log } = this.#context();
    const board = boardIn(panel, options, this.#parts, this.#extension, log);
    this.#boards.set(
      board,
      vscode.Disposable.from(
        board,
        board.onDidProject(() => this.#didLook.fire()),
        board.page.onDidReceive((message) => {
          if (message.kind !== 'ready' && message.kind !== 'options') this.#last = board;
          void atTheEdge(log, 'board', () => followMessage(this.#context(), board, message));
        }),
        board.onDidSelect(() => void atTheEdge(log, 'board', () => this.#tellSelection(board))),
        panel.onDidChangeViewState(() => {
          if (panel.active) this.#last = board;
        }),
        panel.onDidDispose(() => this.#close(board)),
      ),
    );
    this.#last = board;
    return board;
  }

  /** Has every board select the cards of items that are selected elsewhere. */
  follow(rows: readonly unknown[]): void {
    for (const board of this.#boards.keys()) board.follow(rows.filter(isItemRow));
  }

  /** The arguments of a command, with rows in place of what the menu of a card says; undefined where that card is gone. */
  argumentsOf(args: readonly unknown[]): readonly unknown[] | undefined {
    return rowsOfMenu('card', [...this.#boards.keys()], args);
  }

  /** Has every board say what has changed. */
  request(): void {
    for (const board of this.#boards.keys()) board.request();
  }

  async #tellSelection(board: BoardPage): Promise<void> {
    const { selection } = board;
    this.#didChangeSelection.fire({ selection });
    const [only] = selection;
    if (only && selection.length === 1) await showInViews(this.#context(), only);
  }

  /** The folders of plans in their order; undefined where these are all. */
  #scope(plans: readonly string[] | undefined): readonly string[] | undefined {
    if (plans === undefined) return undefined;
    const all = this.#parts.shown.plans.map(({ plan }) => plan.folder);
    return all.every((folder) => plans.includes(folder)) ? undefined : [...new Set(plans)].sort();
  }

  #close(board: BoardPage): void {
    this.#boards.get(board)?.dispose();
    this.#boards.delete(board);
    if (this.#last === board) this.#last = [...this.#boards.keys()].at(-1);
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#didChangeSelection.dispose();
    this.#didLook.dispose();
    for (const board of this.#boards.keys()) this.#close(board);
  }
}

function sameScope(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a?.join('\n') === b?.join('\n');
}
