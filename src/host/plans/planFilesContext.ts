import * as vscode from 'vscode';
import { allFilesOf } from '../../core/model/plan.ts';
import type { PlanStore } from './planStore.ts';

/** Tells the manifest's `when` clauses which files are those of plans, whatever they are called. */
export function followPlanFiles(store: PlanStore): vscode.Disposable {
  let told = '';
  return store.onDidChange(() => {
    const files = store.plans.flatMap(({ plan }) => allFilesOf(plan).map(({ file }) => file));
    const now = files.join('\n');
    if (now === told) return;
    told = now;
    // By path: a window that is elsewhere than this host, such as a browser, calls the file by another URI.
    const paths = files.map((file) => vscode.Uri.parse(file)).flatMap((uri) => [...new Set([uri.path, uri.fsPath])]);
    void vscode.commands.executeCommand('setContext', 'plandeck.planFiles', paths);
  });
}
