import * as vscode from 'vscode';
import type { GitResult } from '../../node/git/gitResult.ts';
import type { LoadedPlan } from './loadedPlan.ts';
import type { PlanStore } from './planStore.ts';

/** What views show plans from. */
export type Plans = Pick<PlanStore, 'plans' | 'portfolios' | 'planOf' | 'load' | 'onDidChange'> & {
  /** What is shown in place of now. */
  readonly past: Past | undefined;
};

/** The plans as they were at a revision. */
export interface Past {
  /** The revision, as people name it; not made safe. */
  readonly name: string;
  readonly plans: readonly LoadedPlan[];
  /** The plans that were not there then, as they are now. */
  readonly missing: readonly LoadedPlan[];
}

/** Reads a plan as it was at a revision; undefined where it was not there. */
export type ReadPast = (loaded: LoadedPlan, revision: string) => Promise<GitResult<LoadedPlan | undefined>>;

/**
 * The plans that the views show: as they stand now, or as they were. What was is only looked at: findings, badges, the status
 * bar and all that changes a plan go by the store, which knows nothing but now.
 */
export class ShownPlans implements Plans, vscode.Disposable {
  readonly #store: PlanStore;
  readonly #read: ReadPast;
  readonly #didChange = new vscode.EventEmitter<void>();
  #past: Past | undefined;
  /** Counts what was asked for: only the last of it is worth showing. */
  #turn = 0;

  /** Fires when other plans are to be shown. */
  readonly onDidChange: vscode.Event<void> = (listener, self, disposables) => {
    const tell = listener.bind(self);
    const ofNow = this.#store.onDidChange(() => this.#past ?? tell());
    const subscription = vscode.Disposable.from(ofNow, this.#didChange.event(tell));
    disposables?.push(subscription);
    return subscription;
  };

  constructor(store: PlanStore, read: ReadPast) {
    this.#store = store;
    this.#read = read;
  }

  get past(): Past | undefined {
    return this.#past;
  }

  get plans(): readonly LoadedPlan[] {
    return this.#past?.plans ?? this.#store.plans;
  }

  get portfolios(): PlanStore['portfolios'] {
    return this.#store.portfolios;
  }

  load(): Promise<void> {
    return this.#store.load();
  }

  /** The plan that a file belongs to, be it of now or of then. */
  planOf(file: string): LoadedPlan | undefined {
    const then = this.#past?.plans.find(({ plan }) => plan.files.some((one) => one.file === file));
    return then ?? this.#store.planOf(file);
  }

  /** Shows the plans as they were; where none was there, says so or why it cannot be told, and shows what it showed. */
  async show(revision: string, name: string): Promise<string | undefined> {
    const turn = ++this.#turn;
    await this.#store.settle();
    const now = this.#store.plans;
    const read = await Promise.all(now.map((loaded) => this.#read(loaded, revision)));
    if (turn !== this.#turn) return undefined;
    const plans = read.flatMap((one) => (one.ok ? (one.value ?? []) : []));
    if (plans.length === 0) {
      const failure = read.find((one) => !one.ok);
      return failure && !failure.ok ? failure.message : vscode.l10n.t('There is no plan in {0}.', name);
    }
    const missing = now.filter(({ plan }) => plans.every((one) => one.plan.folder !== plan.folder));
    this.#past = { name, plans, missing };
    this.#didChange.fire();
    return undefined;
  }

  /** Shows what stands now. */
  back(): void {
    this.#turn++;
    if (!this.#past) return;
    this.#past = undefined;
    this.#didChange.fire();
  }

  dispose(): void {
    this.#didChange.dispose();
  }
}
