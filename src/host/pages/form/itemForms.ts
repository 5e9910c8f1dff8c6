import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Context } from '../../context.ts';
import { atTheEdge } from '../../log.ts';
import { ITEM_FORM_PAGE } from '../../manifest/pageTable.ts';
import { type Panel, pageOptions } from '../page.ts';
import type { FormItem, ItemFormPage, ItemFormParts } from './itemFormPage.ts';

type Loaded = Awaited<ReturnType<typeof load>>;

/** What makes forms is loaded with the first one: most starts have none. */
async function load() {
  const [{ ItemFormPage }, { followMessage }] = await Promise.all([
    import('./itemFormPage.ts'),
    import('./itemFormMessages.ts'),
  ]);
  return { ItemFormPage, followMessage };
}

/** What a page keeps of itself, which may be of another version of it. */
const keptItem = z.object({ file: z.string(), id: z.string() });

/** The open forms of items: of each item one, and one that goes from item to item until something is changed in it. */
export class ItemForms implements vscode.Disposable {
  readonly #context: () => Context;
  readonly #parts: ItemFormParts;
  readonly #extension: vscode.Uri;
  readonly #subscription: vscode.Disposable;
  readonly #forms = new Map<ItemFormPage, vscode.Disposable>();

  constructor(context: () => Context, parts: ItemFormParts, extension: vscode.Uri) {
    this.#context = context;
    this.#parts = parts;
    this.#extension = extension;
    this.#subscription = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(ITEM_FORM_PAGE, {
        deserializeWebviewPanel: async (panel, state: unknown) => {
          const kept = keptItem.safeParse(state);
          if (kept.success) await this.adopt(panel, kept.data);
          else panel.dispose();
        },
      }),
      ...[parts.store.onDidChange, parts.git.onDidRead].map((event) => event(() => this.request())),
    );
  }

  /** Those that are open. */
  get open(): readonly ItemFormPage[] {
    return [...this.#forms.keys()];
  }

  /** Shows an item: in its form where it has one, else in the one that nothing was changed in, else in a new one. */
  async show(item: FormItem): Promise<ItemFormPage> {
    const loaded = await load();
    const own = this.open.find((form) => form.item.id === item.id && form.item.file === item.file);
    const form = own ?? this.open.find(({ isKept }) => !isKept);
    if (!form) return this.#put(createPanel(this.#extension), item, loaded);
    if (!own) form.turnTo(item);
    form.page.panel.reveal();
    return form;
  }

  /** Makes a panel that VS Code has a form, such as one of before a reload. */
  async adopt(panel: Panel, item: FormItem): Promise<ItemFormPage> {
    return this.#put(panel, item, await load());
  }

  /** Has every form say what has changed. */
  request(): void {
    for (const form of this.#forms.keys()) form.request();
  }

  #put(panel: Panel, item: FormItem, { ItemFormPage, followMessage }: Loaded): ItemFormPage {
    const { log } = this.#context();
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(this.#extension, 'media', `form-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    const form = new ItemFormPage(panel, item, this.#parts, this.#extension, log);
    const goTo = (id: string): void => void atTheEdge(log, 'item form', () => this.#goTo(form, id));
    this.#forms.set(
      form,
      vscode.Disposable.from(
        form,
        form.page.onDidReceive(
          (message) => void atTheEdge(log, 'item form', () => followMessage(this.#context(), form, message, goTo)),
        ),
        panel.onDidDispose(() => this.#close(form)),
      ),
    );
    return form;
  }

  /** Shows what a form names: an item in a form, anything else of the plan in its text. */
  async #goTo(from: ItemFormPage, id: string): Promise<void> {
    const plan = from.subject?.loaded.plan;
    const item = plan?.itemsById.get(id);
    if (item) {
      await this.show({ file: item.file, id });
      return;
    }
    const other = plan?.milestones.get(id) ?? plan?.external.get(id);
    if (!other) return;
    const [{ showBeside }, { rangeOf }] = await Promise.all([
      import('../board/textBeside.ts'),
      import('../../../core/model/place.ts'),
    ]);
    await showBeside(from.page.panel.viewColumn, other.file, rangeOf(other), true);
  }

  #close(form: ItemFormPage): void {
    this.#forms.get(form)?.dispose();
    this.#forms.delete(form);
  }

  dispose(): void {
    this.#subscription.dispose();
    for (const form of this.#forms.keys()) this.#close(form);
  }
}

function createPanel(extension: vscode.Uri): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(ITEM_FORM_PAGE, vscode.l10n.t('Item Form'), vscode.ViewColumn.Active, {
    ...pageOptions(extension),
    retainContextWhenHidden: false,
    enableFindWidget: true,
  });
}
