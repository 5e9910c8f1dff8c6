import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import type { RowViewId } from '../../../src/host/manifest/viewTable.ts';
import type { PlanNode } from '../../../src/host/views/planNode.ts';
import { commitAll, git } from '../../fixtures/repository.ts';
import { choose, told } from '../ask.ts';
import { hasRow, outline, plandeck, rowOf } from '../plandeck.ts';
import { dropOn, rowIn } from '../sidebar.ts';
import { until } from '../until.ts';
import { cleanUp, diskText, folderPath, freshId, planFile, typeOver } from '../workspaceFiles.ts';

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

describe('the plan as it was', () => {
  let api: PlandeckApi;
  let start: string;
  let id: string;
  let uri: vscode.Uri;
  const isRefused = 'The views show the plan as of v1.2, which cannot be changed. Go back to now first.';

  before(async () => {
    api = await plandeck();
    start = git(folderPath(), 'rev-parse', 'HEAD').trim();
  });

  beforeEach(async () => {
    id = freshId();
    uri = await planFile(api, `items:\n  - {id: ${id}, title: As it was, status: todo, assignees: ana}\n`);
    commitAll(folderPath(), 'Plan more');
    git(folderPath(), 'tag', 'v1.2');
    await typeOver(uri, 'As it was, status: todo', 'As it is, status: doing');
    await rowOf(api, id, ({ item }) => item.values.title === 'As it is');
    await choose(['v1.2'], () => run('plandeck.plan.showPast'));
  });

  afterEach(async () => {
    await run('plandeck.plan.backToNow');
    await cleanUp(api);
    git(folderPath(), 'tag', '--delete', 'v1.2');
    git(folderPath(), 'reset', '--quiet', '--hard', start);
  });

  it('is shown in all views, which say so, while findings and badges stay about now', async () => {
    const views: RowViewId[] = ['plandeck.backlog', 'plandeck.myWork'];
    assert.equal((await rowOf(api, id)).label, 'As it was');
    for (const view of views) {
      const row = await rowIn(api, view, ({ entry }) => entry?.id === id);
      assert.equal(Object(row.treeItem().label).label, 'As it was', view);
      assert.equal(api.sidebar[view].view.message, 'As of v1.2, only to be read.');
    }
    assert.equal(api.view.message, 'As of v1.2, only to be read.');
    assert.equal(
      api.store.plans.flatMap(({ plan }) => plan.items).find((one) => one.id === id)?.values.title,
      'As it is',
    );
    await run('plandeck.plan.backToNow');
    assert.equal((await rowOf(api, id)).label, 'As it is');
    assert.equal(api.view.message, '');
  });

  it('leaves the history of an item alone, which is that of now', async () => {
    const { view } = api.sidebar['plandeck.history'];
    await run('plandeck.plan.backToNow');
    await run('plandeck.item.showHistory', (await rowOf(api, id)).node);
    const message = await until('the dates', () => /activity/.test(view.message ?? '') && view.message);
    await choose(['v1.2'], () => run('plandeck.plan.showPast'));
    assert.equal(api.view.message, 'As of v1.2, only to be read.');
    assert.equal(view.message, message);
    await run('plandeck.plan.backToNow');
    assert.equal(view.message, message);
    await run('plandeck.history.close');
  });

  it('stays when the plan of now changes, and is back to what that is then', async () => {
    const later = freshId();
    await planFile(api, `items: [{id: ${later}, title: Later}]\n`);
    assert.equal(await hasRow(api, later), false);
    await run('plandeck.plan.backToNow');
    assert.equal(await hasRow(api, later), true);
  });

  it('opens the file as it was then, at the item', async () => {
    const { node, treeItem } = await rowOf(api, id);
    await run(treeItem.command?.command ?? '', node);
    const editor = await until('the editor', () => {
      const { activeTextEditor: active } = vscode.window;
      return active?.document.uri.scheme === 'plandeck-state' && active;
    });
    assert.equal(path.basename(editor.document.uri.path), path.basename(uri.path));
    assert.ok(editor.document.lineAt(editor.selection.active.line).text.includes('As it was'));
  });

  it('cannot be changed by a command or a drop, which say why', async () => {
    const { node } = await rowOf(api, id);
    const before = diskText(uri);
    assert.deepEqual(await told(() => run('plandeck.item.setStatus', node)), [isRefused]);
    const row = await rowIn(api, 'plandeck.backlog', ({ entry }) => entry?.id === id);
    assert.deepEqual(await told(() => dropOn(api, 'plandeck.backlog', row, [row])), [isRefused]);
    assert.deepEqual(await told(() => dropOnPlan(node)), [isRefused]);
    assert.equal(diskText(uri), before);
    await run('plandeck.item.copyId', node);
    assert.equal(await vscode.env.clipboard.readText(), id);
  });

  it('is not shown where git knows no such revision, or the plan was not there', async () => {
    await run('plandeck.plan.backToNow');
    const now = await outline(api);
    assert.equal(await api.shown.show('gone', 'gone'), 'Git knows no branch, tag or commit named "gone".');
    const empty = git(folderPath(), 'commit-tree', '-m', 'Empty', git(folderPath(), 'mktree').trim()).trim();
    assert.equal(await api.shown.show(empty, 'the start'), 'There is no plan in the start.');
    assert.deepEqual(await outline(api), now);
  });

  async function dropOnPlan(node: PlanNode): Promise<void> {
    const data = new vscode.DataTransfer();
    const { token } = new vscode.CancellationTokenSource();
    await api.drag.handleDrag?.([node], data, token);
    await api.drag.handleDrop?.(undefined, data, token);
  }
});
