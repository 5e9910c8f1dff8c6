import { existsSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Item } from '../../core/model/item.ts';
import { itemOfBranch } from '../../core/query/itemOfBranch.ts';
import { atTheEdge, type Log } from '../log.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { Repositories } from '../plans/repositories.ts';
import { setting } from '../setting.ts';
import { type GitExtensionApi, type GitExtensionRepository, gitExtension } from './gitExtension.ts';

/** Where git keeps the message of a merge, a revert or a cherry-pick that is going on, which VS Code then offers. */
const MESSAGES_OF_GIT = ['MERGE_MSG', 'SQUASH_MSG'];

/** What was put into a commit box. */
interface Ours {
  readonly text: string;
  /** A whole message stays as long as this branch is checked out; an id goes with the branch's item. */
  readonly suggestedOn?: { readonly branch: string | undefined };
}

/**
 * Has the commit box of VS Code's git extension begin with the id of the branch's item. What the user has written there
 * stays: only an empty box, and what was put there by us, is filled in.
 */
export class CommitBox implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #repositories: Repositories;
  readonly #subscriptions: vscode.Disposable[];
  /** By the top folder of the repository, which itself is another object each time. */
  readonly #ours = new Map<string, Ours>();
  readonly #followed = new Map<string, vscode.Disposable>();
  #git: GitExtensionApi | undefined;

  constructor(store: PlanStore, repositories: Repositories, log: Log) {
    this.#store = store;
    this.#repositories = repositories;
    const update = (): void => this.#update();
    this.#subscriptions = [
      store.onDidChange(update),
      repositories.onDidChangeBranch(update),
      vscode.workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration('plandeck.git.prefillCommitMessage') && this.#update(),
      ),
    ];
    // The branch is known first when there is a plan in a repository: then that extension is worth being asked for.
    const first = repositories.onDidChangeBranch(() => {
      first.dispose();
      void atTheEdge(log, 'commit box', () => this.#open());
    });
    this.#subscriptions.push(first);
  }

  /**
   * Suggests a message for the next commit: in the repositories whose branches are for the item, else in the one with
   * this top folder. Not where the user has written something.
   */
  suggest(item: Item, root: string, message: string): void {
    if (!isOn()) return;
    const all = this.#git?.repositories ?? [];
    const own = all.filter(({ rootUri }) => this.#itemIn(rootUri.fsPath)?.id === item.id);
    for (const one of own.length > 0 ? own : all.filter(({ rootUri }) => path.relative(rootUri.fsPath, root) === '')) {
      const branch = this.#repositories.branchIn(one.rootUri.fsPath);
      this.#put(one, { text: message, suggestedOn: { branch } });
    }
  }

  /** Looks again which item the branch of a repository is for. */
  async lookAgain(root: string): Promise<void> {
    await this.#repositories.readBranchIn(root);
    this.#update();
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
    for (const repository of this.#git?.repositories ?? []) {
      const root = repository.rootUri.fsPath;
      // After a commit the box is empty again.
      if (!this.#followed.has(root)) {
        this.#followed.set(
          root,
          repository.state.onDidChange(() => this.#prefill(repository)),
        );
      }
      this.#prefill(repository);
    }
  }

  #prefill(repository: GitExtensionRepository): void {
    const root = repository.rootUri.fsPath;
    const { text, suggestedOn } = this.#ours.get(root) ?? {};
    const isWanted = isOn();
    const isSuggested = suggestedOn !== undefined && suggestedOn.branch === this.#repositories.branchIn(root);
    if (isWanted && isSuggested && repository.inputBox.value === text) return;
    const item = isWanted && !this.#hasMessageOfGit(root) ? this.#itemIn(root) : undefined;
    this.#put(repository, { text: item ? `${item.id}: ` : '' });
  }

  #itemIn(root: string): Item | undefined {
    const plans = this.#store.plans.map(({ plan }) => plan);
    for (const name of this.#repositories.namesIn(root)) {
      const found = itemOfBranch(plans, name);
      if (found) return found.item;
    }
    return undefined;
  }

  /** VS Code shows it in an empty box only. */
  #hasMessageOfGit(root: string): boolean {
    const gitDir = this.#repositories.gitDirIn(root);
    return gitDir !== undefined && MESSAGES_OF_GIT.some((name) => existsSync(path.join(gitDir, name)));
  }

  #put({ inputBox, rootUri }: GitExtensionRepository, ours: Ours): void {
    if (inputBox.value !== '' && inputBox.value !== this.#ours.get(rootUri.fsPath)?.text) return;
    if (inputBox.value !== ours.text) inputBox.value = ours.text;
    this.#ours.set(rootUri.fsPath, ours);
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

function isOn(): boolean {
  return setting('plandeck.git.prefillCommitMessage');
}
