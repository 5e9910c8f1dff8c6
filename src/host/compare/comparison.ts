import * as vscode from 'vscode';
import { comparePlans } from '../../core/compare/comparePlans.ts';
import type { PlanChange, PlanState } from '../../core/compare/planChange.ts';
import type { PlanAtResult } from '../../node/plan/planAt.ts';
import { atTheEdge, type Log } from '../log.ts';
import { Coalescer } from '../plans/coalesce.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { Repositories } from '../plans/repositories.ts';
import { comparable, type PlanStates } from './planStates.ts';
import { type ShownState, stateName } from './shownState.ts';

/** Two states of a plan, by its folder. */
export interface Compared {
  readonly folder: string;
  readonly from: ShownState;
  readonly to: ShownState;
}

/** What a comparison found, or why it could not. */
export type Found =
  | {
      readonly ok: true;
      readonly changes: readonly PlanChange[];
      readonly before: PlanState | undefined;
      readonly after: PlanState | undefined;
    }
  | { readonly ok: false; readonly message: string };

const DELAY = 50;

/** The comparison that people look at, if there is one: it follows edits, commits and branches by itself. */
export class Comparison implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #states: PlanStates;
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly #work: Coalescer;
  #compared: Compared | undefined;
  #found: Found | undefined;

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
  get found(): Found | undefined {
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

  async #find({ folder, from, to }: Compared): Promise<Found> {
    await this.#store.settle();
    const loaded = this.#store.plans.find(({ plan }) => plan.folder === folder);
    if (!loaded) return { ok: false, message: vscode.l10n.t('This plan is not open here any more.') };
    const [before, after] = await this.#read(loaded, from, to);
    if (!before.ok) return before;
    if (!after.ok) return after;
    if (!before.value && !after.value) {
      return { ok: false, message: vscode.l10n.t('There is no plan in {0} or {1}.', stateName(from), stateName(to)) };
    }
    const states = { before: comparable(before.value), after: comparable(after.value) };
    const nameOf = (file: string): string => vscode.workspace.asRelativePath(file);
    return { ok: true, changes: comparePlans(states.before, states.after, nameOf), ...states };
  }

  /** Both states; what changes most often is read last, since it takes over what the other one says too. */
  async #read(loaded: LoadedPlan, from: ShownState, to: ShownState): Promise<[PlanAtResult, PlanAtResult]> {
    if (from.kind === 'now' && to.kind !== 'now') {
      const [after, before] = await this.#read(loaded, to, from);
      return [before, after];
    }
    const before = this.#states.read(loaded, from);
    return Promise.all([before, this.#states.read(loaded, to, before)]);
  }

  dispose(): void {
    this.#work.dispose();
    this.#subscription.dispose();
    this.#didChange.dispose();
  }
}
