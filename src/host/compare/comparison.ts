import * as vscode from 'vscode';
import { type GitResult, gitFailure } from '../../node/git/gitResult.ts';
import { atTheEdge, type Log } from '../log.ts';
import { Coalescer } from '../plans/coalesce.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { Repositories } from '../plans/repositories.ts';
import type { Changes, PlanStates } from './planStates.ts';

/** Two states of a plan. */
export type Compared = Pick<Changes, 'folder' | 'from' | 'to'>;

const DELAY = 50;

/** The comparison that people look at, if there is one: it follows edits, commits and branches by itself. */
export class Comparison implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #states: PlanStates;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly #work: Coalescer;
  #compared: Compared | undefined;
  #found: GitResult<Changes> | undefined;

  /** Fires when it is another one, or found something else. */
  readonly onDidChange = this.#didChange.event;

  constructor(store: PlanStore, states: PlanStates, repositories: Repositories, log: Log) {
    this.#store = store;
    this.#states = states;
    this.#work = new Coalescer(async () => void (await atTheEdge(log, 'compare', () => this.#compare())), DELAY);
    const follow = (): void => {
      if (this.#compared) this.#work.request();
    };
    this.#subscription = vscode.Disposable.from(store.onDidChange(follow), repositories.onDidChange(follow));
  }

  get compared(): Compared | undefined {
    return this.#compared;
  }

  /** Undefined while there is no comparison, or while it is made. */
  get found(): GitResult<Changes> | undefined {
    return this.#found;
  }

  /** Compares two states from now on. */
  async show(compared: Compared): Promise<void> {
    this.#compared = compared;
    this.#found = undefined;
    this.#didChange.fire();
    await this.refresh();
  }

  /** Reads the states again. */
  async refresh(): Promise<void> {
    this.#work.request();
    await this.#work.settle();
  }

  close(): void {
    this.#compared = undefined;
    this.#found = undefined;
    this.#didChange.fire();
  }

  async #compare(): Promise<void> {
    const compared = this.#compared;
    if (!compared) return;
    const found = await this.#find(compared);
    if (compared !== this.#compared) return;
    this.#found = found;
    this.#didChange.fire();
  }

  async #find({ folder, from, to }: Compared): Promise<GitResult<Changes>> {
    await this.#store.catchUp();
    const loaded = this.#store.plans.find(({ plan }) => plan.folder === folder);
    if (!loaded) return gitFailure('not-found', vscode.l10n.t('This plan is not open here any more.'));
    return this.#states.compare(loaded, from, to);
  }

  dispose(): void {
    this.#work.dispose();
    this.#subscription.dispose();
    this.#didChange.dispose();
  }
}
