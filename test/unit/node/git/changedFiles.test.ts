import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { type ChangedFile, filesOfBranch, filesOfCommit } from '../../../../src/node/git/changedFiles.ts';
import { createGit, type Git } from '../../../../src/node/git/createGit.ts';
import type { GitResult } from '../../../../src/node/git/gitResult.ts';
import { type Repository, repositoryOf } from '../../../../src/node/git/repositoryOf.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { type TempRepository, tempRepository } from './tempRepository.ts';

describe('the files that a commit or a branch changed', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  let repository: TempRepository;
  let git: Git;

  beforeEach(() => {
    repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
    git = createGit({ trusted: () => true, env: repository.env });
  });

  async function found(root = repository.root): Promise<Repository> {
    const one = await repositoryOf(git, root);
    assert.ok(one.ok);
    return one.value;
  }

  const names = (files: GitResult<readonly ChangedFile[]>): string[] => {
    assert.ok(files.ok, files.ok ? '' : files.message);
    return files.value.map(({ before, after }) => `${before?.path ?? ''} > ${after?.path ?? ''}`);
  };
  const of = async (commit: string) => names(await filesOfCommit(git, await found(), commit));

  it('are all files of the first commit', async () => {
    assert.deepEqual(await of(repository.commit('a/b c.ts', '1')), [' > a/b c.ts']);
  });

  it('are those added, changed, deleted and renamed, whatever their names are', async () => {
    const text = 'a line\n'.repeat(50);
    for (const file of ['keep', 'go', 'from']) repository.commit(file, `${text}${file}`);
    rmSync(path.join(repository.root, 'go'));
    repository.git('mv', 'from', 'to\n"é"');
    repository.write('keep', '2');
    repository.write(':(glob)new', Buffer.from([0, 1, 2]));
    repository.git('add', '--all');
    repository.git('commit', '--quiet', '--message=All');
    const files = await of(repository.git('rev-parse', 'HEAD'));
    assert.deepEqual(files.sort(), [' > :(glob)new', 'from > to\n"é"', 'go > ', 'keep > keep']);
  });

  it('of a merge are what it brought', async () => {
    repository.commit('a', '1');
    repository.git('checkout', '--quiet', '-b', 'other');
    repository.commit('b', '1');
    repository.git('checkout', '--quiet', 'main');
    repository.commit('c', '1');
    repository.git('merge', '--quiet', '--no-ff', '--message=Merge', 'other');
    assert.deepEqual(await of(repository.git('rev-parse', 'HEAD')), [' > b']);
  });

  it('of a branch are what merging it would bring, also where it began on its own', async () => {
    repository.commit('a', '1');
    repository.git('checkout', '--quiet', '-b', 'other');
    const tip = repository.commit('b', '1');
    repository.git('checkout', '--quiet', 'main');
    const base = repository.commit('a', '2');
    assert.deepEqual(names(await filesOfBranch(git, await found(), tip, base)), [' > b']);
    repository.git('checkout', '--quiet', '--orphan', 'lone');
    const lone = repository.commit('c', '1');
    assert.deepEqual(names(await filesOfBranch(git, await found(), lone, base)), [' > a', ' > c']);
  });

  it('say which of them are submodules', async () => {
    const commit = repository.commit('a', '1');
    repository.git('update-index', '--add', '--cacheinfo', `160000,${commit},sub`);
    repository.git('commit', '--quiet', '--message=Sub');
    const files = await filesOfCommit(git, await found(), repository.git('rev-parse', 'HEAD'));
    assert.deepEqual(files, { ok: true, value: [{ after: { path: 'sub', id: commit, isSubmodule: true } }] });
  });

  it('are not known where a shallow clone ends, nor of what is no commit', async () => {
    repository.commit('a', '1');
    const commit = repository.commit('b', '1');
    const clone = path.join(temp(), 'shallow');
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.root}`, clone);
    const cut = await filesOfCommit(git, await found(clone), commit);
    assert.ok(!cut.ok);
    assert.equal(cut.reason, 'not-found');
    for (const odd of ['HEAD', '--all', 'a'.repeat(40), '']) {
      assert.equal((await filesOfCommit(git, await found(), odd)).ok, false, odd);
    }
  });
});
