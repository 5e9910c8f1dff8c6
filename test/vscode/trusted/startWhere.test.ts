import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { git } from '../../fixtures/repository.ts';
import { acceptAll, choose, pick, told, type, typeAll } from '../ask.ts';
import { until } from '../until.ts';
import { diskText, folderPath } from '../workspaceFiles.ts';
import { useWork } from './useWork.ts';

describe('work on an item: where it starts', () => {
  const work = useWork();

  it('begins in a worktree, whose plan it edits, while this one stays', async () => {
    const { id, uri } = await work.committed('title: x');
    const before = diskText(uri);
    let proposed: string[] = [];
    const said = await told(async () => {
      proposed = await acceptAll(() => choose(['New branch from main, in a worktree'], () => work.start(id)));
    });
    const folder = proposed[1] ?? '';
    try {
      assert.deepEqual(said, [`The worktree is in ${folder}.`]);
      assert.equal(work.branch(), 'main');
      assert.equal(diskText(uri), before);
      const there = path.join(folder, path.relative(folderPath(), uri.fsPath));
      assert.match(readFileSync(there, 'utf8'), /status: doing, assignees: \[ana\]/);
      assert.equal(git(folder, 'rev-parse', '--abbrev-ref', 'HEAD').trim(), `${id}/x`);
      await vscode.commands.executeCommand('plandeck.edit.undo');
      assert.equal(readFileSync(there, 'utf8'), before);
    } finally {
      rmSync(folder, { recursive: true, force: true });
      work.git('worktree', 'prune');
    }
  });

  it('refuses with a sentence where git does, and then leaves the plan alone', async () => {
    const { id, uri } = await work.committed('title: x');
    const before = diskText(uri);
    work.git('branch', `${id}/x/y`);
    const said = await told(() => acceptAll(() => choose(['New branch from main'], () => work.start(id))));
    assert.match(said.join(), /^The command "git switch" failed: .*cannot/);
    assert.equal(diskText(uri), before);
    assert.equal(work.branch(), 'main');
  });

  it('starts from a commit where no branch is checked out', async () => {
    const { id } = await work.committed('title: x');
    work.git('checkout', '--quiet', '--detach');
    const commit = work.git('rev-parse', 'HEAD').trim();
    await acceptAll(() => choose([`New branch from ${commit.slice(0, 8)}`], () => work.start(id)));
    assert.equal(work.branch(), `${id}/x`);
  });

  it('starts from the default branch of the remote where the local one is behind, and offers one of two that are the same', async () => {
    const { id } = await work.committed('title: x');
    const offered = async (): Promise<string[]> => {
      const { entries } = await pick(undefined, () => work.start(id));
      return entries.map(({ label }) => label).filter((label) => label.startsWith('New branch'));
    };
    work.git('update-ref', 'refs/remotes/origin/main', 'main');
    work.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    work.git('config', 'branch.main.remote', 'origin');
    work.git('config', 'branch.main.merge', 'refs/heads/main');
    work.git('config', 'remote.origin.fetch', '+refs/heads/*:refs/remotes/origin/*');
    try {
      assert.deepEqual(await offered(), ['New branch from main', 'New branch from main, in a worktree']);
      work.git('checkout', '--quiet', '--detach');
      work.git('commit', '--quiet', '--allow-empty', '--message', 'Of somebody else');
      work.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
      work.git('checkout', '--quiet', 'main');
      assert.deepEqual(await offered(), [
        'New branch from origin/main',
        'New branch from main',
        'New branch from origin/main, in a worktree',
      ]);
      await acceptAll(() => choose(['New branch from origin/main'], () => work.start(id)));
      assert.equal(work.git('for-each-ref', '--format=%(upstream)', `refs/heads/${id}/x`), '', 'it follows no branch');
    } finally {
      work.git('update-ref', '-d', 'refs/remotes/origin/main');
      work.git('symbolic-ref', '--delete', 'refs/remotes/origin/HEAD');
      work.git('config', '--remove-section', 'branch.main');
      work.git('config', '--remove-section', 'remote.origin');
    }
  });

  it('takes another name, which git then knows the item by, and says what is wrong with a name', async () => {
    const { id, uri } = await work.committed('title: x');
    work.git('branch', 'taken');
    const wrong = async (name: string): Promise<string | undefined> =>
      type(name, () => choose(['New branch from main'], () => work.start(id)));
    assert.equal(await wrong('taken'), 'There is a branch of this name already.');
    for (const name of ['--output=x', 'a..b', 'a.lock', '-h', 'a b']) {
      assert.equal(await wrong(name), 'Git does not take this for the name of a branch.', name);
    }
    await typeAll(['spike'], () => choose(['New branch from main'], () => work.start(id)));
    assert.equal(work.branch(), 'spike');
    assert.equal(work.git('config', 'branch.spike.plandeck-item'), id);
    assert.match(diskText(uri), /status: doing/);
    const box = await work.box();
    await until('the id in the commit box', () => box.value === `${id}: `);
    work.git('checkout', '--quiet', 'main');
    await choose(['Check out spike', 'Take them along'], () => work.start(id));
    assert.equal(work.branch(), 'spike');
  });

  it('begins on a branch that is there in a worktree', async () => {
    const { id } = await work.committed('title: x');
    work.git('branch', `${id}-there`);
    let folder = '';
    await told(async () => {
      [folder = ''] = await acceptAll(() => choose([`Check out ${id}-there in a worktree`], () => work.start(id)));
    });
    assert.equal(git(folder, 'rev-parse', '--abbrev-ref', 'HEAD').trim(), `${id}-there`);
    rmSync(folder, { recursive: true, force: true });
    work.git('worktree', 'prune');
  });
});
