import * as vscode from 'vscode';
import { plain } from '../../core/present/plain.ts';
import type { Git } from '../../node/git/createGit.ts';
import type { GitFailure } from '../../node/git/gitResult.ts';
import { itemNow, type PickedItem, type Selecting } from '../commands/pickItems.ts';
import { Changes } from '../git/changes.ts';
import { type ItemGit, itemGit } from '../git/itemGit.ts';
import type { LinkStore } from '../git/linkStore.ts';
import type { RepositoryLinks } from '../git/planLinks.ts';
import { atTheEdge, type Log } from '../log.ts';
import { Coalescer } from '../plans/coalesce.ts';
import { itemOfCurrentBranch } from '../plans/itemOfCurrentBranch.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { Repositories } from '../plans/repositories.ts';
import type { ShownPlans } from '../plans/shownPlans.ts';
import { gitMessage } from './gitMessage.ts';
import { gitRows } from './gitRows.ts';
import { type ItemRow, isItemRow } from './planNode.ts';
import type { Row } from './rows/row.ts';
import type { SidebarView } from './sidebar.ts';

/** What git said of an item. */
interface Known {
  readonly folder: string;
  readonly id: string;
  /** What it was read from: it is read again where that is another. */
  readonly from: readonly RepositoryLinks[];
  readonly found: readonly ItemGit[];
  readonly failures: readonly GitFailure[];
}

interface Parts {
  readonly store: PlanStore;
  readonly shown: ShownPlans;
  readonly links: LinkStore;
  readonly repositories: Repositories;
  readonly git: Git;
  readonly log: Log;
}

/**
 * What the Git view shows: what git says of the item that was selected last in another view, or of the current branch's
 * item, whichever came later. Nothing is read while nobody sees it.
 */
export class GitView implements vscode.Disposable {
  readonly #parts: Parts;
  readonly #view: () => SidebarView;
  readonly #changes = new Changes();
  readonly #work: Coalescer;
  #subscription: vscode.Disposable | undefined;
  #selected: ItemRow | undefined;
  /** The item that the current branch was named after last. */
  #idOfBranch: string | undefined;
  #known: Known | undefined;

  constructor(parts: Parts, view: () => SidebarView) {
    this.#parts = parts;
    this.#view = view;
    this.#work = new Coalescer(async () => {
      await atTheEdge(parts.log, 'git view', () => this.#read());
    }, 0);
  }

  /** Starts to follow the world, and what is selected in the other views. */
  follow(others: readonly Selecting[]): void {
    const { store, links, repositories } = this.#parts;
    const update = (): void => this.#work.request();
    let selecting: Selecting | undefined;
    this.#subscription = vscode.Disposable.from(
      store.onDidChange(update),
      links.onDidChange(update),
      repositories.onDidChangeBranch(() => this.#followBranch()),
      this.#view().view.onDidChangeVisibility(update),
      ...others.map((view) =>
        view.onDidChangeSelection(({ selection: [first] }) => {
          // What one view no longer selects may be selected in another.
          if (isItemRow(first)) selecting = view;
          if (selecting === view) this.select(isItemRow(first) ? first : undefined);
        }),
      ),
    );
  }

  /** Shows the item of a row; that of the current branch where there is no row. */
  select(row: ItemRow | undefined): void {
    this.#selected = row;
    this.#work.request();
  }

  rows(): readonly Row[] {
    const { store, git, repositories } = this.#parts;
    const known = this.#known;
    const plan = store.plans.find((one) => one.plan.folder === known?.folder)?.plan;
    if (!known || !plan) return [];
    const branchIn = (root: string): string | undefined => repositories.branchIn(root);
    return gitRows({ git, plan, changes: this.#changes, branchIn }, known.found);
  }

  /** Asks git anew about the plan of the item that is shown. */
  async readAgain(): Promise<void> {
    const shown = this.#shown();
    this.#known = undefined;
    await this.#parts.repositories.lookAgain();
    if (shown) await this.#parts.links.readAgain(shown.loaded);
    this.#work.request();
  }

  #followBranch(): void {
    const { store, repositories } = this.#parts;
    const id = itemOfCurrentBranch(store, repositories)?.item.id;
    if (id !== undefined && id !== this.#idOfBranch) this.#selected = undefined;
    this.#idOfBranch = id;
    this.#work.request();
  }

  #shown(): PickedItem | undefined {
    const { store, shown, repositories } = this.#parts;
    return (this.#selected && itemNow({ shown }, this.#selected)) ?? itemOfCurrentBranch(store, repositories);
  }

  async #read(): Promise<void> {
    const { git, links } = this.#parts;
    if (!this.#view().view.visible) return;
    const shown = this.#shown();
    if (shown) {
      if (!this.#isAbout(shown)) this.#showText(shown);
      const read = await links.read(shown.loaded);
      const from = read?.repositories ?? [];
      const isNew = !this.#isAbout(shown) || !isSame(from, this.#known?.from ?? []);
      const found = isNew ? await Promise.all(from.map((one) => itemGit(git, shown.item.id, one))) : [];
      if (!this.#isAbout(shown)) this.#changes.clear();
      const failures = [...(read?.failures ?? []), ...found.filter((one) => !one.ok)];
      this.#known = {
        folder: shown.loaded.plan.folder,
        id: shown.item.id,
        from,
        found: isNew ? found.flatMap((one) => (one.ok ? one.value : [])) : (this.#known?.found ?? []),
        failures,
      };
    } else this.#known = undefined;
    this.#showText(shown);
    this.#view().tree.refresh();
  }

  #isAbout({ loaded, item }: PickedItem): boolean {
    return this.#known?.folder === loaded.plan.folder && this.#known.id === item.id;
  }

  /** Says beside the view's name which item it is about, and above the rows what is missing. */
  #showText(shown: PickedItem | undefined): void {
    const { view } = this.#view();
    const isSelected = this.#selected !== undefined;
    const name = shown && plain(`${shown.item.id} ${shown.item.values.title ?? ''}`.trim(), 60);
    view.description = name === undefined || isSelected ? (name ?? '') : vscode.l10n.t('{0} (this branch)', name);
    const known = shown && this.#isAbout(shown) ? this.#known : undefined;
    const message = shown && (known ? gitMessage(shown.item.id, known) : vscode.l10n.t('Reading git…'));
    // Without any message the welcome text is shown; its type does not say that undefined takes it away.
    Object.assign(view, { message });
  }

  dispose(): void {
    this.#work.dispose();
    this.#subscription?.dispose();
  }
}

function isSame(a: readonly RepositoryLinks[], b: readonly RepositoryLinks[]): boolean {
  return a.length === b.length && a.every((one, place) => one === b[place]);
}
