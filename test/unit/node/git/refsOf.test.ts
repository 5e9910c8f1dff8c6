import assert from 'node:assert/strict';
import path from 'node:path';
import type { Branch } from '../../../../src/core/links/linkIndex.ts';
import { aheadOf, behindOf } from '../../../../src/node/git/aheadOf.ts';
import { createGit, type Git } from '../../../../src/node/git/createGit.ts';
import { type Refs, refsOf } from '../../../../src/node/git/refsOf.ts';
import { repositoryOf } from '../../../../src/node/git/repositoryOf.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { type TempRepository, tempRepository } from './tempRepository.ts';

describe('refsOf and aheadOf', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  let repository: TempRepository;
  let git: Git;

  beforeEach(() => {
    repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet', '--initial-branch=trunk');
    repository.commit('plan.yaml', '');
    git = createGit({ trusted: () => true, env: repository.env });
  });

  async function refsIn(folder = repository.root): Promise<Refs> {
    const found = await repositoryOf(git, folder);
    assert.ok(found.ok);
    const refs = await refsOf(git, found.value);
    assert.ok(refs.ok, refs.ok ? '' : refs.message);
    return refs.value;
  }

  const namesOf = (branches: readonly Branch[]): string[] => branches.map(({ name }) => name);

  it('knows the default branch by the remote, else by its usual names, else not', async () => {
    assert.deepEqual((await refsIn()).defaults, []);
    repository.git('branch', 'master');
    assert.deepEqual(namesOf((await refsIn()).defaults), ['master']);
    repository.git('branch', 'main');
    assert.deepEqual(namesOf((await refsIn()).defaults), ['main']);
    const clone = tempRepository(path.join(temp(), 'clone'), path.join(temp(), 'home'));
    clone.git('clone', '--quiet', repository.root, '.');
    assert.deepEqual(namesOf((await refsIn(clone.root)).defaults), ['trunk', 'origin/trunk']);
    clone.git('checkout', '--quiet', '--detach');
    clone.git('branch', '--quiet', '-D', 'trunk');
    const refs = await refsIn(clone.root);
    assert.deepEqual(namesOf(refs.defaults), ['origin/trunk']);
    assert.deepEqual([refs.isDetached, refs.isShallow, refs.tips.length], [true, false, 1]);
    assert.deepEqual(namesOf(refs.branches), ['origin/main', 'origin/master', 'origin/trunk']);
    clone.git('checkout', '--quiet', '--track', 'origin/main');
    assert.equal((await refsIn(clone.root)).branches[0]?.upstream, 'origin/main');
  });

  it('counts the commits of branches that others lack, over merges', async () => {
    repository.git('checkout', '--quiet', '-b', 'left');
    repository.commit('left', '');
    repository.git('checkout', '--quiet', '-b', 'right', 'trunk');
    repository.commit('right', '');
    repository.git('merge', '--quiet', '--no-edit', 'left');
    repository.git('checkout', '--quiet', 'trunk');
    repository.commit('trunk', '');
    repository.commit('again', '');
    const { branches } = await refsIn();
    const trunk = branches.filter(({ name }) => name === 'trunk');
    const ahead = await aheadOf(git, repository.root, branches, trunk);
    assert.ok(ahead.ok);
    assert.deepEqual(
      [...ahead.value].map(([{ name }, count]) => `${name} ${count}`),
      ['left 1', 'right 3', 'trunk 0'],
    );
    for (const branch of branches) {
      const behind = await behindOf(git, repository.root, branch, trunk);
      assert.deepEqual(behind, { ok: true, value: branch.name === 'trunk' ? 0 : 2 });
    }
  });
});
