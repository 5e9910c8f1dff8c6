import * as vscode from 'vscode';

/** Of the interface of VS Code's own git extension, version 1, what is used here. */
export interface GitExtensionApi {
  readonly repositories: readonly GitExtensionRepository[];
  readonly onDidOpenRepository: vscode.Event<GitExtensionRepository>;
  readonly onDidCloseRepository: vscode.Event<GitExtensionRepository>;
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
  readonly state: { readonly onDidChange: vscode.Event<void> };
}

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
