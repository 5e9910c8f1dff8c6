import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { measureCommit } from './measureCommit.ts';
import { measureDates } from './measureDates.ts';
import { measureTyping } from './measureTyping.ts';
import { measureViews } from './measureViews.ts';

/**
 * What VS Code calls inside its extension host: measures one activation, which an extension has once in a window, and
 * writes the milliseconds to PLANDECK_RESULTS. The extension under test activates only when it is told to: at once,
 * while VS Code still starts, or with PLANDECK_REST when that has come to rest. PLANDECK_MEASURE says what else is measured:
 * the views and how soon a commit shows, what follows a key in the text, or how soon a dependency moves dates.
 */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<Partial<PlandeckApi>>('plandeck.plandeck');
  if (extension === undefined || extension.isActive) throw new Error('The extension is missing or active already.');
  if (process.env['PLANDECK_REST'] === '1') await rest();
  const start = performance.now();
  const api = await extension.activate();
  const activation = performance.now() - start;
  const measure = MEASURES[process.env['PLANDECK_MEASURE'] ?? ''];
  const results = measure
    ? await measure(api as PlandeckApi)
    : { activation, filledTree: api.tree ? (await filled(api.tree)) - start : 0 };
  writeFileSync(process.env['PLANDECK_RESULTS'] ?? '', JSON.stringify(results));
}

const MEASURES: Readonly<Record<string, (api: PlandeckApi) => Promise<unknown>>> = {
  views: async (api) => ({ views: await measureViews(api), commit: await measureCommit(api) }),
  typing: measureTyping,
  dates: measureDates,
};

async function filled(tree: PlandeckApi['tree']): Promise<number> {
  const time = firstItem(tree);
  await vscode.commands.executeCommand('plandeck.plan.focus');
  return time;
}

/** Resolves when nothing has kept this process busy for a second. */
async function rest(): Promise<void> {
  for (let quiet = 0; quiet < 20; ) {
    const start = performance.now();
    await sleep(50);
    quiet = performance.now() - start < 60 ? quiet + 1 : 0;
  }
}

/** The time at which VS Code is given the first item to show. */
function firstItem(tree: PlandeckApi['tree']): Promise<number> {
  return new Promise((resolve) => {
    const getTreeItem = tree.getTreeItem.bind(tree);
    tree.getTreeItem = (node) => {
      const treeItem = getTreeItem(node);
      if (node.kind === 'item') resolve(performance.now());
      return treeItem;
    };
  });
}
