import * as vscode from 'vscode';
import { type Looks, lookedAt, looksOf } from '../../core/compare/looks.ts';
import { commitOf } from '../../node/git/commitOf.ts';
import type { Git } from '../../node/git/createGit.ts';
import type { GitResult } from '../../node/git/gitResult.ts';
import { atTheEdge, type Log } from '../log.ts';
import { Coalescer } from '../plans/coalesce.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { Repositories } from '../plans/repositories.ts';
import type { Changes, PlanStates } from './planStates.ts';
import { NOW } from './shownState.ts';

const KEY = 'plandeck.looks';
const DELAY = 50;

/**
 * What changed since the user last looked at the plans: since the commit that was checked out then. Looking is having a
 * view open in a window that has the focus; nothing is read while nobody looks.
 */
export class LastLook implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #states: PlanStates;
  readonly #git: Git;
  readonly #memory: vscode.Memento;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly #work: Coalescer;
  #news: ReadonlyMap<string, Changes> = new Map();
  /** The commits that are checked out, by the folders of the plans: an edit changes none of them. */
  readonly #heads = new Map<string, GitResult<string>>();
  #isWatched: () => boolean = () => false;

  readonly onDidChange = this.#didChange.event;

  constructor(
    {
      store,
      git,
      log,
      state,
    }: { readonly store: PlanStore; readonly git: Git; readonly log: Log; readonly state: vscode.Memento },
    states: PlanStates,
    repositories: Repositories,
  ) {
    this.#store = store;
    this.#states = states;
    this.#git = git;
    this.#memory = state;
    this.#work = new Coalescer(async () => void (await atTheEdge(log, 'last look', () => this.#look())), DELAY);
    const look = (): void => {
      if (this.#isWatched()) this.#work.request();
    };
    const lookAnew = (): void => {
      this.#heads.clear();
      look();
    };
    this.#subscription = vscode.Disposable.from(
      store.onDidChange(look),
      repositories.onDidChange(lookAnew),
      vscode.workspace.onDidGrantWorkspaceTrust(lookAnew),
      vscode.window.onDidChangeWindowState(lookAnew),
    );
  }

  /** The looks at the plans, as they are remembered. */
  get looks(): readonly Looks[] {
    return Object.values(this.#known).flatMap((looks) => looksOf(looks) ?? []);
  }

  get #known(): Readonly<Record<string, unknown>> {
    return this.#memory.get<Readonly<Record<string, unknown>>>(KEY, {});
  }

  /** What is new in the plan of a folder; undefined where nothing is, or it is not known. */
  newsOf(folder: string): Changes | undefined {
    return this.#news.get(folder);
  }

  /** Takes a view for what is looked at. */
  follow(view: vscode.TreeView<unknown>): vscode.Disposable {
    this.#isWatched = () => view.visible && vscode.window.state.focused;
    return view.onDidChangeVisibility(() => this.#isWatched() && this.#work.request());
  }

  async #look(): Promise<void> {
    await this.#store.catchUp();
    const known = this.#known;
    const looks: Record<string, Looks> = {};
    const news = new Map<string, Changes>();
    for (const loaded of this.#store.plans) {
      const { folder } = loaded.plan;
      const head = await this.#headOf(loaded);
      const before = looksOf(known[folder]);
      const after = head.ok ? lookedAt(before, { commit: head.value, time: Date.now() }) : before;
      if (after) looks[folder] = after;
      const revision = after?.before?.commit;
      const found =
        revision === undefined ? undefined : await this.#states.compare(loaded, { kind: 'revision', revision }, NOW);
      // Git may have cleaned up the commit.
      if (found?.ok && found.value.changes.length > 0) news.set(folder, found.value);
    }
    await this.#memory.update(KEY, { ...known, ...looks });
    const isOther = saysOf(news) !== saysOf(this.#news);
    this.#news = news;
    if (isOther) this.#didChange.fire();
  }

  async #headOf({ plan, folder }: LoadedPlan): Promise<GitResult<string>> {
    const known = this.#heads.get(plan.folder) ?? (await commitOf(this.#git, folder.fsPath, 'HEAD'));
    this.#heads.set(plan.folder, known);
    return known;
  }

  dispose(): void {
    this.#work.dispose();
    this.#subscription.dispose();
    this.#didChange.dispose();
  }
}

/** What is told of news: views are disturbed only when that is something else. */
function saysOf(news: ReadonlyMap<string, Changes>): string {
  return JSON.stringify([...news].map(([folder, { from, changes }]) => [folder, from, changes]));
}
