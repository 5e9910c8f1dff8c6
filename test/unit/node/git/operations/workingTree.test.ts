import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type WorkingTree, workingTree } from '../../../../../src/node/git/operations/workingTree.ts';
import { useTempFolder } from '../../useTempFolder.ts';
import { type TempRepository, tempRepository } from '../tempRepository.ts';

const OK = { ok: true, value: undefined };

describe('workingTree', () => {
  const temp = useTempFolder();
  let repository: TempRepository;
  let tree: WorkingTree;
  let first: string;

  beforeEach(() => {
    repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    const { root, env, git } = repository;
    git('init', '--quiet');
    git('config', 'user.name', 'Ana');
    git('config', 'user.email', 'ana@example.org');
    first = repository.commit('a.txt', 'one\n');
    tree = workingTree(root, { trusted: () => true, env });
  });

  const stash = async (message: string): Promise<string> => {
    const stashed = await tree.stash(message);
    return stashed.ok ? (stashed.value ?? '') : stashed.message;
  };
  const branch = (): string => repository.git('rev-parse', '--abbrev-ref', 'HEAD');

  it('makes a branch of a commit that follows nothing, and switches between branches', async () => {
    repository.commit('a.txt', 'two\n');
    assert.deepEqual(await tree.createBranch('W-a/log-in', first), OK);
    assert.deepEqual([branch(), repository.git('rev-parse', 'HEAD')], ['W-a/log-in', first]);
    assert.equal(repository.git('for-each-ref', '--format=%(upstream)', 'refs/heads/W-a/log-in'), '');
    assert.deepEqual(await tree.switchTo('main'), OK);
    assert.equal(branch(), 'main');
  });

  it('checks out a branch that only a remote has, which it then follows', async () => {
    const clone = path.join(temp(), 'clone');
    repository.git('branch', 'W-b/far');
    repository.git('clone', '--quiet', '.', clone);
    const far = tempRepository(clone, path.join(temp(), 'home'));
    assert.deepEqual(await workingTree(clone, { trusted: () => true, env: far.env }).switchTo('W-b/far'), OK);
    assert.equal(far.git('rev-parse', '--abbrev-ref', '@{upstream}'), 'origin/W-b/far');
  });

  it('knows changes of files that git follows, puts them aside and brings them back', async () => {
    repository.write('new.txt', 'not followed\n');
    assert.deepEqual(await tree.hasChanges(), { ok: true, value: false });
    repository.write('a.txt', 'changed\n');
    assert.deepEqual(await tree.hasChanges(), { ok: true, value: true });
    const stashed = await stash('--output=x');
    assert.deepEqual(await tree.hasChanges(), { ok: true, value: false });
    assert.match(repository.git('stash', 'list'), /: --output=x$/m);
    assert.deepEqual(await tree.unstash(stashed), OK);
    assert.equal(readFileSync(path.join(repository.root, 'a.txt'), 'utf8'), 'changed\n');
  });

  it('never brings back what somebody else has put aside', async () => {
    repository.write('a.txt', 'of another day\n');
    const theirs = await stash('theirs');
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', './', 'sub');
    repository.git('commit', '--quiet', '--message', 'Add a submodule');
    repository.git('-C', 'sub', 'commit', '--quiet', '--allow-empty', '--message', 'Go on');
    assert.deepEqual(await tree.hasChanges(), { ok: true, value: false }, 'no stash holds a submodule');
    assert.deepEqual(await tree.stash('nothing'), { ok: true, value: undefined });
    repository.write('a.txt', 'of today\n');
    const ours = await stash('ours');
    repository.write('a.txt', 'of tomorrow\n');
    const last = await stash('the last');
    const refused = await tree.unstash(ours);
    assert.match(refused.ok ? '' : refused.message, /^The changes stay in their stash/);
    assert.equal(repository.git('stash', 'list', '--format=%H'), [last, ours, theirs].join('\n'));
  });

  it('says which changes are in the way, and leaves all as it is', async () => {
    repository.git('branch', 'old');
    repository.commit('a.txt', 'two\n');
    repository.write('a.txt', 'three\n');
    assert.deepEqual(await tree.switchTo('old'), {
      ok: false,
      reason: 'failed',
      message: 'Uncommitted changes are in the way: a.txt.',
    });
    assert.equal(branch(), 'main');
  });

  it('makes a worktree with a new branch, or with one that is there', async () => {
    const [one, two] = [path.join(temp(), 'one'), path.join(temp(), 'two -x')];
    repository.git('branch', 'there');
    assert.deepEqual(await tree.addWorktree(one, 'W-c', first), OK);
    assert.deepEqual(await tree.addWorktree(two, 'there'), OK);
    assert.equal(branch(), 'main');
    assert.equal(tempRepository(two, path.join(temp(), 'home')).git('rev-parse', '--abbrev-ref', 'HEAD'), 'there');
    const again = await tree.addWorktree(one, 'W-d', first);
    assert.equal(again.ok ? '' : again.message, `There is a working tree in ${one} already.`);
    const full = await tree.addWorktree(temp(), 'W-d', first);
    assert.match(full.ok ? '' : full.message, /^The command "git worktree" failed: .*already exists\.$/);
  });

  it('knows that it has checked out, though a hook failed behind it, and that it has not, though the branch is there', async () => {
    repository.write('.git/hooks/post-checkout', '#!/bin/sh\necho no >&2\nexit 1\n');
    chmodSync(path.join(repository.root, '.git', 'hooks', 'post-checkout'), 0o755);
    assert.deepEqual(await tree.createBranch('W-g', first), OK);
    assert.equal(branch(), 'W-g');
    assert.deepEqual(await tree.addWorktree(path.join(temp(), 'three'), 'W-h', first), OK);
    const again = await tree.createBranch('W-g', first);
    assert.match(again.ok ? '' : again.message, /already exists/);
  });

  it('says in the configuration which item a branch is for, whatever the two are called', async () => {
    for (const [name, item] of [
      ['a.b=c/ü', 'W-a'],
      ['spike', '-h'],
    ] as const) {
      assert.deepEqual(await tree.linkBranch(name, item), OK);
      assert.equal(repository.git('config', `branch.${name}.plandeck-item`), item);
    }
  });

  it('refuses names that git would take for an option', async () => {
    for (const name of ['-h', '--output=x', '-']) {
      const made = await tree.createBranch(name, first);
      assert.match(made.ok ? '' : made.message, /^Git takes .* for an option/);
      assert.equal((await tree.switchTo(name)).ok, false);
    }
    assert.equal(existsSync(path.join(repository.root, 'x')), false);
  });

  it('runs nothing without trust', async () => {
    const untrusted = workingTree(repository.root, { trusted: () => false, env: repository.env });
    const made = await untrusted.createBranch('W-e', first);
    assert.equal(made.ok ? '' : made.reason, 'untrusted');
    assert.equal(repository.git('branch', '--list', 'W-e'), '');
  });

  it('runs the hooks of the repository, as git does when it is told to check out, and no monitor of files', async () => {
    const hook = path.join('.git', 'hooks', 'post-checkout');
    repository.write(hook, '#!/bin/sh\ntouch hook-ran\n');
    repository.write('monitor.sh', '#!/bin/sh\ntouch monitor-ran\n');
    repository.git('config', 'core.fsmonitor', path.join(repository.root, 'monitor.sh'));
    for (const script of [hook, 'monitor.sh']) chmodSync(path.join(repository.root, script), 0o755);
    assert.deepEqual(await tree.createBranch('W-f', first), OK);
    assert.deepEqual(
      ['hook-ran', 'monitor-ran'].map((name) => existsSync(path.join(repository.root, name))),
      [true, false],
    );
  });
});
