import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';

/**
 * What VS Code calls inside its extension host: measures one activation, which an extension has once in a window, and
 * writes the milliseconds to PLANDECK_RESULTS. The extension under test activates only when it is told to.
 */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<PlandeckApi>('plandeck.plandeck');
  if (extension === undefined || extension.isActive) throw new Error('The extension is missing or active already.');
  const start = performance.now();
  const { tree } = await extension.activate();
  const activated = performance.now();
  const filled = firstItem(tree);
  await vscode.commands.executeCommand('plandeck.plan.focus');
  const times = { activation: activated - start, filledTree: (await filled) - start };
  writeFileSync(process.env['PLANDECK_RESULTS'] ?? '', JSON.stringify(times));
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
