import { stat } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { allFilesOf } from '../../core/model/plan.ts';
import { isLeftOut, PLAN_FILE } from '../../core/model/planFiles.ts';
import type { PlanStore } from './planStore.ts';
import type { PlanTexts } from './planTexts.ts';

/** Keeps the plans true to the disk: files that come, change and go, other folders, other trust. */
export function watchPlans(store: PlanStore, texts: PlanTexts): vscode.Disposable {
  const yaml = followYaml(store, texts, YAML);
  const ignoreFiles = vscode.workspace.createFileSystemWatcher('**/.gitignore');
  // A whole folder that comes or goes is one event, without one for each file in it; and one that makes place for
  // another of its name at once is said to have changed.
  const folders = vscode.workspace.createFileSystemWatcher('**');
  const search = (): void => store.search();
  const outside = new OutsideWatcher(store, texts);
  return vscode.Disposable.from(
    yaml,
    ignoreFiles,
    folders,
    outside,
    ignoreFiles.onDidCreate(search),
    ignoreFiles.onDidChange(search),
    ignoreFiles.onDidDelete(search),
    folders.onDidDelete((uri) => heldPlanFiles(store, uri) && search()),
    folders.onDidCreate((uri) => void holdsPlanFiles(store, uri).then((holds) => holds && search())),
    folders.onDidChange((uri) => heldPlanFiles(store, uri) && search()),
    vscode.workspace.onDidChangeWorkspaceFolders(search),
    vscode.workspace.onDidGrantWorkspaceTrust(search),
    store.onDidChange(() => outside.update()),
  );
}

const YAML = '**/*.{yaml,yml}';

function followYaml(store: PlanStore, texts: PlanTexts, files: vscode.GlobPattern): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(files);
  const search = (): void => store.search();
  return vscode.Disposable.from(
    watcher,
    // A file that goes and is back at once is said to have changed, also where a search just missed it.
    watcher.onDidChange((uri) => (texts.get(uri) || !isInPlan(store, uri) ? void texts.readAgain(uri) : search())),
    watcher.onDidCreate(search),
    watcher.onDidDelete(search),
  );
}

/** Whether a path lies below the folder of a plan, or its private one, where its files may be. */
function isInPlan({ plans, privateFolders }: PlanStore, uri: vscode.Uri): boolean {
  const folders = [...plans.map(({ folder }) => folder), ...privateFolders];
  const names = folders.map((folder) => path.posix.relative(folder.path, uri.path));
  // What lies elsewhere starts with a dot as well.
  return names.some((name) => !isLeftOut(name));
}

/** Whether files of a plan stood below a path when it was last looked at. */
function heldPlanFiles({ plans }: PlanStore, uri: vscode.Uri): boolean {
  return plans.some(({ plan }) => allFilesOf(plan).some(({ file }) => file.startsWith(`${uri}/`)));
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

/** Watches the private folders that lie outside the workspace, of which VS Code does not tell unasked. */
class OutsideWatcher implements vscode.Disposable {
  readonly #store: PlanStore;
  readonly #texts: PlanTexts;
  readonly #watched = new Map<string, vscode.Disposable>();

  constructor(store: PlanStore, texts: PlanTexts) {
    this.#store = store;
    this.#texts = texts;
  }

  /** Watches the folders that there are now. */
  update(): void {
    const outside = this.#store.privateFolders.filter((folder) => !vscode.workspace.getWorkspaceFolder(folder));
    const folders = new Map(outside.map((folder) => [folder.toString(), folder]));
    for (const [name, watcher] of this.#watched) {
      if (folders.has(name)) continue;
      watcher.dispose();
      this.#watched.delete(name);
    }
    for (const [name, folder] of folders) {
      if (this.#watched.has(name)) continue;
      this.#watched.set(name, followYaml(this.#store, this.#texts, new vscode.RelativePattern(folder, YAML)));
    }
  }

  dispose(): void {
    for (const watcher of this.#watched.values()) watcher.dispose();
    this.#watched.clear();
  }
}
