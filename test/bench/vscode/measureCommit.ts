import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';

const run = promisify(execFile);

/** The milliseconds from the end of a commit that is made outside until the Git view has told VS Code of its row. */
export async function measureCommit(api: PlandeckApi): Promise<number> {
  const { tree, view } = api.sidebar['plandeck.git'];
  const [loaded] = api.store.plans;
  const item = loaded?.plan.items[0];
  if (!loaded || !item) throw new Error('There is no item.');
  await vscode.commands.executeCommand('plandeck.git.focus');
  await vscode.commands.executeCommand('plandeck.item.open', { kind: 'item', loaded, item, parent: undefined });
  while (!view.message?.includes(item.id)) await new Promise((resolve) => setTimeout(resolve, 20));
  const shown = new Promise<number>((resolve) => {
    tree.onDidChangeTreeData(() => {
      if (tree.find((row) => row.git?.kind === 'commit')) resolve(performance.now());
    });
  });
  const who = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org'];
  await run('git', [...who, 'commit', '--quiet', '--allow-empty', `--message=${item.id}: Work`], {
    cwd: loaded.folder.fsPath,
  });
  const committed = performance.now();
  return Math.max(0, (await shown) - committed);
}
