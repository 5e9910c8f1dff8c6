import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import type { ItemRow } from '../../../src/host/views/planNode.ts';
import { commitAll, git } from '../../fixtures/repository.ts';
import { acceptAll, choose, pick, told, type } from '../ask.ts';
import { allRows, outline, plandeck, rowOf } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, diskText, folderPath, unsaved } from '../workspaceFiles.ts';

describe('several folders with plans', () => {
  let api: PlandeckApi;
  let texts: Record<string, string>;

  before(async () => {
    api = await plandeck();
    texts = everyText();
  });

  afterEach(async () => {
    await cleanUp(api);
    assert.deepEqual(everyText(), texts, 'a test left something behind');
  });

  const planUri = (name: string) => vscode.Uri.file(path.join(path.dirname(folderPath()), name, 'plan.yaml'));
  const everyText = () =>
    Object.fromEntries(['one', 'two', 'broken', 'one/inner'].map((name) => [name, diskText(planUri(name))]));
  const rowIn = async (name: string, id: string): Promise<ItemRow> =>
    (await rowOf(api, id, ({ item }) => item.file === planUri(name).toString())).node;
  const setStatus = (...args: unknown[]) => vscode.commands.executeCommand('plandeck.item.setStatus', ...args);
  const undo = () => vscode.commands.executeCommand('plandeck.edit.undo');

  it('have a row for each plan, in the order of the folders, each plan once', async () => {
    assert.deepEqual(await outline(api), [
      'Plan one',
      '  First of Plan one',
      '    Second of Plan one',
      'Plan two',
      '  First of Plan two',
      '    Second of Plan two',
      'broken',
      'Inner plan',
      '  Inner',
    ]);
  });

  it('have groups below the rows of their plans', async () => {
    await vscode.commands.executeCommand('plandeck.plan.groupBy', 'status');
    try {
      assert.deepEqual((await outline(api)).slice(0, 4), [
        'Plan one',
        '  todo',
        '    First of Plan one',
        '    Second of Plan one',
      ]);
      const ids = (await allRows(api)).map(({ treeItem }) => treeItem.id);
      assert.equal(new Set(ids).size, ids.length);
    } finally {
      await vscode.commands.executeCommand('plandeck.plan.groupBy', 'outline');
    }
  });

  it('say which plan is broken and what is wrong with it', async () => {
    const rows = await allRows(api);
    const broken = rows.find(({ label }) => label === 'broken')?.treeItem;
    const wrong = 'A plan file is a map of sections such as "items:"; this one is a list.';
    assert.equal(broken?.description, `1 error: ${wrong}`);
    assert.equal(broken.iconPath instanceof vscode.ThemeIcon && broken.iconPath.id, 'error');
    const [diagnostic, ...others] = vscode.languages.getDiagnostics(planUri('broken'));
    assert.equal(diagnostic?.message, wrong);
    assert.deepEqual(others, []);
    assert.equal(rows.find(({ label }) => label === 'Plan one')?.treeItem.description, 'ONE');
    assert.deepEqual(vscode.languages.getDiagnostics(planUri('one')), []);
  });

  it('tell rows apart whose items have one id', async () => {
    const ids = (await allRows(api)).map(({ treeItem }) => treeItem.id);
    assert.equal(new Set(ids).size, ids.length);
    await pick('done', async () => setStatus(await rowIn('two', 'WEB-bbbbb')));
    assert.equal(diskText(planUri('one')), texts['one']);
    assert.equal(
      diskText(planUri('two')),
      texts['two']?.replace('parent: WEB-aaaaa}', 'status: done, parent: WEB-aaaaa}'),
    );
    await undo();
    const parent = api.tree.getParent(await rowIn('two', 'WEB-bbbbb'));
    assert.equal(parent?.kind === 'item' && parent.item.file, planUri('two').toString());
  });

  it('edit items of two plans at once, with the statuses that both have', async () => {
    const rows = [await rowIn('one', 'WEB-aaaaa'), await rowIn('two', 'WEB-aaaaa')];
    const shown = await pick('done', () => setStatus(rows[0], rows));
    assert.deepEqual(
      shown.entries.map(({ label }) => label),
      ['todo', 'done'],
    );
    for (const name of ['one', 'two']) assert.match(diskText(planUri(name)), /First of Plan \w+, status: done/);
    await undo();
  });

  it('ask in which plan a new item goes, and give it an id of that', async () => {
    assert.deepEqual(api.view.selection, []);
    const asked = () => pick('Plan two', () => vscode.commands.executeCommand('plandeck.item.new'));
    await type('New in two', asked);
    assert.match(diskText(planUri('two')), /\n {2}- \{id: TWO-[0-9a-z]{5}, title: New in two\}\n/);
    assert.equal(diskText(planUri('one')), texts['one']);
    assert.deepEqual(unsaved(), []);
    await undo();
  });

  it('add an item to the plan whose row was chosen', async () => {
    const row = (await allRows(api)).find(({ label }) => label === 'Inner plan');
    await type('New inside', () => vscode.commands.executeCommand('plandeck.item.new', row?.node));
    assert.match(diskText(planUri('one/inner')), /\{id: INN-[0-9a-z]{5}, title: New inside\}/);
    await undo();
  });

  it('add nothing to the broken one, and say why', async () => {
    const said = await told(() => pick('broken', () => vscode.commands.executeCommand('plandeck.item.new')));
    assert.equal(said.length, 1);
    assert.equal(diskText(planUri('broken')), texts['broken']);
  });

  it('lose the plan of a folder that is taken out of the workspace, and get it back', async () => {
    const two = vscode.workspace.workspaceFolders?.find(({ name }) => name === 'two');
    assert.ok(two);
    vscode.workspace.updateWorkspaceFolders(two.index, 1);
    await until('no Plan two', async () => !(await outline(api)).includes('Plan two'));
    assert.deepEqual(
      (await outline(api)).filter((row) => !row.startsWith(' ')),
      ['Plan one', 'broken', 'Inner plan'],
    );
    vscode.workspace.updateWorkspaceFolders(two.index, 0, { uri: two.uri });
    await until('Plan two', async () => (await outline(api)).includes('Plan two'));
  });

  it('have the code in another repository: work starts on a branch there, and in the plan here', async () => {
    const code = path.join(path.dirname(folderPath()), 'none');
    const start = async (): Promise<string[]> =>
      told(async () => vscode.commands.executeCommand('plandeck.work.start', await rowIn('one', 'WEB-bbbbb')));
    assert.deepEqual(await start(), ['This folder is not in a git repository.']);
    git(code, 'init', '--quiet', '--initial-branch=main');
    try {
      assert.match((await start()).join(), /^This repository has no commit yet/);
      commitAll(code, 'Code');
      let said: string[] = [];
      await acceptAll(() =>
        choose(['New branch from main'], async () => {
          said = await start();
        }),
      );
      assert.deepEqual(said, ['Nobody was assigned, since the plan does not know who you are.']);
      assert.equal(git(code, 'branch', '--show-current').trim(), 'WEB-bbbbb/second-of-plan-one');
      assert.match(diskText(planUri('one')), /WEB-bbbbb, .*status: doing/);
      await undo();
    } finally {
      rmSync(path.join(code, '.git'), { recursive: true, force: true });
    }
  });
});
