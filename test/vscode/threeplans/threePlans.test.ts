import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import type { RowViewId } from '../../../src/host/manifest/viewTable.ts';
import type { Row } from '../../../src/host/views/rows/row.ts';
import { ownPick, pick } from '../ask.ts';
import { allRows, outline, plandeck, statusOf } from '../plandeck.ts';
import { labelOf, rowIn } from '../sidebar.ts';
import { until } from '../until.ts';
import { cleanUp } from '../workspaceFiles.ts';

describe('three plans, one of them broken', () => {
  let api: PlandeckApi;

  before(async () => {
    api = await plandeck();
  });

  afterEach(() => cleanUp(api));

  const entryIn = (view: RowViewId, id: string): Promise<Row> => rowIn(api, view, ({ entry }) => entry?.id === id);

  it('show the others in each view', async () => {
    const rows = await outline(api);
    for (const title of ['Alder begins', 'Birch begins']) assert.ok(rows.includes(`  ${title}`), rows.join());
    for (const key of ['ONE', 'TWO']) {
      const views: RowViewId[] = ['plandeck.backlog', 'plandeck.myWork', 'plandeck.people', 'plandeck.portfolio'];
      for (const view of views) await entryIn(view, `${key}-aaaaa`);
      await entryIn('plandeck.requests', `${key}-q`);
      await entryIn('plandeck.risks', `${key}-r`);
    }
  });

  it('say what is wrong with the broken one in the Plan view and in the Portfolio', async () => {
    const inPlan = (await allRows(api)).find(({ label }) => label === 'Cedar')?.treeItem;
    const inPortfolio = (await rowIn(api, 'plandeck.portfolio', (row) => labelOf(row) === 'Cedar')).treeItem();
    for (const treeItem of [inPlan, inPortfolio]) {
      assert.match(String(treeItem?.description), /^\d+ errors?: This is not valid YAML: /);
      assert.equal(treeItem?.iconPath instanceof vscode.ThemeIcon && treeItem.iconPath.id, 'error');
    }
    const other = (await rowIn(api, 'plandeck.portfolio', (row) => labelOf(row) === 'Alder')).treeItem();
    assert.match(String(other.description), /^0% done/);
  });

  it('have items that Go to Item finds by id, title and person', async () => {
    const items = { ONE: 'Alder', TWO: 'Birch', TRE: 'Cedar' };
    for (const [key, name] of Object.entries(items)) {
      for (const typed of [`${key}-aaaaa`, `${name} begins`, `${name} (me)`]) {
        await ownPick(
          () => vscode.commands.executeCommand('plandeck.item.goTo'),
          async (own) => {
            own.pick.value = typed;
            await until(`${key} for ${typed}`, () => own.pick.activeItems[0]?.description?.includes(`${key}-aaaaa`));
            await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
          },
        );
      }
    }
  });

  it('have items whose commands work on the rows behind a line of the Portfolio', async () => {
    const row = await entryIn('plandeck.portfolio', 'TWO-aaaaa');
    assert.equal(row.treeItem().contextValue, 'item');
    await pick('done', () => vscode.commands.executeCommand('plandeck.item.setStatus', row));
    await until('the status', () => statusOf(api, 'TWO-aaaaa') === 'done');
    await vscode.commands.executeCommand('plandeck.edit.undo');
    const values = [await entryIn('plandeck.portfolio', 'TWO-q'), await entryIn('plandeck.portfolio', 'TWO-r')];
    assert.deepEqual(
      values.map((one) => one.treeItem().contextValue),
      ['request-raised', 'raid-open'],
    );
  });
});
