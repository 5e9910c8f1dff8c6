import type * as vscode from 'vscode';
import { buildPlan } from '../../core/model/buildPlan.ts';
import { allFilesOf, type Plan, type PlanFile } from '../../core/model/plan.ts';
import type { PlanStore } from '../plans/planStore.ts';

/**
 * The plans of the workspace with each of their files as it was last when it could be read: while somebody types, half
 * of a file may be missing.
 */
export class ReadablePlans implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #files = new Map<string, PlanFile>();
  readonly #plans = new WeakMap<Plan, Plan>();
  readonly #subscription: vscode.Disposable;

  constructor(store: PlanStore) {
    this.#store = store;
    this.#subscription = store.onDidChange(() => this.#follow());
    this.#follow();
  }

  get all(): readonly Plan[] {
    return this.#store.plans.map(({ plan }) => this.of(plan));
  }

  /** A plan of now, as its files could last be read. */
  of(plan: Plan): Plan {
    if (allFilesOf(plan).every(({ isReadOnly }) => !isReadOnly)) return plan;
    const known = this.#plans.get(plan);
    if (known) return known;
    const last = (file: PlanFile): PlanFile => this.#files.get(file.file) ?? file;
    const made = buildPlan(plan.folder, plan.files.map(last), plan.privateFiles.map(last), plan);
    this.#plans.set(plan, made);
    return made;
  }

  #follow(): void {
    const files = this.#store.plans.flatMap(({ plan }) => allFilesOf(plan));
    const kept = new Set(files.map(({ file }) => file));
    for (const file of this.#files.keys()) if (!kept.has(file)) this.#files.delete(file);
    for (const file of files) if (!file.isReadOnly) this.#files.set(file.file, file);
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
