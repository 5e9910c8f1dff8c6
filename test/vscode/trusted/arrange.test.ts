import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import type { PlanNode } from '../../../src/host/views/planNode.ts';
import { pick, told, type } from '../ask.ts';
import { allRows, hasRow, outline, plandeck, rowOf } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, diskText, freshId, planFile, typeOver } from '../workspaceFiles.ts';

const filterBy = (filter: string): Thenable<unknown> => vscode.commands.executeCommand('plandeck.plan.filter', filter);

describe('what the Plan view shows, and in which order', () => {
  let api: PlandeckApi;

  before(async () => {
    api = await plandeck();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('plandeck.plan.clearFilter');
    if (api.tree.arrangement.sort !== '') await sortBy('Priority and rank');
    await vscode.commands.executeCommand('plandeck.plan.groupBy', 'outline');
    await cleanUp(api);
  });

  const sortBy = (label: string) => pick(label, () => vscode.commands.executeCommand('plandeck.plan.sort'));

  it('leaves what a filter is true of and what stands above it, open, and says so beside its name', async () => {
    const [epic, story, task, other] = [freshId(), freshId(), freshId(), freshId()];
    await planFile(
      api,
      `items:\n  - {id: ${epic}, title: Xylophone, status: done}\n  - {id: ${story}, title: Strings, parent: ${epic}}\n` +
        `  - {id: ${task}, title: Bows, parent: ${story}, labels: [zither]}\n  - {id: ${other}, title: Drums, parent: ${epic}}\n`,
    );
    assert.equal(await type('label:zither', () => vscode.commands.executeCommand('plandeck.plan.filter')), undefined);
    const rows = await allRows(api);
    assert.deepEqual(
      rows.map(({ label, depth, treeItem }) => [label, depth, treeItem.collapsibleState]),
      [
        ['Xylophone', 0, vscode.TreeItemCollapsibleState.Expanded],
        ['Strings', 1, vscode.TreeItemCollapsibleState.Expanded],
        ['Bows', 2, vscode.TreeItemCollapsibleState.None],
      ],
    );
    assert.equal(api.view.description, 'label:zither');
    await vscode.commands.executeCommand('plandeck.plan.groupBy', 'label');
    assert.deepEqual(await outline(api), ['zither', '  Bows']);
    await vscode.commands.executeCommand('plandeck.plan.clearFilter');
    assert.equal(api.view.description, '');
    assert.ok(await hasRow(api, other));
  });

  it('refuses a filter that nothing can be found by, and keeps the one before', async () => {
    await filterBy('overdue');
    const refusal = await type('statsu:doing', () => vscode.commands.executeCommand('plandeck.plan.filter'));
    assert.match(refusal ?? '', /There is no field "statsu"\. Did you mean status\?/);
    assert.equal(api.tree.arrangement.filter, 'overdue');
  });

  it('shows nothing where no item fits', async () => {
    await filterBy('"no such title anywhere"');
    assert.deepEqual(await allRows(api), []);
  });

  it('follows the plan: what fits no more is gone with the next change', async () => {
    const id = freshId();
    await planFile(api, `items:\n  - {id: ${id}, title: Fits, labels: [zither]}\n`);
    await filterBy('label:zither -done');
    const { node } = await rowOf(api, id);
    await pick('done', () => vscode.commands.executeCommand('plandeck.item.setStatus', node));
    await api.store.settle();
    assert.equal(await hasRow(api, id), false);
  });

  it('sorts and groups by when items will be done, and follows what is typed', async () => {
    const [wall, roof, door] = [freshId(), freshId(), freshId()];
    const file = await planFile(
      api,
      `items:
  - {id: ${wall}, title: Wall, labels: [zither], estimate: 2d, start: 2099-06-04, priority: could}
  - {id: ${roof}, title: Roof, labels: [zither], estimate: 1d, start: 2099-06-01, priority: should}
  - {id: ${door}, title: Door, labels: [zither], status: done}
`,
    );
    await filterBy('label:zither');
    const said = async (): Promise<string[]> => {
      return (await allRows(api)).map(
        ({ label, treeItem, depth }) => `${'  '.repeat(depth)}${label}: ${treeItem.description}`,
      );
    };
    await sortBy('Computed finish');
    assert.equal(api.view.description, 'label:zither · by computed finish');
    const sorted = ['Roof: 2099-06-01 ? · should', 'Wall: 2099-06-04 – 2099-06-05 ? · could', 'Door: '];
    assert.deepEqual(await said(), sorted);
    await sortBy('Computed start');
    assert.deepEqual(await said(), sorted);
    await sortBy('Slack');
    assert.deepEqual(await said(), ['Wall: critical · could', 'Roof: slack 4 d · should', 'Door: ']);
    await pick('Critical or not', () => vscode.commands.executeCommand('plandeck.plan.groupBy'));
    assert.deepEqual(await outline(api), ['Critical', '  Wall', 'Can slip', '  Roof', 'Not scheduled', '  Door']);
    await sortBy('Priority and rank');
    await vscode.commands.executeCommand('plandeck.plan.groupBy', 'schedule:week');
    assert.deepEqual(await said(), [
      '2099-W23, from 2099-06-01: 2',
      '  Roof: 2099-06-01 ? · should',
      '  Wall: 2099-06-04 – 2099-06-05 ? · could',
      'Not scheduled: 1',
      '  Door: ',
    ]);
    await typeOver(file, 'title: Roof', `title: Roof, depends: [${wall}]`);
    await until('the week after', async () => (await outline(api)).includes('2099-W24, from 2099-06-08'));
    assert.deepEqual(await outline(api), [
      '2099-W23, from 2099-06-01',
      '  Wall',
      '2099-W24, from 2099-06-08',
      '  Roof',
      'Not scheduled',
      '  Door',
    ]);
    const { node: group } = (await allRows(api))[0] ?? assert.fail();
    const { node: item } = await rowOf(api, roof);
    const transfer = new vscode.DataTransfer();
    const { token } = new vscode.CancellationTokenSource();
    await api.drag.handleDrag?.([item], transfer, token);
    const refusals = await told(async () => api.drag.handleDrop?.(group, transfer, token));
    assert.deepEqual(refusals, ['These groups follow from the schedule: they cannot be set.']);
  });

  it('sorts by a field, and round when chosen again', async () => {
    const ids = [freshId(), freshId(), freshId()];
    const due = ['2031-02-01', '2031-01-01', '2031-03-01'];
    await planFile(
      api,
      `items:\n${ids.map((id, n) => `  - {id: ${id}, title: T${n}, labels: [zither], due: ${due[n]}}\n`).join('')}`,
    );
    await filterBy('label:zither');
    assert.deepEqual(await outline(api), ['T0', 'T1', 'T2']);
    await sortBy('Due date');
    assert.deepEqual(await outline(api), ['T1', 'T0', 'T2']);
    assert.equal(api.view.description, 'label:zither · by due');
    await sortBy('Due date');
    assert.deepEqual(await outline(api), ['T2', 'T0', 'T1']);
    assert.equal(api.view.description, 'label:zither · by due, reversed');
    await vscode.commands.executeCommand('plandeck.plan.groupBy', 'label');
    assert.deepEqual(await outline(api), ['zither', '  T2', '  T0', '  T1']);
  });

  it('says of an item how much of the work below it is done', async () => {
    const [epic, done, open] = [freshId(), freshId(), freshId()];
    await planFile(
      api,
      `items:\n  - {id: ${epic}, title: E}\n  - {id: ${done}, parent: ${epic}, status: done}\n  - {id: ${open}, parent: ${epic}}\n`,
    );
    const { treeItem } = await rowOf(api, epic);
    assert.equal(treeItem.description, '1/2 done');
    assert.equal(treeItem.accessibilityInformation?.label, 'E, todo, 1/2 done');
  });

  it('shows 200 rows below one, the others on request, and any of them when it is to be selected', async () => {
    const parent = freshId();
    const ids = Array.from({ length: 450 }, freshId);
    await planFile(
      api,
      `items:\n  - {id: ${parent}, title: Many, labels: [zither]}\n` +
        ids.map((id) => `  - {id: ${id}, title: ${id}, parent: ${parent}, labels: [zither]}\n`).join(''),
    );
    const children = async (): Promise<PlanNode[]> => api.tree.getChildren((await rowOf(api, parent)).node);
    const last = async (): Promise<vscode.TreeItem> => {
      const node = (await children()).at(-1);
      assert.ok(node);
      return api.tree.getTreeItem(node);
    };
    assert.equal((await children()).length, 201);
    const { label, command } = await last();
    assert.equal(label, '250 more');
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    assert.equal((await children()).length, 401);
    const wanted = ids.at(-1) ?? '';
    const file = api.store.plans[0]?.plan.itemsById.get(wanted)?.file ?? '';
    assert.ok(api.tree.rowOf(file, wanted));
    assert.equal((await children()).length, 450);
  });

  it("groups by a field of the plan's own, and a drop on a group sets it", async () => {
    const [one, two] = [freshId(), freshId()];
    const uri = await planFile(
      api,
      `fields:\n  - {id: zcost, kind: number}\nitems:\n  - {id: ${one}, title: One, zcost: 3}\n  - {id: ${two}, title: Two}\n`,
    );
    await pick('zcost', () => vscode.commands.executeCommand('plandeck.plan.groupBy'));
    const group = (await allRows(api)).find(({ label, depth }) => label === '3' && depth === 0);
    assert.ok(group);
    const data = new vscode.DataTransfer();
    const { token } = new vscode.CancellationTokenSource();
    await api.drag.handleDrag?.([(await rowOf(api, two)).node], data, token);
    await api.drag.handleDrop?.(group.node, data, token);
    await api.store.settle();
    assert.ok(diskText(uri).includes(`{id: ${two}, title: Two, zcost: 3}`), diskText(uri));
    await vscode.commands.executeCommand('plandeck.edit.undo');
  });
});
