import * as vscode from 'vscode';

/** Runs `run` with a user setting that is another than usual. */
export async function withSetting(name: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration();
  const usual = configuration().inspect(name)?.globalValue;
  await configuration().update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await run();
  } finally {
    await configuration().update(name, usual, vscode.ConfigurationTarget.Global);
  }
}
