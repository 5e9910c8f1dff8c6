import * as vscode from 'vscode';

/** Of the interface of VS Code's own git extension, version 1, what is used here. */
export interface GitExtensionApi {
  readonly repositories: readonly GitExtensionRepository[];
  readonly onDidOpenRepository: vscode.Event<GitExtensionRepository>;
  readonly onDidCloseRepository: vscode.Event<GitExtensionRepository>;
  getRepository(uri: vscode.Uri): GitExtensionRepository | null;
  openRepository(root: vscode.Uri): Promise<GitExtensionRepository | null>;
  /** Missing in older versions. */
  registerSourceControlHistoryItemDetailsProvider?(provider: {
    provideAvatar(): Promise<undefined>;
    provideHoverCommands(): Promise<undefined>;
    /** What a commit's message is in Markdown, with links; undefined where it is as it is. */
    provideMessageLinks(repository: GitExtensionRepository, message: string): Promise<string | undefined>;
  }): vscode.Disposable;
}

export interface GitExtensionRepository {
  readonly rootUri: vscode.Uri;
  readonly inputBox: { value: string };
  readonly state: GitExtensionState;
  status(): Promise<void>;
  /** Its type is 0 for a local branch. */
  getBranch(name: string): Promise<{ readonly type: number }>;
  checkout(branch: string): Promise<void>;
  createBranch(name: string, checkOut: boolean, from: string): Promise<void>;
  setBranchUpstream(name: string, upstream: string): Promise<void>;
}

interface GitExtensionState
  extends Readonly<Record<'workingTreeChanges' | 'indexChanges' | 'mergeChanges', readonly GitExtensionChange[]>> {
  readonly onDidChange: vscode.Event<void>;
}

interface GitExtensionChange {
  readonly status: number;
}

/** The status of a file that git does not know. */
export const UNTRACKED = 7;

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitExtensionApi;
}

/** The interface of VS Code's git extension; undefined where the user has switched it off. */
export async function gitExtension(): Promise<GitExtensionApi | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  const git = await extension.activate();
  return git.enabled ? git.getAPI(1) : undefined;
}

/** A repository as VS Code's own git knows it; undefined where that is switched off or does not open it. */
export async function repositoryInEditor(root: string): Promise<GitExtensionRepository | undefined> {
  const git = await gitExtension();
  const uri = vscode.Uri.file(root);
  return git?.getRepository(uri) ?? (await git?.openRepository(uri)) ?? undefined;
}
