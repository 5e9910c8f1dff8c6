import * as vscode from 'vscode';
import { type ObservedDates, observedDates } from '../../core/links/observedDates.ts';
import type { Item } from '../../core/model/item.ts';
import { plain } from '../../core/present/plain.ts';
import { type BlobReader, createBlobReader } from '../../node/git/blobReader.ts';
import type { Git } from '../../node/git/createGit.ts';
import type { GitResult } from '../../node/git/gitResult.ts';
import type { PickedItem } from '../commands/pickItems.ts';
import type { LinkStore } from '../git/linkStore.ts';
import { withReadingProgress } from '../git/readingProgress.ts';
import { atTheEdge, type Log } from '../log.ts';
import { Coalescer } from '../plans/coalesce.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { Repositories } from '../plans/repositories.ts';
import type { Row } from '../views/rows/row.ts';
import type { SidebarView } from '../views/sidebar.ts';
import { historyMessage } from './historyMessage.ts';
import { historyRows } from './historyRows.ts';
import { type ItemPast, readPast, type Subject, uncommitted } from './itemPast.ts';

interface Parts {
  readonly store: PlanStore;
  readonly links: LinkStore;
  readonly repositories: Repositories;
  readonly git: Git;
  readonly log: Log;
}

/** The view of one item's past, which is there only while an item is chosen. Nothing is read while nobody sees it. */
export class HistoryView implements vscode.Disposable {
  readonly #parts: Parts;
  readonly #view: () => SidebarView;
  readonly #work: Coalescer;
  readonly #blobs: BlobReader;
  #subscription: vscode.Disposable | undefined;
  #subject: Subject | undefined;
  #past: GitResult<ItemPast> | undefined;
  /** Whether git may say another thing by now. */
  #isStale = true;
  /** Stops what is being read for an item that is no longer wanted. */
  #stop: () => void = () => undefined;

  constructor(parts: Parts, view: () => SidebarView) {
    this.#parts = parts;
    this.#view = view;
    this.#blobs = createBlobReader(parts.git);
    this.#work = new Coalescer(async () => {
      await atTheEdge(parts.log, 'item history', () => this.#read());
    }, 0);
  }

  /** Starts to follow the world. */
  follow(): void {
    const { store, repositories } = this.#parts;
    const again = (): void => this.#readAgain();
    this.#subscription = vscode.Disposable.from(
      store.onDidChange(() => this.#followPlan()),
      repositories.onDidChange(again),
      vscode.workspace.onDidGrantWorkspaceTrust(again),
      this.#view().view.onDidChangeVisibility(() => this.#work.request()),
    );
  }

  /** Shows the past of an item. */
  async show({ loaded, item }: PickedItem): Promise<void> {
    this.#subject = { plan: loaded.plan.folder, id: item.id, ids: idsOf(item) };
    this.#past = undefined;
    this.#stop();
    await this.#setShown(true);
    this.#showText();
    this.#readAgain();
  }

  /** Takes the view away. */
  async close(): Promise<void> {
    this.#subject = undefined;
    this.#past = undefined;
    this.#stop();
    await this.#setShown(false);
    this.#view().tree.refresh();
  }

  /** Asks git anew, also for what it said before. */
  async readAgain(): Promise<void> {
    const loaded = this.#loaded();
    this.#past = undefined;
    await this.#parts.repositories.lookAgain();
    if (loaded) await this.#parts.links.readAgain(loaded);
    this.#readAgain();
    await this.#work.settle();
  }

  rows(): readonly Row[] {
    const loaded = this.#loaded();
    const subject = this.#subject;
    if (!loaded || !subject || !this.#past?.ok) return [];
    const past = this.#past.value;
    const fresh = uncommitted(past, loaded, subject, (file) => this.#parts.store.textOf(file));
    return historyRows({ plan: loaded.plan, subject, past, fresh });
  }

  /** When an item was begun, touched last and done, where that is known by now. */
  datesOf({ plan }: LoadedPlan, item: Item): ObservedDates {
    const isShown = this.#subject?.plan === plan.folder && this.#subject.ids.includes(item.id);
    return isShown && this.#past?.ok ? observedDates(plan, item, this.#past.value.seen) : {};
  }

  #loaded(): LoadedPlan | undefined {
    return this.#parts.store.plans.find(({ plan }) => plan.folder === this.#subject?.plan);
  }

  /** The item as it stands now, renamed perhaps; undefined of one that is gone. */
  #item(): Item | undefined {
    const ids = this.#subject?.ids ?? [];
    const items = this.#loaded()?.plan.items ?? [];
    return items.find(({ id }) => ids.includes(id)) ?? items.find((one) => idsOf(one).some((id) => ids.includes(id)));
  }

  #followPlan(): void {
    const item = this.#item();
    const { plan, ids } = this.#subject ?? {};
    if (item && plan !== undefined && idsOf(item).some((id) => !ids?.includes(id))) {
      this.#subject = { plan, id: item.id, ids: idsOf(item) };
      this.#readAgain();
    }
    this.#showText();
  }

  #readAgain(): void {
    this.#isStale = true;
    this.#work.request();
  }

  async #read(): Promise<void> {
    const { git, links } = this.#parts;
    const loaded = this.#loaded();
    const subject = this.#subject;
    if (!subject || !loaded || !this.#isStale || !this.#view().view.visible) return;
    this.#isStale = false;
    const before = this.#past?.ok ? this.#past.value : undefined;
    const known = await links.read(loaded);
    const past = await withReadingProgress(
      vscode.l10n.t('Reading the history of {0}', plain(subject.id)),
      ({ signal, onProgress }) => {
        const controller = new AbortController();
        this.#stop = () => controller.abort();
        signal.addEventListener('abort', this.#stop);
        const { signal: stopped } = controller;
        const reader = { git, blobs: this.#blobs, links: known, before, signal: stopped, onProgress };
        return readPast(reader, loaded, subject);
      },
    );
    if (subject !== this.#subject) return;
    this.#past = past;
    this.#showText();
    this.#view().tree.refresh();
  }

  async #setShown(isShown: boolean): Promise<void> {
    await vscode.commands.executeCommand('setContext', 'plandeck.hasHistory', isShown);
  }

  /** Says beside the view's name which item it is about, and above the rows what git saw of it, or what is missing. */
  #showText(): void {
    const subject = this.#subject;
    const loaded = this.#loaded();
    if (!subject) return;
    const item = this.#item();
    const { view } = this.#view();
    const title = (item ?? (this.#past?.ok ? lastKnown(this.#past.value) : undefined))?.values.title;
    view.description = plain(`${item?.id ?? subject.id} ${title ?? ''}`.trim(), 60);
    Object.assign(view, { message: loaded ? this.#message(loaded, item, subject) : '' });
  }

  #message(loaded: LoadedPlan, item: Item | undefined, { id }: Subject): string | undefined {
    const past = this.#past;
    if (!past) return vscode.l10n.t('Reading git…');
    const dates = item && past.ok ? observedDates(loaded.plan, item, past.value.seen) : {};
    const isPrivate =
      item !== undefined && loaded.plan.files.every(({ items }) => items.every((one) => one.id !== item.id));
    return historyMessage({ id: item?.id ?? id, past, dates, isPrivate, hasRows: this.rows().length > 0 });
  }

  dispose(): void {
    this.#stop();
    this.#work.dispose();
    this.#subscription?.dispose();
  }
}

/** An item as it stood when it was there last. */
function lastKnown({ committed, events: [last] }: ItemPast): Item | undefined {
  return (committed ?? last?.change.after ?? last?.change.before)?.item;
}

function idsOf(item: Item): string[] {
  return [item.id, ...(item.values.formerly ?? [])];
}
