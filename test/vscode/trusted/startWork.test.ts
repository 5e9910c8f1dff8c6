import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { gitExtension } from '../../../src/host/git/gitExtension.ts';
import { terminalLinks } from '../../../src/host/git/terminalLinks.ts';
import { commitAll, git } from '../../fixtures/repository.ts';
import { acceptAll, choose, told } from '../ask.ts';
import { nodesOf, plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, diskText, folderPath, freshId, planFile, unsaved } from '../workspaceFiles.ts';

describe('work on an item', () => {
  let api: PlandeckApi;
  let base: string;

  before(async () => {
    api = await plandeck();
    base = git(folderPath(), 'rev-parse', 'main').trim();
  });

  afterEach(async () => {
    await cleanUp(api);
    git(folderPath(), 'checkout', '--quiet', '--force', '-B', 'main', base);
    git(folderPath(), 'clean', '--quiet', '--force', '-d');
    for (const name of branches().filter((one) => one !== 'main')) git(folderPath(), 'branch', '--quiet', '-D', name);
    git(folderPath(), 'stash', 'clear');
    await api.store.settle();
  });

  const branches = (): string[] => git(folderPath(), 'branch', '--format=%(refname:short)').trim().split('\n');
  const branch = (): string => git(folderPath(), 'rev-parse', '--abbrev-ref', 'HEAD').trim();
  const start = async (id: string): Promise<void> => {
    await vscode.commands.executeCommand('plandeck.work.start', ...(await nodesOf(api, id)));
  };
  const box = async () => (await gitExtension())?.repositories.find(({ rootUri }) => rootUri.fsPath === folderPath());

  /** A file of the plan with one item, committed on main. */
  async function committed(fields: string): Promise<{ readonly id: string; readonly uri: vscode.Uri }> {
    const id = freshId();
    const uri = await planFile(api, `items:\n  # stays\n  - {id: ${id}, ${fields}}\n`);
    commitAll(folderPath(), 'Plan an item');
    return { id, uri };
  }

  it('begins on a branch of its own, doing and mine, with its id in the commit box; one undo takes the edit back', async () => {
    const { id, uri } = await committed('title: "Größe: prüfen & --output=x"');
    const before = diskText(uri);
    const proposed = await acceptAll(() => choose(['New branch from main'], () => start(id)));
    assert.deepEqual(proposed, [`${id}/grosse-prufen-output-x`]);
    assert.equal(branch(), `${id}/grosse-prufen-output-x`);
    assert.equal(diskText(uri), before.replace('--output=x"}', '--output=x", status: doing, assignees: [ana]}'));
    assert.deepEqual(unsaved(), []);
    const repository = await box();
    await until('the id in the commit box', () => repository?.inputBox.value === `${id}: `);
    await vscode.commands.executeCommand('plandeck.edit.undo');
    assert.equal(diskText(uri), before);
    assert.equal(branch(), `${id}/grosse-prufen-output-x`);
  });

  it('leaves what the user has written in the commit box, and takes back only what was put there', async () => {
    const { id } = await committed('title: x');
    const repository = await box();
    assert.ok(repository);
    git(folderPath(), 'checkout', '--quiet', '-b', `${id}-one`);
    await until('the id', () => repository.inputBox.value === `${id}: `);
    git(folderPath(), 'checkout', '--quiet', 'main');
    await until('nothing', () => repository.inputBox.value === '');
    repository.inputBox.value = 'My own words';
    git(folderPath(), 'checkout', '--quiet', `${id}-one`);
    await until('the branch', () => api.statusBar.item?.text.includes(id));
    assert.equal(repository.inputBox.value, 'My own words');
    repository.inputBox.value = '';
  });

  it('finishes in the next column, and suggests a message', async () => {
    const { id, uri } = await committed('title: Log in, status: doing');
    git(folderPath(), 'checkout', '--quiet', '-b', `${id}-two`);
    const repository = await box();
    await until('the id', () => repository?.inputBox.value === `${id}: `);
    await vscode.commands.executeCommand('plandeck.work.finish', ...(await nodesOf(api, id)));
    assert.match(diskText(uri), /status: review/);
    assert.equal(repository?.inputBox.value, `${id}: Log in`);
    await vscode.commands.executeCommand('plandeck.work.finish', ...(await nodesOf(api, id)));
    assert.match(diskText(uri), /status: done/);
    const said = await told(async () =>
      vscode.commands.executeCommand('plandeck.work.finish', ...(await nodesOf(api, id))),
    );
    assert.deepEqual(said, [`${id} is done, and no column of the workflow comes after that.`]);
  });

  it('asks what becomes of uncommitted changes, and puts them aside if the user wants that', async () => {
    const { id, uri } = await committed('title: x');
    const other = path.join(folderPath(), 'plan', 'plan.yaml');
    const text = readFileSync(other, 'utf8');
    writeFileSync(other, `${text}# mine\n`);
    await api.store.settle();
    await acceptAll(() => choose(['New branch from main', 'Stash them'], () => start(id)));
    assert.equal(readFileSync(other, 'utf8'), text);
    assert.match(git(folderPath(), 'stash', 'list'), new RegExp(id));
    assert.match(diskText(uri), /status: doing/);
  });

  it('takes them along, or does nothing at all where the user thinks again', async () => {
    const { id, uri } = await committed('title: x');
    const other = path.join(folderPath(), 'plan', 'plan.yaml');
    const text = readFileSync(other, 'utf8');
    writeFileSync(other, `${text}# mine\n`);
    await api.store.settle();
    await acceptAll(() => choose(['New branch from main'], () => start(id)));
    assert.equal(branch(), 'main');
    assert.doesNotMatch(diskText(uri), /doing/);
    await acceptAll(() => choose(['New branch from main', 'Take them along'], () => start(id)));
    assert.equal(branch(), `${id}/x`);
    assert.equal(readFileSync(other, 'utf8'), `${text}# mine\n`);
  });

  it('goes on with a branch that the item has', async () => {
    const { id, uri } = await committed('title: x');
    git(folderPath(), 'branch', `bo/${id.toLowerCase()}`);
    await choose([`Check out bo/${id.toLowerCase()}`], () => start(id));
    assert.equal(branch(), `bo/${id.toLowerCase()}`);
    assert.match(diskText(uri), /status: doing, assignees: \[ana\]/);
    await choose([`Stay on bo/${id.toLowerCase()}`], () => start(id));
    assert.deepEqual(branches().length, 2);
  });

  it('asks whoever takes up the work of others', async () => {
    const { id, uri } = await committed('title: x, status: doing, assignees: [bo]');
    await choose(['Take it over', 'Stay on main'], () => start(id));
    assert.match(diskText(uri), /status: doing, assignees: \[ana\]/);
  });

  it('begins in a worktree, whose plan it edits, while this one stays', async () => {
    const { id, uri } = await committed('title: x');
    const before = diskText(uri);
    let proposed: string[] = [];
    const said = await told(async () => {
      proposed = await acceptAll(() => choose(['New branch from main, in a worktree'], () => start(id)));
    });
    const folder = proposed[1] ?? '';
    try {
      assert.deepEqual(said, [`The worktree is in ${folder}.`]);
      assert.equal(branch(), 'main');
      assert.equal(diskText(uri), before);
      const there = path.join(folder, path.relative(folderPath(), uri.fsPath));
      assert.match(readFileSync(there, 'utf8'), /status: doing, assignees: \[ana\]/);
      assert.equal(git(folder, 'rev-parse', '--abbrev-ref', 'HEAD').trim(), `${id}/x`);
      await vscode.commands.executeCommand('plandeck.edit.undo');
      assert.equal(readFileSync(there, 'utf8'), before);
    } finally {
      rmSync(folder, { recursive: true, force: true });
      git(folderPath(), 'worktree', 'prune');
    }
  });

  it('refuses with a sentence where git does, and then leaves the plan alone', async () => {
    const { id, uri } = await committed('title: x');
    const before = diskText(uri);
    git(folderPath(), 'branch', `${id}`);
    const said = await told(() => acceptAll(() => choose(['New branch from main'], () => start(id))));
    assert.match(said.join(), /^The command "git switch" failed: .*cannot/);
    assert.equal(diskText(uri), before);
    assert.equal(branch(), 'main');
  });

  it('starts from a commit where no branch is checked out', async () => {
    const { id } = await committed('title: x');
    git(folderPath(), 'checkout', '--quiet', '--detach');
    const commit = git(folderPath(), 'rev-parse', 'HEAD').trim();
    await acceptAll(() => choose([`New branch from ${commit.slice(0, 8)}`], () => start(id)));
    assert.equal(branch(), `${id}/x`);
  });

  it('is reached by a link in a terminal', async () => {
    const { id, uri } = await committed('title: Log in');
    const provider = terminalLinks(api.store);
    const context = { line: `* 1234567 ${id.toLowerCase()}: x`, terminal: {} as vscode.Terminal };
    const links = await provider.provideTerminalLinks(context, new vscode.CancellationTokenSource().token);
    assert.deepEqual(
      links?.map(({ startIndex, length, tooltip }) => [startIndex, length, tooltip]),
      [[10, id.length, 'Log in']],
    );
    const [link] = links ?? [];
    assert.ok(link);
    await provider.handleTerminalLink(link);
    await until('the item', () => vscode.window.activeTextEditor?.document.uri.toString() === uri.toString());
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 2);
  });

  it('is reached by a link in a commit message, which cannot run anything', async () => {
    const { id, uri } = await committed('title: Log in');
    assert.equal(
      api.commitMessages.withLinks(`${id}: [x](command:y)`),
      `[${id}](${uri.with({ fragment: 'L3' })}): [x](command:y)`,
    );
    assert.equal(api.commitMessages.withLinks('Nothing to see'), undefined);
  });
});
