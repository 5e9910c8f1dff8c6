import path from 'node:path';
import * as vscode from 'vscode';
import { branchOf } from '../../node/git/branchOf.ts';
import { configuredItems } from '../../node/git/configuredItems.ts';
import type { Git } from '../../node/git/createGit.ts';
import { type Repository, repositoryOf } from '../../node/git/repositoryOf.ts';
import { watchRepository } from '../../node/git/watchRepository.ts';
import { codeRepositories } from '../../node/plan/codeRepositories.ts';
import { atTheEdge, type Log } from '../log.ts';
import type { LoadedPlan } from './loadedPlan.ts';
import { openFolders } from './openFolders.ts';
import type { PlanStore } from './planStore.ts';

/**
 * Follows HEAD and the refs of the repositories that the workspace, its plans and their code lie in: files that VS Code does
 * not watch may have changed with them, and it knows the branches that are checked out. Without trust it knows of no repository.
 */
export class Repositories implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #git: Git;
  readonly #log: Log;
  readonly #didChange = new vscode.EventEmitter<Repository>();
  readonly #didChangeBranch = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  /** By their git dirs, in the order of the folders. */
  readonly #watched = new Map<string, vscode.Disposable>();
  readonly #repositories = new Map<string, Repository>();
  readonly #branches = new Map<string, string | undefined>();
  /** The ids of the items that the configuration gives those branches. */
  readonly #items = new Map<string, readonly string[]>();
  #folders = '';
  /** Ends when the repositories of the folders are followed. */
  #following: Promise<void> = Promise.resolve();

  /** Fires when HEAD, a ref or the configuration of a repository is another one, and after each fetch. */
  readonly onDidChange = this.#didChange.event;
  /** Fires when another branch is checked out, and when the one that is belongs to another item. */
  readonly onDidChangeBranch = this.#didChangeBranch.event;

  constructor(store: PlanStore, git: Git, log: Log) {
    this.#store = store;
    this.#git = git;
    this.#log = log;
    const update = (): void => this.#update();
    this.#subscription = vscode.Disposable.from(
      store.onDidChange(update),
      vscode.workspace.onDidGrantWorkspaceTrust(update),
      vscode.workspace.onDidChangeWorkspaceFolders(update),
    );
  }

  /** What may name the items of the branches that are checked out, those of the workspace's folders first. */
  get names(): readonly string[] {
    return [...this.#branches.keys()].flatMap((gitDir) => this.#namesOf(gitDir));
  }

  /** The branch that is checked out in the worktree with this top folder. */
  branchIn(root: string): string | undefined {
    return this.#branches.get(this.gitDirIn(root) ?? '');
  }

  /** What may name the item of that branch. */
  namesIn(root: string): readonly string[] {
    return this.#namesOf(this.gitDirIn(root) ?? '');
  }

  /** The surest first: its configuration, then its own name. */
  #namesOf(gitDir: string): readonly string[] {
    const branch = this.#branches.get(gitDir);
    return branch === undefined ? [] : [...(this.#items.get(gitDir) ?? []), branch];
  }

  gitDirIn(root: string): string | undefined {
    return this.#in(root)?.gitDir;
  }

  /** Reads at once which branch is checked out there. */
  async readBranchIn(root: string): Promise<void> {
    const repository = this.#in(root);
    if (repository) await this.#readBranch(repository);
  }

  #in(root: string): Repository | undefined {
    // Windows has the same folder with a small and a capital drive letter.
    return [...this.#repositories.values()].find((one) => path.relative(one.root, root) === '');
  }

  /** Looks again which repositories there are: no event tells of one that is made. */
  async lookAgain(): Promise<void> {
    this.#folders = '';
    this.#update();
    await this.#following;
  }

  #update(): void {
    const { plans } = this.#store;
    const opened = plans.length > 0 ? (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath) : [];
    const named = plans.map(({ folder, plan }) => [folder.fsPath, ...(plan.project.repositories ?? [])]);
    const state = JSON.stringify([vscode.workspace.isTrusted, opened, named]);
    if (state === this.#folders) return;
    this.#folders = state;
    this.#following = atTheEdge(this.#log, 'repositories', () => this.#follow(opened, plans, state));
  }

  async #follow(opened: readonly string[], plans: readonly LoadedPlan[], state: string): Promise<void> {
    const ofFolders = await Promise.all(opened.map((folder) => repositoryOf(this.#git, folder)));
    const ofPlans = await Promise.all(
      plans.map(({ folder, plan }) => codeRepositories(this.#git, folder.fsPath, plan, openFolders())),
    );
    if (state !== this.#folders) return;
    this.#forget();
    for (const one of [...ofFolders, ...ofPlans.flat().map(({ repository }) => repository)]) {
      if (!one.ok) this.#log.debug(one.message);
      else if (!this.#watched.has(one.value.gitDir)) this.#watch(one.value);
    }
  }

  #watch(repository: Repository): void {
    const { gitDir } = repository;
    const readBranch = (): void => void atTheEdge(this.#log, 'branch', () => this.#readBranch(repository));
    const onChange = (): void => {
      this.#store.search();
      this.#didChange.fire(repository);
      readBranch();
    };
    const onError = (error: unknown): void => this.#log.warn(`Cannot watch ${gitDir}:`, String(error));
    this.#repositories.set(gitDir, repository);
    this.#branches.set(gitDir, undefined);
    this.#watched.set(gitDir, watchRepository(repository, onChange, onError));
    readBranch();
  }

  async #readBranch(repository: Repository): Promise<void> {
    const { gitDir } = repository;
    const branch = await branchOf(this.#git, repository);
    const items = branch === undefined ? [] : await configuredItems(this.#git, repository.root, branch);
    if (!this.#branches.has(gitDir)) return;
    if (this.#branches.get(gitDir) === branch && this.#items.get(gitDir)?.join('\n') === items.join('\n')) return;
    this.#branches.set(gitDir, branch);
    this.#items.set(gitDir, items);
    this.#didChangeBranch.fire();
  }

  #forget(): void {
    for (const watcher of this.#watched.values()) watcher.dispose();
    this.#watched.clear();
    this.#repositories.clear();
    this.#items.clear();
    this.#branches.clear();
  }

  dispose(): void {
    this.#folders = '';
    this.#forget();
    this.#subscription.dispose();
    this.#didChange.dispose();
    this.#didChangeBranch.dispose();
  }
}
