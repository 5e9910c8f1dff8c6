import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import type { Row } from '../../../src/host/views/rows/row.ts';
import { git } from '../../fixtures/repository.ts';
import { choose, told } from '../ask.ts';
import { nodesOf, plandeck } from '../plandeck.ts';
import { labelOf } from '../sidebar.ts';
import { until } from '../until.ts';
import { cleanUp, folderPath, freshId, planFile } from '../workspaceFiles.ts';

describe('the Git view', () => {
  let api: PlandeckApi;
  let id: string;
  const inFolder = (...names: string[]): string => path.join(folderPath(), ...names);
  const run = (...args: string[]): string => git(folderPath(), ...args).trim();

  before(async () => {
    api = await plandeck();
    await vscode.commands.executeCommand('plandeck.git.focus');
  });

  beforeEach(async () => {
    id = freshId();
    await planFile(api, `items:\n  - {id: ${id}, title: Log in, status: doing}\n`);
    await select(id);
  });

  afterEach(async () => {
    run('checkout', '--quiet', '--force', 'main');
    for (const branch of run('for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes').split('\n')) {
      if (branch !== 'refs/heads/main') run('update-ref', '-d', branch);
    }
    await cleanUp(api);
  });

  const view = () => api.sidebar['plandeck.git'].view;
  const tree = () => api.sidebar['plandeck.git'].tree;
  const describes = (what: string) => until(what, () => view().description?.includes(what));
  const says = (what: RegExp) => until(`the message ${what}`, () => what.test(view().message ?? ''));

  async function select(item: string): Promise<void> {
    const [node] = await nodesOf(api, item);
    assert.ok(node);
    await vscode.commands.executeCommand('plandeck.plan.focus');
    await api.view.reveal(node, { select: true, focus: true });
    await vscode.commands.executeCommand('plandeck.git.focus');
    await describes(item);
  }

  /** Commits a file that is not of the plan. */
  function commit(message: string, file: string, text = message, ...args: string[]): string {
    writeFileSync(inFolder(file), text);
    run('add', file);
    run('commit', '--quiet', `--message=${message}`, ...args);
    return run('rev-parse', 'HEAD');
  }

  const rowNamed = (label: string): Promise<Row> =>
    until(`a row ${label}`, () => tree().find((row) => labelOf(row) === label));
  const descriptionOf = async (label: string): Promise<string> =>
    String((await rowNamed(label)).treeItem().description);

  it('shows a commit that is made outside, who made it, and what it changed as a diff', async () => {
    await says(new RegExp(`No commit and no branch names ${id}`));
    commit('Begin', 'a.ts', 'one\n');
    commit(`${id}: Check the password`, 'a.ts', 'two\n', '--author=A. Ruiz <ANA@example.org>');
    const row = await rowNamed(`${id}: Check the password`);
    assert.equal(view().message, undefined);
    const { description, accessibilityInformation } = row.treeItem();
    assert.equal(description, 'Ana Ruiz · now');
    assert.equal(accessibilityInformation?.label, `${id}: Check the password, commit, Ana Ruiz · now`);
    const [file, ...others] = await tree().getChildren(row);
    assert.ok(file);
    assert.deepEqual([labelOf(file), others.length], ['a.ts', 0]);
    const { command } = file.treeItem();
    assert.equal(command?.command, 'vscode.diff');
    const [left, right] = command.arguments ?? [];
    const texts = await Promise.all([left, right].map((uri) => vscode.workspace.openTextDocument(uri)));
    assert.deepEqual(
      texts.map((text) => text.getText()),
      ['one\n', 'two\n'],
    );
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const tab = await until('a diff', () => vscode.window.tabGroups.activeTabGroup.activeTab);
    assert.match(tab.label, /^a\.ts \([0-9a-f]{10}\)$/);
    await vscode.commands.executeCommand('plandeck.git.openChanges', row);
    await until('all changes', () =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('Check the pass'),
    );
    await vscode.commands.executeCommand('plandeck.git.copyCommitId', row);
    assert.equal(await vscode.env.clipboard.readText(), run('rev-parse', 'HEAD'));
    // By a key of one's own, which gives no row.
    await vscode.env.clipboard.writeText('');
    await view().reveal(row, { select: true, focus: true });
    await until('the commit', async () => {
      await vscode.commands.executeCommand('plandeck.git.copyCommitId');
      return (await vscode.env.clipboard.readText()) === run('rev-parse', 'HEAD');
    });
    const said = await told(() => vscode.commands.executeCommand('plandeck.git.copyBranchName'));
    assert.deepEqual(said, ['Select a branch in the Git view first.']);
  });

  it('says how branches stand to the default branch, and how old those of remotes are', async () => {
    run('branch', `${id}-merged`);
    run('checkout', '--quiet', '-b', `${id}-open`);
    commit('Work', 'b.ts');
    commit('More work', 'b.ts');
    const open = run('rev-parse', 'HEAD');
    run('checkout', '--quiet', 'main');
    commit('Other work', 'c.ts');
    run('checkout', '--quiet', '-b', `${id}-stale`);
    process.env['GIT_COMMITTER_DATE'] = '2020-01-02T03:04:05Z';
    commit('Old work', 'd.ts');
    delete process.env['GIT_COMMITTER_DATE'];
    run('checkout', '--quiet', 'main');
    run('update-ref', `refs/remotes/origin/${id}-far`, open);
    assert.match(await descriptionOf(`${id}-merged`), /^merged · 1 behind · /);
    assert.equal(await descriptionOf(`${id}-open`), 'open · 2 ahead, 1 behind · now');
    assert.match(await descriptionOf(`${id}-stale`), /^stale · 1 ahead · \d+ years ago$/);
    assert.equal(await descriptionOf(`origin/${id}-far`), 'open · 2 ahead, 1 behind · now');
    assert.equal(await descriptionOf('Branches'), '4 · not fetched since it was cloned');
    run('fetch', '--quiet', '.', 'main');
    await until('the last fetch', async () => (await descriptionOf('Branches')) === '4 · fetched now');
    rmSync(inFolder('.git', 'FETCH_HEAD'));
    const files = await tree().getChildren(await rowNamed(`${id}-open`));
    assert.deepEqual(files.map(labelOf), ['b.ts']);
  });

  it('shows the item of the current branch after a checkout, until another is selected', async () => {
    const other = freshId();
    await planFile(api, `items:\n  - {id: ${other}, title: Log out}\n`);
    run('checkout', '--quiet', '-b', `${other}/log-out`);
    await describes(`${other} Log out (this branch)`);
    assert.match(await descriptionOf(`${other}/log-out`), /^checked out · no commit of its own · /);
    const { iconPath } = (await rowNamed(`${other}/log-out`)).treeItem();
    assert.equal(Object(iconPath).id, 'target');
    // It is still selected in the Plan view, which tells nobody of a click on it.
    await vscode.commands.executeCommand('plandeck.item.open', ...(await nodesOf(api, id)));
    await until('the item', () => view().description === `${id} Log in`);
  });

  it('says in the hover of an item, in every view, how much of it there is in git', async () => {
    run('branch', `${id}-_a_`);
    commit(`${id}: One`, 'f.ts');
    commit(`${id}: Two`, 'f.ts', 'more');
    await rowNamed(`${id}: Two`);
    const [node] = await nodesOf(api, id);
    assert.ok(node);
    const { tree: backlog } = api.sidebar['plandeck.backlog'];
    const row = await until('a row', () => backlog.find((one) => one.entry?.id === id));
    const items = [
      await api.tree.resolveTreeItem(api.tree.getTreeItem(node), node),
      await backlog.resolveTreeItem(backlog.getTreeItem(row), row),
    ];
    for (const { tooltip } of items) {
      assert.ok(tooltip instanceof vscode.MarkdownString);
      assert.ok(
        tooltip.value.includes(`2 commits, the last now  \n1 branch: ${id.replace('-', '\\-')}\\-\\_a\\_`),
        tooltip.value,
      );
    }
  });

  it('checks out a branch, and does nothing where the user thinks again about what is not committed', async () => {
    run('checkout', '--quiet', '-b', `${id}-work`);
    commit('Work', 'e.ts');
    run('checkout', '--quiet', 'main');
    const row = await rowNamed(`${id}-work`);
    const checkOut = () => told(() => vscode.commands.executeCommand('plandeck.git.checkOut', row));
    const file = vscode.Uri.file(inFolder('plan', 'plan.yaml'));
    const text = Buffer.from(await vscode.workspace.fs.readFile(file)).toString();
    writeFileSync(file.fsPath, `${text}\n# changed\n`);
    await choose([], checkOut);
    assert.equal(run('branch', '--show-current'), 'main');
    writeFileSync(file.fsPath, text);
    // The plan's scratch file, which git does not know, is in nobody's way.
    assert.deepEqual(await checkOut(), []);
    assert.equal(run('branch', '--show-current'), `${id}-work`);
    run('checkout', '--quiet', 'main');
    await vscode.commands.executeCommand('plandeck.git.copyBranchName', row);
    assert.equal(await vscode.env.clipboard.readText(), `${id}-work`);
  });

  it('checks out a branch of a remote as one that follows it, and none with the name of an option', async () => {
    run('config', 'remote.origin.url', folderPath());
    run('config', 'remote.origin.fetch', '+refs/heads/*:refs/remotes/origin/*');
    run('update-ref', `refs/remotes/origin/${id}-far`, 'HEAD');
    const row = await rowNamed(`origin/${id}-far`);
    assert.deepEqual(await told(() => vscode.commands.executeCommand('plandeck.git.checkOut', row)), []);
    assert.equal(run('branch', '--show-current'), `${id}-far`);
    assert.equal(run('rev-parse', '--abbrev-ref', '@{upstream}'), `origin/${id}-far`);
    run('checkout', '--quiet', 'main');
    const odd = { ...row, git: { ...row.git, name: '-f', isRemote: false } };
    assert.match((await told(() => vscode.commands.executeCommand('plandeck.git.checkOut', odd))).join(), /option/);
    run('config', '--remove-section', 'remote.origin');
  });

  describe('says what is missing, and the plan stays:', () => {
    const again = () => vscode.commands.executeCommand('plandeck.git.refresh');
    const usualPath = process.env['PATH'];

    afterEach(async () => {
      process.env['PATH'] = usualPath;
      assert.ok((await nodesOf(api, id))[0]);
      await again();
      await says(/^No commit and no branch names/);
    });

    it('a branch', async () => {
      run('checkout', '--quiet', '--detach');
      await says(/HEAD is detached/);
      run('checkout', '--quiet', 'main');
    });

    it('the older history', async () => {
      writeFileSync(inFolder('.git', 'shallow'), `${run('rev-parse', 'HEAD')}\n`);
      await again();
      await says(/shallow clone/);
      rmSync(inFolder('.git', 'shallow'));
    });

    it('the files of a bare repository', async () => {
      run('config', 'core.bare', 'true');
      await again();
      await says(/bare git repository/);
      run('config', 'core.bare', 'false');
    });

    it('a repository, and commits in a new one', async () => {
      renameSync(inFolder('.git'), inFolder('.away'));
      await again();
      await says(/not in a git repository/);
      run('init', '--quiet', '--initial-branch=main');
      await again();
      await says(/no commits yet/);
      for (const [name, value] of Object.entries({ name: 'Ana', email: 'ana@example.org' })) {
        run('config', `user.${name}`, value);
      }
      run('commit', '--quiet', '--allow-empty', `--message=${id}: Begin`);
      await rowNamed(`${id}: Begin`);
      rmSync(inFolder('.git'), { recursive: true });
      renameSync(inFolder('.away'), inFolder('.git'));
    });

    it('git', async () => {
      process.env['PATH'] = '';
      await again();
      await says(/not installed/);
    });
  });
});
