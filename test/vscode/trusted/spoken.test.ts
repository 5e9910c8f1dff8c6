import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { GROUPINGS } from '../../../src/core/query/groupItems.ts';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import type { Row } from '../../../src/host/views/rows/row.ts';
import type { RowTree } from '../../../src/host/views/rows/rowTree.ts';
import { allRows, nodesOf, plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, freshId, planFile } from '../workspaceFiles.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these would be spelled out, or garble what is heard.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('what a screen reader says', () => {
  let api: PlandeckApi;

  before(async () => {
    api = await plandeck();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('plandeck.plan.groupBy', 'outline');
    await cleanUp(api);
  });

  function assertSpoken({ label, accessibilityInformation }: vscode.TreeItem): void {
    const visible = typeof label === 'string' ? label : label?.label;
    const said = accessibilityInformation?.label ?? '';
    assert.ok(visible && said.includes(visible), `${visible} is said as ${said}`);
    assert.doesNotMatch(said, CONTROL);
  }

  /** Items enough for a second page in any layout, with a title that would act. */
  async function manyItems(): Promise<void> {
    const items = Array.from(
      { length: 210 },
      () => `  - {id: ${freshId()}, title: "A\\u202eB\\tC\\u0007", assignees: [ana]}`,
    );
    await planFile(api, `items:\n${items.join('\n')}\n`);
  }

  it('of each row of the Plan view, in each layout', async () => {
    await manyItems();
    for (const layout of ['outline', ...GROUPINGS]) {
      await vscode.commands.executeCommand('plandeck.plan.groupBy', layout);
      const rows = await allRows(api);
      for (const { treeItem } of rows) assertSpoken(treeItem);
      assert.ok(
        rows.some(({ node }) => node.kind === 'more'),
        layout,
      );
    }
  });

  it('of each row of the other views, with what stands below it', async () => {
    await manyItems();
    const [node] = await nodesOf(api, 'WEB-k7f2m');
    await vscode.commands.executeCommand('plandeck.item.showHistory', node);
    await until('a history', () => api.sidebar['plandeck.history'].tree.rowsOf().length > 0);
    const walk = (tree: RowTree, below?: Row): number =>
      tree.rowsOf(below).reduce((count, row) => {
        assertSpoken(tree.getTreeItem(row));
        return count + 1 + walk(tree, row);
      }, 0);
    for (const [id, { tree }] of Object.entries(api.sidebar)) {
      if (!['plandeck.myWork', 'plandeck.git'].includes(id)) assert.ok(walk(tree) > 3, id);
      else walk(tree);
    }
    await vscode.commands.executeCommand('plandeck.history.close');
  });
});
