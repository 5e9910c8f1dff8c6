import * as vscode from 'vscode';
import type { Item } from '../../core/model/item.ts';
import { rangeOf } from '../../core/model/place.ts';

/** Shows places of plans in the text editor while the user still chooses, and can put back what was there before. */
export class EditorPreview {
  readonly #former = vscode.window.activeTextEditor;
  readonly #selections = this.#former?.selections;
  readonly #visible = this.#former?.visibleRanges[0];
  readonly #wasPreview = vscode.window.tabGroups.activeTabGroup.activeTab?.isPreview === true;
  readonly #open = new Set(textTabs().map(({ file }) => file));
  #shown: string | undefined;
  /** Counts what was asked for: only the last of it is worth showing. */
  #turn = 0;
  #work: Promise<void> = Promise.resolve();

  /** Whether anything was shown. */
  get isShown(): boolean {
    return this.#shown !== undefined;
  }

  /** Shows an item's place; the focus stays where the user chooses. */
  show(item: Item): void {
    void this.#next(() => this.#showAt(item, true));
  }

  /** Shows an item's place for good, and gives it the focus. */
  keep(item: Item): Promise<void> {
    return this.#next(() => this.#showAt(item, false));
  }

  /** Puts back the editor that was there before, its selection and its place on the screen. */
  restore(): Promise<void> {
    return this.#next(async () => {
      if (this.#shown === undefined) return;
      const opened = textTabs().filter(
        ({ file, tab }) => file === this.#shown && tab.isPreview && !this.#open.has(file),
      );
      const former = this.#former;
      if (former) {
        const [selection] = this.#selections ?? [];
        const editor = await vscode.window.showTextDocument(former.document, {
          preview: this.#wasPreview,
          ...(former.viewColumn !== undefined && { viewColumn: former.viewColumn }),
          ...(selection && { selection }),
        });
        if (this.#selections) editor.selections = this.#selections;
        if (this.#visible) editor.revealRange(this.#visible, vscode.TextEditorRevealType.AtTop);
      }
      // A preview that took the place of the former one is gone by now.
      const open = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
      await vscode.window.tabGroups.close(opened.map(({ tab }) => tab).filter((tab) => open.includes(tab)));
    });
  }

  /** One after the other, so that nothing shows up late. */
  #next(work: () => Promise<void>): Promise<void> {
    const turn = ++this.#turn;
    this.#work = this.#work.then(() => (turn === this.#turn ? work() : undefined));
    return this.#work;
  }

  async #showAt(item: Item, preserveFocus: boolean): Promise<void> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(item.file));
    const place = document.positionAt(rangeOf(item).start);
    this.#shown = document.uri.toString();
    const selection = new vscode.Range(place, place);
    await vscode.window.showTextDocument(document, { preview: true, preserveFocus, selection });
  }
}

/** The tabs that show a text, and which. */
function textTabs(): { readonly tab: vscode.Tab; readonly file: string }[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap((tab) => (tab.input instanceof vscode.TabInputText ? { tab, file: tab.input.uri.toString() } : []));
}
