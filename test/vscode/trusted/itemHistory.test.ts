import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import type { Row } from '../../../src/host/views/rows/row.ts';
import { git } from '../../fixtures/repository.ts';
import { nodesOf, plandeck } from '../plandeck.ts';
import { labelOf } from '../sidebar.ts';
import { until } from '../until.ts';
import { cleanUp, folderPath, freshId, planFile, typeOver } from '../workspaceFiles.ts';

describe('Item History', () => {
  let api: PlandeckApi;
  let id: string;
  let uri: vscode.Uri;
  let begin: string;
  const run = (...args: string[]): string => git(folderPath(), ...args).trim();
  const view = () => api.sidebar['plandeck.history'].view;
  const tree = () => api.sidebar['plandeck.history'].tree;
  const labels = (): string[] => tree().rowsOf().map(labelOf);
  const shows = (...wanted: string[]) =>
    until(`the rows ${wanted.join(' | ')}`, () => labels().join('\n') === wanted.join('\n'));
  const says = (what: RegExp) => until(`the message ${what}`, () => what.test(view().message ?? ''));
  const textOf = (fields: string): string => `items:\n  - id: ${id}\n    title: Log in\n${fields}`;

  before(async () => {
    api = await plandeck();
  });

  beforeEach(async () => {
    begin = run('rev-parse', 'HEAD');
    id = freshId();
    uri = await planFile(api, textOf(''));
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('plandeck.history.close');
    await cleanUp(api);
    run('reset', '--quiet', '--hard', begin);
  });

  function commit(message: string, ...args: string[]): void {
    run('add', '--all', 'plan');
    run('commit', '--quiet', `--message=${message}`, ...args);
  }

  const show = async (...args: unknown[]): Promise<void> => {
    const rows = args.length > 0 ? args : await nodesOf(api, id);
    await vscode.commands.executeCommand('plandeck.item.showHistory', ...rows);
  };

  /** The texts that a click on a row shows side by side. */
  async function sidesOf(row: Row | undefined): Promise<string[]> {
    const { command } = row?.treeItem() ?? {};
    assert.equal(command?.command, 'vscode.diff');
    const [left, right] = command.arguments ?? [];
    const documents = await Promise.all([left, right].map((one) => vscode.workspace.openTextDocument(one)));
    return documents.map((document) => document.getText());
  }

  it('tells who changed what in which commit over a file rename, and what is not committed', async () => {
    commit(`${id}: Plan it`);
    writeFileSync(uri.fsPath, textOf('    status: doing\n'));
    commit('Start', '--author=A. Ruiz <ANA@example.org>');
    const moved = vscode.Uri.file(path.join(path.dirname(uri.fsPath), `moved-${id}.yaml`));
    renameSync(uri.fsPath, moved.fsPath);
    commit('Tidy up');
    await until('the item in its new file', () => api.store.planOf(moved.toString()));
    writeFileSync(moved.fsPath, textOf('    status: review\n    estimate: 2d\n'));
    commit('Go on');
    await api.store.settle();
    await show();
    await shows('status, estimate', `Moved to moved-${id}.yaml`, 'status: doing', 'Added');
    assert.equal(view().description, `${id} Log in`);
    await says(/^Started \d{4}-\d\d-\d\d \(seen by git\), last activity/);
    const [newest, , start, added] = tree().rowsOf();
    assert.ok(newest && start && added);
    const { description, accessibilityInformation, tooltip } = start.treeItem();
    assert.equal(description, 'Ana Ruiz · now');
    assert.equal(accessibilityInformation?.label, 'status: doing, commit, Ana Ruiz · now');
    assert.match(String(tooltip), /^status: doing\nStart\nA\. Ruiz <ANA@example\.org>\n/);
    const fields = await tree().getChildren(newest);
    assert.deepEqual(
      fields.map((row) => `${labelOf(row)} ${row.treeItem().description}`),
      ['status doing → review', 'estimate 2d'],
    );
    const lines = textOf('').replace('items:\n', '');
    assert.deepEqual(await sidesOf(newest), [
      `${lines}    status: doing\n`,
      `${lines}    status: review\n    estimate: 2d\n`,
    ]);
    assert.deepEqual(await sidesOf(added), ['', lines]);

    const document = await typeOver(moved, 'review', 'done');
    await shows('status: review → done', ...labels().slice(-4));
    const [fresh] = tree().rowsOf();
    assert.equal(fresh?.treeItem().description, 'not committed');
    assert.match((await sidesOf(fresh))[1] ?? '', /status: done/);
    await document.save();
    commit('Done');
    await until('the commit', () => tree().rowsOf()[0]?.treeItem().description === 'Ana Ruiz · now');
    await says(/finished \d{4}-\d\d-\d\d \(seen by git\)/);
    const [node] = await nodesOf(api, id);
    assert.ok(node);
    const { tooltip: hover } = await api.tree.resolveTreeItem(api.tree.getTreeItem(node), node);
    assert.ok(hover instanceof vscode.MarkdownString);
    assert.match(hover.value, /Started \d{4}/);
  });

  it('opens the changes of the plan in a commit, and copies its id', async () => {
    writeFileSync(path.join(folderPath(), 'code.ts'), 'one\n');
    run('add', 'code.ts');
    commit('Plan and code');
    await show();
    await shows('Added');
    const [row] = tree().rowsOf();
    await vscode.commands.executeCommand('plandeck.git.copyCommitId', row);
    assert.equal(await vscode.env.clipboard.readText(), run('rev-parse', 'HEAD'));
    const execute = vscode.commands.executeCommand;
    const opened: unknown[][] = [];
    const commands = vscode.commands as { executeCommand: unknown };
    commands.executeCommand = (command: string, ...args: unknown[]) => {
      if (command !== 'vscode.changes') return execute(command, ...args);
      opened.push(args);
      return Promise.resolve();
    };
    try {
      await execute('plandeck.history.openPlanChanges', row);
    } finally {
      commands.executeCommand = execute;
    }
    const [[, resources] = []] = opened as [string, vscode.Uri[][]][];
    assert.deepEqual(
      resources?.map(([file]) => path.posix.basename(file?.path ?? '')),
      [path.basename(uri.fsPath)],
    );
  });

  it('follows the item at the cursor through a rename of its id, and one that is deleted', async () => {
    commit('Plan');
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    await vscode.commands.executeCommand('cursorMove', { to: 'down', by: 'line', value: 2 });
    await until('the cursor', () => editor.selection.active.line === 2);
    await vscode.commands.executeCommand('plandeck.item.showHistory');
    await shows('Added');
    const other = freshId();
    await typeOver(uri, `id: ${id}`, `id: ${other}\n    formerly: [${id}]`);
    await shows(`Renamed from ${id}`, 'Added');
    assert.equal(view().description, `${other} Log in`);
    await document.save();
    rmSync(uri.fsPath);
    await shows('Removed', 'Added');
    assert.equal(view().description, `${other} Log in`);
  });

  it('says that nothing is committed yet', async () => {
    await show();
    await shows('Added');
    assert.equal(tree().rowsOf()[0]?.treeItem().description, 'not committed');
  });

  describe('says what is missing:', () => {
    const again = () => vscode.commands.executeCommand('plandeck.history.refresh');
    const inGit = (...names: string[]): string => path.join(folderPath(), '.git', ...names);

    beforeEach(async () => {
      commit('Plan');
      await show();
      await shows('Added');
    });

    it('the older history', async () => {
      writeFileSync(inGit('shallow'), `${run('rev-parse', 'HEAD')}\n`);
      await again();
      await says(/shallow clone/);
      rmSync(inGit('shallow'));
    });

    it('a repository', async () => {
      renameSync(inGit(), path.join(folderPath(), '.away'));
      await again();
      await says(/not in a git repository/);
      assert.deepEqual(labels(), []);
      renameSync(path.join(folderPath(), '.away'), inGit());
      await again();
      await shows('Added');
    });

    it('git', async () => {
      const usual = process.env['PATH'];
      process.env['PATH'] = '';
      try {
        await again();
        await says(/not installed/);
      } finally {
        process.env['PATH'] = usual;
        // Nothing tells that git has come.
        await again();
      }
    });
  });
});
