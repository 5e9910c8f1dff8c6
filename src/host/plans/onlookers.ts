import * as vscode from 'vscode';
import type { PlanStore } from './planStore.ts';

/** Whether somebody looks at plans: at one of the views, or at a file of a plan. What is found out for them can wait until then. */
export class Onlookers implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #views: readonly vscode.TreeView<unknown>[];
  readonly #didCome = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;

  /** Fires when somebody looks at something more. */
  readonly onDidCome = this.#didCome.event;

  constructor(store: PlanStore, views: readonly vscode.TreeView<unknown>[]) {
    this.#store = store;
    this.#views = views;
    this.#subscription = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(() => this.#isAtFile && this.#didCome.fire()),
      ...views.map((view) => view.onDidChangeVisibility(({ visible }) => visible && this.#didCome.fire())),
    );
  }

  get areThere(): boolean {
    return this.#views.some(({ visible }) => visible) || this.#isAtFile;
  }

  get #isAtFile(): boolean {
    return vscode.window.visibleTextEditors.some(({ document: { uri } }) => {
      return this.#store.planOf(uri.toString()) !== undefined;
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#didCome.dispose();
  }
}
