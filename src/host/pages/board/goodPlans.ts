import type * as vscode from 'vscode';
import type { Finding } from '../../../core/model/finding.ts';
import { allFilesOf, type Plan } from '../../../core/model/plan.ts';
import type { LoadedPlan } from '../../plans/loadedPlan.ts';
import type { PlanStore } from '../../plans/planStore.ts';

/** A plan as a board can show it. */
export interface GoodPlan {
  readonly loaded: LoadedPlan;
  /** Why it is not what its files say now. */
  readonly broken?: Finding;
}

/** Keeps of each plan what it was when all of its files could be read: while somebody types, half of it may be missing. */
export class GoodPlans implements vscode.Disposable {
  readonly #good = new Map<string, LoadedPlan>();
  readonly #subscription: vscode.Disposable;

  constructor(store: PlanStore) {
    this.#subscription = store.onDidChange(() => this.#follow(store.plans));
    this.#follow(store.plans);
  }

  /** A plan of now as it was last when it could be read. */
  of(loaded: LoadedPlan): GoodPlan {
    const broken = brokenIn(loaded.plan);
    return broken ? { loaded: this.#good.get(loaded.plan.folder) ?? loaded, broken } : { loaded };
  }

  #follow(plans: readonly LoadedPlan[]): void {
    const folders = new Set(plans.map(({ plan }) => plan.folder));
    for (const folder of this.#good.keys()) if (!folders.has(folder)) this.#good.delete(folder);
    for (const loaded of plans) if (!brokenIn(loaded.plan)) this.#good.set(loaded.plan.folder, loaded);
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

/** What makes a file of a plan unreadable, or unsafe to change. */
function brokenIn(plan: Plan): Finding | undefined {
  const file = allFilesOf(plan).find(({ isReadOnly }) => isReadOnly);
  return file?.findings.find(({ severity }) => severity === 'error') ?? file?.findings[0];
}
