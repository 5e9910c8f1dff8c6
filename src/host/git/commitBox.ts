import path from 'node:path';
import type * as vscode from 'vscode';
import { itemOfBranch } from '../../core/query/itemOfBranch.ts';
import { atTheEdge, type Log } from '../log.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { Repositories } from '../plans/repositories.ts';
import { setting } from '../setting.ts';
import { type GitExtensionApi, type GitExtensionRepository, gitExtension } from './gitExtension.ts';

/**
 * Has the commit box of VS Code's git extension begin with the id of the branch's item. What the user has written there
 * stays: only an empty box, and what was put there by us, is filled in.
 */
export class CommitBox implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #repositories: Repositories;
  readonly #subscriptions: vscode.Disposable[];
  /** What was put into the box of each repository, by its top folder: the repository itself is another object each time. */
  readonly #ours = new Map<string, string>();
  readonly #followed = new Map<string, vscode.Disposable>();
  #git: GitExtensionApi | undefined;

  constructor(store: PlanStore, repositories: Repositories, log: Log) {
    this.#store = store;
    this.#repositories = repositories;
    const update = (): void => this.#update();
    this.#subscriptions = [store.onDidChange(update), repositories.onDidChangeBranch(update)];
    // The branch is known first when there is a plan in a repository: then that extension is worth being asked for.
    const first = repositories.onDidChangeBranch(() => {
      first.dispose();
      void atTheEdge(log, 'commit box', () => this.#open());
    });
    this.#subscriptions.push(first);
  }

  /**
   * Suggests a message for the next commit of a repository.
   * @returns whether it stands in the box now: not where the user has written something
   */
  suggest(root: string, message: string): boolean {
    const repository = this.#git?.repositories.find(({ rootUri }) => isSameFolder(rootUri.fsPath, root));
    return repository !== undefined && this.#put(repository, message);
  }

  async #open(): Promise<void> {
    this.#git = await gitExtension();
    if (!this.#git) return;
    this.#subscriptions.push(
      this.#git.onDidOpenRepository(() => this.#update()),
      this.#git.onDidCloseRepository(({ rootUri }) => this.#forget(rootUri.fsPath)),
    );
    this.#update();
  }

  #update(): void {
    if (!this.#git || !setting('plandeck.prefillCommitMessage')) return;
    for (const repository of this.#git.repositories) {
      const root = repository.rootUri.fsPath;
      // After a commit the box is empty again.
      if (!this.#followed.has(root))
        this.#followed.set(
          root,
          repository.state.onDidChange(() => this.#update()),
        );
      this.#prefill(repository);
    }
  }

  #prefill(repository: GitExtensionRepository): void {
    const branch = this.#repositories.branchIn(repository.rootUri.fsPath);
    const plans = this.#store.plans.map(({ plan }) => plan);
    const item = branch === undefined ? undefined : itemOfBranch(plans, branch)?.item;
    const wanted = item ? `${item.id}: ` : '';
    const ours = this.#ours.get(repository.rootUri.fsPath);
    // A suggestion for the same item says more.
    if (wanted !== '' && ours?.startsWith(wanted) && repository.inputBox.value === ours) return;
    this.#put(repository, wanted);
  }

  #put(repository: GitExtensionRepository, text: string): boolean {
    const { inputBox, rootUri } = repository;
    if (inputBox.value !== '' && inputBox.value !== this.#ours.get(rootUri.fsPath)) return false;
    if (inputBox.value !== text) inputBox.value = text;
    this.#ours.set(rootUri.fsPath, text);
    return true;
  }

  #forget(root: string): void {
    this.#followed.get(root)?.dispose();
    this.#followed.delete(root);
    this.#ours.delete(root);
  }

  dispose(): void {
    for (const root of this.#followed.keys()) this.#forget(root);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

function isSameFolder(a: string, b: string): boolean {
  return path.relative(a, b) === '';
}
