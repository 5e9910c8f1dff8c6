import * as vscode from 'vscode';

/** What takes longer is told of. */
const A_MOMENT = 1000;

/** Runs what reads a history; where that takes longer than a moment, it says how far it is and can be cancelled. */
export async function withReadingProgress<T>(
  run: (options: { readonly signal: AbortSignal; readonly onProgress: (commits: number) => void }) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let count = 0;
  let tell: (commits: number) => void = (commits) => {
    count = commits;
  };
  const done = run({ signal: controller.signal, onProgress: (commits) => tell(commits) });
  const timer = setTimeout(() => {
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Reading which commits name items'),
      cancellable: true,
    };
    void vscode.window.withProgress(options, async (progress, token) => {
      token.onCancellationRequested(() => controller.abort());
      tell = (commits) => progress.report({ message: vscode.l10n.t('{0} commits', commits.toLocaleString()) });
      tell(count);
      await done.catch(() => undefined);
    });
  }, A_MOMENT);
  return done.finally(() => clearTimeout(timer));
}
