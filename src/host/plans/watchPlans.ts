import { stat } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { isLeftOut, PLAN_FILE } from '../../core/model/planFiles.ts';
import type { Git } from '../../node/git/createGit.ts';
import { repositoryOf } from '../../node/git/repositoryOf.ts';
import { watchRepository } from '../../node/git/watchRepository.ts';
import type { Log } from '../log.ts';
import type { PlanStore } from './planStore.ts';
import type { PlanTexts } from './planTexts.ts';

/** Keeps the plans true to the disk: files that come, change and go, other branches, other folders, other trust. */
export function watchPlans(store: PlanStore, texts: PlanTexts, git: Git, log: Log): vscode.Disposable {
  const yaml = vscode.workspace.createFileSystemWatcher('**/*.{yaml,yml}');
  const ignoreFiles = vscode.workspace.createFileSystemWatcher('**/.gitignore');
  // A whole folder that comes or goes is one event, without one for each file in it; and one that makes place for
  // another of its name at once is said to have changed.
  const folders = vscode.workspace.createFileSystemWatcher('**');
  const search = (): void => store.search();
  const repositories = new RepositoryWatcher(store, git, log);
  return vscode.Disposable.from(
    yaml,
    ignoreFiles,
    folders,
    repositories,
    // A file that goes and is back at once is said to have changed, also where a search just missed it.
    yaml.onDidChange((uri) => (texts.get(uri) || !isInPlan(store, uri) ? void texts.readAgain(uri) : search())),
    yaml.onDidCreate(search),
    yaml.onDidDelete(search),
    ignoreFiles.onDidCreate(search),
    ignoreFiles.onDidChange(search),
    ignoreFiles.onDidDelete(search),
    folders.onDidDelete((uri) => heldPlanFiles(store, uri) && search()),
    folders.onDidCreate((uri) => void holdsPlanFiles(store, uri).then((holds) => holds && search())),
    folders.onDidChange((uri) => heldPlanFiles(store, uri) && search()),
    vscode.workspace.onDidChangeWorkspaceFolders(search),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      search();
      repositories.update();
    }),
    store.onDidChange(() => repositories.update()),
  );
}

/** Whether a path lies below the folder of a plan, where its files may be. */
function isInPlan({ plans }: PlanStore, uri: vscode.Uri): boolean {
  const names = plans.map(({ folder }) => path.posix.relative(folder.path, uri.path));
  // What lies elsewhere starts with a dot as well.
  return names.some((name) => !isLeftOut(name));
}

/** Whether files of a plan stood below a path when it was last looked at. */
function heldPlanFiles({ plans }: PlanStore, uri: vscode.Uri): boolean {
  return plans.some(({ plan }) => plan.files.some(({ file }) => file.startsWith(`${uri}/`)));
}

/** Whether a path that has just come is a folder that may hold plan files. */
async function holdsPlanFiles(store: PlanStore, uri: vscode.Uri): Promise<boolean> {
  if (path.posix.extname(uri.path) !== '' || isLeftOut(vscode.workspace.asRelativePath(uri, false))) return false;
  const isFolder = await isThere(uri.fsPath, 'folder');
  if (!isFolder) return false;
  return isInPlan(store, uri) || (await isThere(path.join(uri.fsPath, PLAN_FILE), 'file'));
}

async function isThere(name: string, kind: 'file' | 'folder'): Promise<boolean> {
  return stat(name).then(
    (stats) => (kind === 'file' ? stats.isFile() : stats.isDirectory()),
    () => false,
  );
}

/** Watches HEAD and the refs of the plans' repositories: files that VS Code does not watch may have changed with them. */
class RepositoryWatcher implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #git: Git;
  readonly #log: Log;
  readonly #watched = new Map<string, vscode.Disposable>();
  #folders = '';

  constructor(store: PlanStore, git: Git, log: Log) {
    this.#store = store;
    this.#git = git;
    this.#log = log;
  }

  /** Watches the repositories of the plans that there are now. */
  update(): void {
    const folders = this.#store.plans.map(({ folder }) => folder.fsPath);
    const state = `${vscode.workspace.isTrusted} ${folders.join('\n')}`;
    if (state === this.#folders) return;
    this.#folders = state;
    this.dispose();
    for (const folder of folders) void this.#watch(folder, state);
  }

  async #watch(folder: string, state: string): Promise<void> {
    const repository = await repositoryOf(this.#git, folder);
    if (!repository.ok) {
      this.#log.debug(repository.message);
      return;
    }
    const { gitDir } = repository.value;
    if (this.#watched.has(gitDir) || state !== this.#folders) return;
    const onError = (error: unknown): void => this.#log.warn(`Cannot watch ${gitDir}:`, String(error));
    this.#watched.set(
      gitDir,
      watchRepository(repository.value, () => this.#store.search(), onError),
    );
  }

  dispose(): void {
    for (const watcher of this.#watched.values()) watcher.dispose();
    this.#watched.clear();
  }
}
