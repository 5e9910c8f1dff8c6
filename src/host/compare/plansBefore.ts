import * as vscode from 'vscode';
import type { Plan } from '../../core/model/plan.ts';
import { commitBefore } from '../../node/git/commitBefore.ts';
import type { Git } from '../../node/git/createGit.ts';
import { atTheEdge, type Log } from '../log.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { Repositories } from '../plans/repositories.ts';
import { today } from '../today.ts';
import type { PlanStates } from './planStates.ts';

/** What can be looked at: a tree, or a page. */
export interface Watched {
  readonly visible: boolean;
  readonly onDidChangeVisibility: vscode.Event<unknown>;
}

/**
 * The plans as they were before a day began, such as yesterday, as far as git can tell: in the last commit of the current
 * branch before then. They are asked for while somebody looks, and again only when the day, the branches or the plans are
 * other ones.
 */
export class PlansBefore implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #states: PlanStates;
  readonly #git: Git;
  readonly #log: Log;
  readonly #dayFor: (today: string) => string;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  /** By folder; undefined where there was no plan. */
  #plans: ReadonlyMap<string, Plan | undefined> = new Map();
  /** For what it was asked last. */
  #askedFor = '';
  #moves = 0;
  #isWatched: () => boolean = () => false;

  readonly onDidChange = this.#didChange.event;

  /** @param dayFor gives the day for what is today, both as ISO dates */
  constructor(
    store: PlanStore,
    states: PlanStates,
    repositories: Repositories,
    git: Git,
    log: Log,
    dayFor: (today: string) => string,
  ) {
    this.#store = store;
    this.#states = states;
    this.#git = git;
    this.#log = log;
    this.#dayFor = dayFor;
    this.#subscription = vscode.Disposable.from(
      store.onDidChange(() => this.#update()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#moved()),
      repositories.onDidChange(() => this.#moved()),
    );
  }

  /** The plan of a folder as it was; undefined where there was none, null where that is not known. */
  planOf(folder: string): Plan | undefined | null {
    return this.#plans.has(folder) ? this.#plans.get(folder) : null;
  }

  /** Reads while something is looked at. */
  follow(view: Watched): vscode.Disposable {
    const isWatched = (): boolean => view.visible;
    this.#isWatched = isWatched;
    this.#update();
    const subscription = view.onDidChangeVisibility(() => this.#update());
    return new vscode.Disposable(() => {
      subscription.dispose();
      if (this.#isWatched === isWatched) this.#isWatched = () => false;
    });
  }

  #moved(): void {
    this.#moves++;
    this.#update();
  }

  #update(): void {
    if (!this.#isWatched() || !this.#store.isLoaded) return;
    const day = this.#dayFor(today());
    const wanted = [this.#moves, day, ...this.#store.plans.map(({ plan }) => plan.folder)].join('\n');
    if (wanted === this.#askedFor) return;
    this.#askedFor = wanted;
    void atTheEdge(this.#log, 'earlier plans', () => this.#read(day, wanted));
  }

  async #read(day: string, wanted: string): Promise<void> {
    const start = new Date(`${day}T00:00`);
    const plans = new Map<string, Plan | undefined>();
    for (const loaded of this.#store.plans) {
      const commit = await commitBefore(this.#git, loaded.folder.fsPath, start.getTime() / 1000);
      if (!commit.ok) this.#log.debug(commit.message);
      if (!commit.ok || commit.value === undefined) continue;
      const read = await this.#states.readCommit(loaded, commit.value);
      if (read.ok) plans.set(loaded.plan.folder, read.value?.plan);
      else this.#log.debug(read.message);
    }
    if (wanted !== this.#askedFor) return;
    this.#plans = plans;
    this.#didChange.fire();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#didChange.dispose();
  }
}
