import * as vscode from 'vscode';
import type { Context } from '../../context.ts';
import { atTheEdge } from '../../log.ts';
import { PLAN_EDITOR } from '../../manifest/pageTable.ts';
import type { PlanTexts } from '../../plans/planTexts.ts';
import { type ItemRow, isItemRow } from '../../views/planNode.ts';
import { rowsOfMenu } from '../board/cardMenu.ts';
import { showInViews } from '../board/showInViews.ts';
import type { Panel } from '../page.ts';
import type { OpenEditor } from './openEditor.ts';
import { RowClipboard } from './rowClipboard.ts';
import type { EditorParts } from './tableProjection.ts';

type Loaded = Awaited<ReturnType<typeof load>>;

/** What makes editors is loaded with the first one: most starts have none. */
async function load() {
  const [{ editorIn }, { followMessage }] = await Promise.all([
    import('./openEditor.ts'),
    import('./editorMessages.ts'),
  ]);
  return { editorIn, followMessage };
}

/** The open plan editors. To commands they are what a view is: something that items are selected in. */
export class EditorPages implements vscode.Disposable {
  /** The rows that were copied or cut, in whatever editor. */
  readonly clipboard = new RowClipboard();
  readonly #context: () => Context;
  readonly #parts: EditorParts;
  readonly #extension: vscode.Uri;
  readonly #didChangeSelection = new vscode.EventEmitter<{ readonly selection: readonly ItemRow[] }>();
  readonly #subscription: vscode.Disposable;
  readonly #editors = new Map<OpenEditor, vscode.Disposable>();
  /** The editor that the user touched last. */
  #last: OpenEditor | undefined;

  /** Fires when the user selects other rows. */
  readonly onDidChangeSelection = this.#didChangeSelection.event;

  constructor(context: () => Context, parts: EditorParts, texts: PlanTexts, extension: vscode.Uri) {
    this.#context = context;
    this.#parts = parts;
    this.#extension = extension;
    const provider: vscode.CustomTextEditorProvider = {
      resolveCustomTextEditor: async (document, panel) => void (await this.adopt(document, panel)),
    };
    this.#subscription = vscode.Disposable.from(
      vscode.window.registerCustomEditorProvider(PLAN_EDITOR, provider, {
        supportsMultipleEditorsPerDocument: true,
        webviewOptions: { enableFindWidget: false },
      }),
      texts.onDidChange(({ file }) => {
        for (const { page } of this.#editors.keys()) if (page.file === file) page.request();
      }),
      vscode.workspace.onWillSaveTextDocument((event) => {
        for (const { page, typing } of this.#editors.keys()) {
          if (page.file !== event.document.uri.toString()) continue;
          const held = typing.giveTo(event.document);
          if (held.length > 0) event.waitUntil(Promise.resolve(held));
        }
      }),
    );
  }

  /** Those that are open, the one that was touched last first. */
  get open(): readonly OpenEditor[] {
    const all = [...this.#editors.keys()];
    return this.#last ? [this.#last, ...all.filter((one) => one !== this.#last)] : all;
  }

  get active(): OpenEditor | undefined {
    return this.open.find(({ page }) => page.page.panel.active);
  }

  /** The items that are selected in the editor that was touched last. */
  get selection(): readonly ItemRow[] {
    return this.#last?.page.selection ?? [];
  }

  /** Puts an editor of a document into a panel that VS Code has for it. */
  async adopt(document: vscode.TextDocument, panel: Panel): Promise<OpenEditor> {
    const { store } = this.#context();
    const [{ editorIn, followMessage }] = await Promise.all([load(), store.load()]);
    await store.settle();
    return this.#put(editorIn(document, panel, this.#parts, this.#extension, this.#context()), followMessage);
  }

  #put(editor: OpenEditor, followMessage: Loaded['followMessage']): OpenEditor {
    const { log } = this.#context();
    const { page } = editor;
    const { panel } = page.page;
    this.#editors.set(
      editor,
      vscode.Disposable.from(
        editor,
        page.page.onDidReceive((message) => {
          if (message.kind !== 'ready' && message.kind !== 'options') this.#last = editor;
          void atTheEdge(log, 'plan editor', () => followMessage(this.#context(), editor, message));
        }),
        page.onDidSelect(() => void atTheEdge(log, 'plan editor', () => this.#tellSelection(editor))),
        panel.onDidChangeViewState(() => {
          if (panel.active) this.#last = editor;
          if (!panel.visible) void atTheEdge(log, 'plan editor', () => editor.typing.flush());
        }),
        panel.onDidDispose(() => this.#close(editor)),
      ),
    );
    this.#last = editor;
    return editor;
  }

  /** Has every editor select the rows of items that are selected elsewhere. */
  follow(rows: readonly unknown[]): void {
    for (const { page } of this.#editors.keys()) page.follow(rows.filter(isItemRow));
  }

  /** The arguments of a command, with rows in place of what the menu of a row says; undefined where that row is gone. */
  argumentsOf(args: readonly unknown[]): readonly unknown[] | undefined {
    return rowsOfMenu(
      'row',
      [...this.#editors.keys()].map(({ page }) => page),
      args,
    );
  }

  /** Has every editor say what has changed. */
  request(): void {
    for (const { page } of this.#editors.keys()) page.request();
  }

  async #tellSelection(editor: OpenEditor): Promise<void> {
    const { selection } = editor.page;
    this.#didChangeSelection.fire({ selection });
    const [only] = selection;
    if (only && selection.length === 1) await showInViews(this.#context(), only);
  }

  #close(editor: OpenEditor): void {
    this.#editors.get(editor)?.dispose();
    this.#editors.delete(editor);
    if (this.#last === editor) this.#last = [...this.#editors.keys()].at(-1);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#didChangeSelection.dispose();
    for (const editor of this.#editors.keys()) this.#close(editor);
  }
}
