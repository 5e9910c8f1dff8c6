import * as vscode from 'vscode';

/** What we use of the API of VS Code's own git extension, version 1. */
export interface EditorRepository {
  readonly rootUri: vscode.Uri;
  readonly state: Readonly<Record<'workingTreeChanges' | 'indexChanges' | 'mergeChanges', readonly EditorChange[]>>;
  status(): Promise<void>;
  /** Its type is 0 for a local branch. */
  getBranch(name: string): Promise<{ readonly type: number }>;
  checkout(branch: string): Promise<void>;
  createBranch(name: string, checkOut: boolean, from: string): Promise<void>;
  setBranchUpstream(name: string, upstream: string): Promise<void>;
}

interface EditorChange {
  readonly status: number;
}

/** The status of a file that git does not know. */
export const UNTRACKED = 7;

interface GitApi {
  getRepository(uri: vscode.Uri): EditorRepository | null;
  openRepository(root: vscode.Uri): Promise<EditorRepository | null>;
}

/** A repository as VS Code's own git knows it; undefined where that is switched off or does not open it. */
export async function repositoryInEditor(root: string): Promise<EditorRepository | undefined> {
  const extension = vscode.extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): GitApi }>(
    'vscode.git',
  );
  const exported = await extension?.activate();
  if (!exported?.enabled) return undefined;
  const api = exported.getAPI(1);
  const uri = vscode.Uri.file(root);
  return api.getRepository(uri) ?? (await api.openRepository(uri)) ?? undefined;
}
